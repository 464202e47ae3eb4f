import { configurationOf } from './configuration.ts';
import { headersOf, makeClient } from './create-client.ts';
import { services, type Services } from './generated/services.ts';
import { onDemand, type OnDemand } from './on-demand.ts';
import type { GatehouseOptions } from './options.ts';
import type { ClientClass, SmithyClient } from './smithy-client.ts';

/** Every service by its name, as methods: an operation is `getOrder`, its pages `paginateListOrders`. */
export type Gatehouse = { readonly [Name in keyof Services]: OnDemand<Services[Name]> };

/**
 * All services behind a door. Nothing is loaded or sent before the first call of a service; all of them share the token.
 *
 * - Errors are classes of the model, see {@link isGatehouseError}.
 * - Calls that were throttled, or that failed on the way, are tried again as `Retry-After` says, if that does no harm.
 * - The second argument of an operation takes `{ abortSignal }`.
 * - No AWS account is needed: no region, credentials or profile is looked for, neither in variables nor in files.
 *
 * @throws {TypeError} the options contradict each other, or would send a credential in the clear
 * @throws {TokenError} `ERR_TOKEN_ENDPOINT_INSECURE`
 * @example
 * const gatehouse = createGatehouse({ endpoint: 'https://api.example.com', token });
 * const order = await gatehouse.commercial.getOrder({ orderId: '123' });
 * for await (const { items } of gatehouse.commercial.paginateListOrders()) show(items);
 * await gatehouse.commercial.waitUntilOrderApproved({ orderId: '123' }, 60);
 */
export function createGatehouse(options: GatehouseOptions): Gatehouse {
  const configuration = configurationOf(options);
  const headers = headersOf(options);
  const entries = Object.entries<() => Promise<ClientClass<SmithyClient>>>(services).map(
    ([name, load]) => [name, onDemand(async () => makeClient(await load(), configuration, headers))] as const,
  );
  // Object.fromEntries forgets which name has which client; the table gives both.
  return Object.fromEntries(entries) as unknown as Gatehouse;
}
