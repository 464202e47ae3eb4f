import type { ServerResponse } from 'node:http';
import { decodeJwt } from 'jose';
import type { People } from '../../identity-provider/index.ts';
import { upstream, type Arrived } from './upstream.ts';

interface Order {
  readonly orderId: string;
  readonly status: string;
  readonly createdAt: number;
  readonly total: { amountMinor: number; currency: string };
}

const seeded = (): Order[] =>
  Array.from({ length: 7 }, (_, index) => ({
    orderId: String(123 + index),
    status: index === 2 ? 'APPROVED' : 'OPEN',
    createdAt: 1_767_603_600 + index * 86_400,
    total: { amountMinor: 4200 + index * 1337, currency: 'EUR' },
  }));

/** Answers three operations as router and services would, for whoever the token says is there. */
export async function fakeRouter(people: People) {
  const orders = seeded();
  const router = await upstream((response, arrived) => {
    const send = (status: number, body: object, type?: string) =>
      answer(response, arrived, { status, body, type });
    const { headers, target, method } = arrived;
    const token = headers.authorization?.replace('Bearer ', '') ?? headers['x-amzn-oidc-accesstoken'];
    if (typeof token !== 'string')
      return send(401, { message: 'Not authenticated' }, 'UnauthorizedException');
    const groups = people.users[decodeJwt(token).sub ?? '']?.groups ?? [];
    const allowed = target.startsWith('/api/user-mgmt/') ? 'user-admin' : 'commercial-editor';
    if (!groups.includes(allowed)) return send(403, { message: 'Not permitted' }, 'ForbiddenException');
    if (allowed === 'user-admin') return send(200, { items: [] });
    if (method === 'GET') return send(200, page(orders, new URL(target, 'http://x').searchParams));
    return create(JSON.parse(arrived.body) as Pick<Order, 'total'>, orders, send);
  });
  return router;
}

type Send = (status: number, body: object, type?: string) => void;

function create({ total }: Pick<Order, 'total'>, orders: Order[], send: Send): void {
  if (!/^[A-Z]{3}$/.test(total.currency)) {
    const fieldList = [{ path: '/total/currency', message: 'must match ^[A-Z]{3}$' }];
    return send(400, { message: '1 member is not valid', fieldList }, 'ValidationException');
  }
  const orderId = `ord-${orders.length}-7f3kq2v9x4n8w1zc`;
  orders.unshift({ orderId, status: 'OPEN', createdAt: 1_768_000_000, total });
  send(201, { orderId, version: 1 });
}

function page(orders: readonly Order[], query: URLSearchParams) {
  const status = query.get('status');
  const found = orders.filter((order) => status === null || order.status === status);
  const start = Number(query.get('nextToken') ?? 0);
  const end = start + Number(query.get('maxResults') ?? 20);
  return { items: found.slice(start, end), ...(end < found.length && { nextToken: String(end) }) };
}

function answer(
  response: ServerResponse,
  { headers }: Arrived,
  { status, body, type }: { status: number; body: object; type: string | undefined },
): void {
  const requestId = String(headers['x-request-id']);
  response.writeHead(status, {
    'content-type': 'application/json',
    'x-amzn-requestid': requestId,
    ...(type && { 'x-amzn-errortype': type }),
  });
  response.end(JSON.stringify(type ? { __type: type, requestId, ...body } : body));
}
