/** Never run: tsc compiles it, and each expected error that does not come is one. */
import type { Complete } from './complete.ts';
import { defineService, type Handler } from './define-service.ts';
import type { OperationTable } from './operation-table.ts';
import { testCall } from './testing/index.ts';

interface Orders {
  GetOrder: {
    input: { orderId: string | undefined };
    output: { orderId: string | undefined; note?: string | undefined; createdAt: Date | undefined };
    errors: 'ResourceNotFoundException';
  };
  DeleteOrder: { input: { orderId: string | undefined }; output: object; errors: 'ConflictException' };
}

declare const table: OperationTable;
declare const deleteOrder: Handler<Orders['DeleteOrder']>;

const getOrder: Handler<Orders['GetOrder']> = ({ orderId }, call) => {
  if (orderId.length === 0) {
    throw call.error('ResourceNotFoundException', { message: 'No such order', resourceType: 'Order' });
  }
  // @ts-expect-error the operation does not model this error
  if (orderId === 'x') throw call.error('ConflictException', { message: '' });
  // @ts-expect-error an error needs its message
  if (orderId === 'y') throw call.error('ResourceNotFoundException', {});
  return Promise.resolve({ orderId, createdAt: new Date() });
};

export const app = defineService<Orders, unknown>(table, { GetOrder: getOrder, DeleteOrder: deleteOrder });

// @ts-expect-error DeleteOrder is forgotten
defineService<Orders, unknown>(table, { GetOrder: getOrder });
// @ts-expect-error there is no such operation
defineService<Orders, unknown>(table, { GetOrder: getOrder, DeleteOrder: deleteOrder, Other: getOrder });
// @ts-expect-error a handler of another operation
defineService<Orders, unknown>(table, { GetOrder: deleteOrder, DeleteOrder: deleteOrder });

// @ts-expect-error a required member of the output is missing
export const incomplete: Handler<Orders['GetOrder']> = ({ orderId }) => Promise.resolve({ orderId });
// @ts-expect-error a timestamp is a Date
export const text: Handler<Orders['GetOrder']> = ({ orderId }) => Promise.resolve({ orderId, createdAt: '' });

// @ts-expect-error the input needs its orderId
export const incompleteCall = testCall(app, 'GetOrder', {}, { deps: undefined });
// @ts-expect-error there is no such operation
export const unknownCall = testCall(app, 'Other', {}, { deps: undefined });

export const optional: Complete<Orders['GetOrder']['output']>['note'] = undefined;
// @ts-expect-error what is required is never undefined
export const required: Complete<Orders['GetOrder']['output']>['createdAt'] = undefined;
