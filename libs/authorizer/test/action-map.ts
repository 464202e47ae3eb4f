import type { ActionMap, Route } from '@gatehouse/model';

const route = (method: string, path: string, operation: string, rest: Partial<Route>): Route => ({
  method,
  route: `/api/commercial${path}`,
  service: 'commercial',
  operation,
  authorization: 'cedar',
  action: { type: 'Gatehouse::Action', id: `commercial:${operation}` },
  ...rest,
});

const order = { type: 'Gatehouse::Order', pathParameter: 'orderId' };
const line = { type: 'Gatehouse::OrderLine', pathParameter: 'lineId' };

const tenant = { type: 'Gatehouse::Tenant', pathParameter: 'tenantId' };
const invoice = { type: 'Gatehouse::Invoice', pathParameter: 'invoiceId' };

/** Of a service whose tenancy is `path`. */
const inPath = (method: string, path: string, operation: string, rest: Partial<Route>): Route => ({
  ...route(method, '', operation, rest),
  route: `/api/billing/tenants/{tenantId}${path}`,
  service: 'billing',
  action: { type: 'Gatehouse::Action', id: `billing:${operation}` },
});

/** A small action map with a route of each kind. */
export const actionMap: ActionMap = {
  version: 1,
  routes: [
    route('GET', '/orders', 'ListOrders', { resource: 'tenant', decisionTtl: 60 }),
    route('POST', '/orders', 'CreateOrder', { resource: 'tenant', decisionTtl: 0 }),
    route('GET', '/orders/{orderId}', 'GetOrder', { resource: [order], decisionTtl: 60 }),
    route('DELETE', '/orders/{orderId}', 'DeleteOrder', { resource: [order], decisionTtl: 0 }),
    route('GET', '/orders/{orderId}/lines/{lineId}', 'GetOrderLine', {
      resource: [order, line],
      decisionTtl: 60,
    }),
    inPath('GET', '/invoices', 'ListInvoices', { resource: [tenant], decisionTtl: 60 }),
    inPath('POST', '/invoices', 'CreateInvoice', { resource: [tenant], decisionTtl: 0 }),
    inPath('GET', '/invoices/{invoiceId}', 'GetInvoice', { resource: [tenant, invoice], decisionTtl: 60 }),
    {
      method: 'GET',
      route: '/api/commercial/health',
      service: 'commercial',
      operation: 'GetHealth',
      authorization: 'none',
      reason: 'A load balancer asks without a token.',
    },
  ],
};
