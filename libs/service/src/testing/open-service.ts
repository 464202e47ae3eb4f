import type { Caller } from '@gatehouse/principal';
import type { Complete } from '../complete.ts';
import type { Database } from '../data/database.ts';
import type { Operation, Service } from '../define-service.ts';
import { testCall } from './test-call.ts';
import { openTestDatabase, type TestDatabase } from './test-database.ts';

type Calls<Operations extends Record<keyof Operations, Operation>> = <Name extends keyof Operations & string>(
  name: Name,
  input: Operations[Name]['input'],
  principal?: Caller,
) => Promise<Complete<Operations[Name]['output']>>;

/**
 * A service for the spec that calls this at its top: on a database of the spec's own, with the demo data.
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
      testCall(service, name, input, { deps: { database }, principal: caller }),
    get database() {
      return database;
    },
  };
}
