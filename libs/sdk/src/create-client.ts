import { configurationOf } from './configuration.ts';
import { withModelledErrors } from './modelled-errors.ts';
import type { GatehouseOptions } from './options.ts';
import { watchAttempts } from './retries.ts';
import type { ClientClass, ClientConfiguration, SmithyClient, CallMiddleware } from './smithy-client.ts';

/** A credential that the browser adds by itself goes with this: a form or a script of another site cannot. */
const OWN_SCRIPT = { 'x-gatehouse-csrf': '1' };

/**
 * The client of one service, with the same options as {@link createGatehouse}. A bundle then holds that service only, and
 * of it only the commands that are sent. It is the generated client itself, so paginators and waiters take it.
 *
 * @throws {TypeError} the options contradict each other, or would send a credential in the clear
 * @example
 * import { CommercialClient, GetOrderCommand } from '@gatehouse/sdk/commercial';
 *
 * const commercial = createClient(CommercialClient, { endpoint, token });
 * const order = await commercial.send(new GetOrderCommand({ orderId: '123' }));
 */
export function createClient<Client extends SmithyClient>(
  Client: ClientClass<Client>,
  options: GatehouseOptions,
): Client {
  return makeClient(Client, configurationOf(options), headersOf(options));
}

/** A client of a configuration that others have too. */
export function makeClient<Client extends SmithyClient>(
  Client: ClientClass<Client>,
  configuration: ClientConfiguration,
  headers: Readonly<Record<string, string>>,
): Client {
  const client = new Client({ ...configuration });
  client.middlewareStack.add(sending(headers), { step: 'build', name: 'headers' });
  watchAttempts(client);
  return withModelledErrors(client);
}

/** What goes with every call. */
export const headersOf = ({ headers, session }: GatehouseOptions): Readonly<Record<string, string>> => ({
  ...(session && OWN_SCRIPT),
  ...headers,
});

const sending =
  (headers: Readonly<Record<string, string>>): CallMiddleware =>
  (next) =>
  (args) => {
    Object.assign((args.request as { headers: Record<string, string> }).headers, headers);
    return next(args);
  };
