import * as commercial from '@gatehouse/sdk/commercial';
import * as support from '@gatehouse/sdk/fe-support';
import { createClients, type TokenOf } from './clients.ts';

/** One call of the story, and how it is told to end. */
export interface Step {
  readonly title: string;
  readonly who: string;
  /** The call as a reader of the SDK would write it. */
  readonly call: string;
  readonly expected: Expected;
  /** Makes the call; answers what is worth showing of the result. */
  readonly run: () => Promise<unknown>;
}

/** Success, or the class that the SDK throws, with its name. */
export type Expected =
  | { readonly status: number; readonly name?: undefined; readonly error?: undefined }
  | { readonly status: number; readonly name: string; readonly error: ErrorClass };

export type ErrorClass = abstract new (...args: never[]) => Error;

const ORDER = '123';
const money = (amountMinor: number, currency = 'EUR') => ({ amountMinor, currency });
/** More than the burst of CreateFeedback lets through. */
const TOO_MANY = 12;

/** The story: what the door lets in, and each way in which it refuses. */
export function createSteps(edge: string, tokenOf: TokenOf): readonly Step[] {
  return [...whoMayEnter(edge, tokenOf), ...whatIsRefused(edge, tokenOf)];
}

function whoMayEnter(edge: string, tokenOf: TokenOf): Step[] {
  const clients = createClients(edge, tokenOf);
  const getOrder = (client: commercial.CommercialClient) =>
    client.send(new commercial.GetOrderCommand({ orderId: ORDER }));
  const call = `GetOrder ${ORDER}`;
  return [
    {
      title: 'allowed: a commercial-editor of the tenant',
      who: 'alice',
      call,
      expected: { status: 200 },
      run: async () => {
        const { orderId, status, total, version } = await getOrder(clients.commercial('alice'));
        return { orderId, status, total, version };
      },
    },
    {
      title: 'no token',
      who: 'nobody',
      call,
      expected: { status: 401, name: 'UnauthorizedException', error: commercial.UnauthorizedException },
      run: () => getOrder(clients.anonymous()),
    },
    {
      title: 'wrong group: a support-agent',
      who: 'sam',
      call,
      expected: { status: 403, name: 'ForbiddenException', error: commercial.ForbiddenException },
      run: () => getOrder(clients.commercial('sam')),
    },
    {
      title: 'other tenant: her own orders only',
      who: 'carol',
      call,
      expected: {
        status: 404,
        name: 'ResourceNotFoundException',
        error: commercial.ResourceNotFoundException,
      },
      run: () => getOrder(clients.commercial('carol')),
    },
  ];
}

function whatIsRefused(edge: string, tokenOf: TokenOf): Step[] {
  const clients = createClients(edge, tokenOf);
  const alice = clients.commercial('alice');
  const lost = clients.commercial('alice', `${edge}/api/nowhere`);
  const sam = clients.support('sam');
  return [
    {
      title: 'invalid input, named field by field',
      who: 'alice',
      call: 'CreateOrder { total: -1 "euro" }',
      expected: { status: 400, name: 'ValidationException', error: commercial.ValidationException },
      run: () => alice.send(new commercial.CreateOrderCommand({ total: money(-1, 'euro') })),
    },
    {
      title: 'unknown route',
      who: 'alice',
      call: 'GET /api/nowhere/…',
      expected: {
        status: 404,
        name: 'ResourceNotFoundException',
        error: commercial.ResourceNotFoundException,
      },
      run: () => lost.send(new commercial.GetOrderCommand({ orderId: ORDER })),
    },
    {
      title: 'stale version: somebody was faster',
      who: 'alice',
      call: 'UpdateOrder with version 1, twice',
      expected: { status: 409, name: 'ConflictException', error: commercial.ConflictException },
      run: async () => {
        const { orderId } = await alice.send(new commercial.CreateOrderCommand({ total: money(4200) }));
        const update = { orderId, version: 1, total: money(4300) };
        await alice.send(new commercial.UpdateOrderCommand(update));
        return alice.send(new commercial.UpdateOrderCommand(update));
      },
    },
    {
      title: 'throttled: too much at once',
      who: 'sam',
      call: `CreateFeedback, ${TOO_MANY} times`,
      expected: { status: 429, name: 'ThrottlingException', error: support.ThrottlingException },
      run: () =>
        Promise.all(
          Array.from({ length: TOO_MANY }, () => sam.send(new support.CreateFeedbackCommand({ rating: 5 }))),
        ),
    },
  ];
}
