import type { Caller } from '@gatehouse/principal';
import type { Complete } from '../complete.ts';
import type { Database } from '../data/database.ts';
import type { Operation, Service } from '../define-service.ts';
import { hasPathTenant } from '../http/path-tenant.ts';
import type { OperationShape } from '../operation-table.ts';
import { testCall } from './test-call.ts';
import { openTestDatabase, type TestDatabase } from './test-database.ts';

/** An input that may leave the tenant of the path out. */
type WithoutTenant<Input> = Input extends { tenantId: unknown }
  ? Omit<Input, 'tenantId'> & Partial<Pick<Input, 'tenantId'>>
  : Input;

type Calls<Operations extends Record<keyof Operations, Operation>> = <Name extends keyof Operations & string>(
  name: Name,
  input: WithoutTenant<Operations[Name]['input']>,
  principal?: Caller,
) => Promise<Complete<Operations[Name]['output']>>;

/**
 * A service for the spec that calls this at its top: on a database of the spec's own, with the demo data.
 *
 * A tenant in the path that the input does not say is the caller's.
 *
 * @param folder the service's folder, with `migrations/` and `demo.sql`
 * @param principal who calls when nobody is named
 * @returns `call` an operation as the router would; the `database`, from the first `beforeAll` on
 * @example
 * const { call } = openService(app, new URL('../..', import.meta.url), user('alice', 'acme', 'commercial-editor'));
 *
 * it('shows an order to its own tenant only', async () => {
 *   await expect(call('GetOrder', { orderId: '123' })).resolves.toMatchObject({ orderId: '123' });
 *   await expect(call('GetOrder', { orderId: '123' }, carol)).rejects.toMatchObject(notFound('Order'));
 * });
 */
export function openService<Operations extends Record<keyof Operations, Operation>>(
  service: Service<Operations, { readonly database: Database }>,
  folder: URL | string,
  principal: Caller,
): { readonly call: Calls<Operations>; readonly database: TestDatabase } {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase(folder);
  });
  afterAll(() => database.close());
  return {
    call: (name, input, caller = principal) =>
      testCall(service, name, inTenant(service.table.operations[name], input, caller), {
        deps: { database },
        principal: caller,
      }),
    get database() {
      return database;
    },
  };
}

/** The whole input: with the caller's tenant where the path begins with one and the input does not say it. */
function inTenant<Input extends object>(
  operation: OperationShape | undefined,
  input: WithoutTenant<Input>,
  caller: Caller,
): Input {
  const tenant = hasPathTenant(operation) && caller.type !== 'anonymous' && { tenantId: caller.tenantId };
  return { ...tenant, ...input } as Input;
}
