import { operations, type Operations } from '@gatehouse/model/commercial';
import { defineService, type OpenDeps } from '@gatehouse/service';
import { openDatabase, type Database } from '@gatehouse/service/data';
import { acceptQuote } from './operations/accept-quote.ts';
import { approveOrder } from './operations/approve-order.ts';
import { createOrder } from './operations/create-order.ts';
import { createOrderLine } from './operations/create-order-line.ts';
import { createQuote } from './operations/create-quote.ts';
import { deleteOrder } from './operations/delete-order.ts';
import { deleteOrderLine } from './operations/delete-order-line.ts';
import { getHealth } from './operations/get-health.ts';
import { getOrder } from './operations/get-order.ts';
import { getOrderLine } from './operations/get-order-line.ts';
import { getQuote } from './operations/get-quote.ts';
import { listOrderLines } from './operations/list-order-lines.ts';
import { listOrders } from './operations/list-orders.ts';
import { listQuotes } from './operations/list-quotes.ts';
import { updateOrder } from './operations/update-order.ts';

/** Every operation of the model and what implements it: forget one, and it does not compile. */
export const app = defineService<Operations, Deps>(operations, {
  AcceptQuote: acceptQuote,
  ApproveOrder: approveOrder,
  CreateOrder: createOrder,
  CreateOrderLine: createOrderLine,
  CreateQuote: createQuote,
  DeleteOrder: deleteOrder,
  DeleteOrderLine: deleteOrderLine,
  GetHealth: getHealth,
  GetOrder: getOrder,
  GetOrderLine: getOrderLine,
  GetQuote: getQuote,
  ListOrderLines: listOrderLines,
  ListOrders: listOrders,
  ListQuotes: listQuotes,
  UpdateOrder: updateOrder,
});

/** What an operation finds in `call.deps`. */
export interface Deps {
  readonly database: Database;
}

/** Opens it all when the service starts. */
export const openDeps: OpenDeps<Deps> = async (env, log) => ({
  database: await openDatabase({ ...env, folder: new URL('..', import.meta.url), log }),
});
