/**
 * `@gatehouse/sdk`: all services behind a Gatehouse door. The generated client of each, with its commands and types, is
 * `@gatehouse/sdk/<service>`.
 *
 * @example
 * import { createGatehouse, isGatehouseError } from '@gatehouse/sdk';
 *
 * const gatehouse = createGatehouse({ endpoint: 'https://api.example.com', token });
 * const order = await gatehouse.commercial.getOrder({ orderId: '123' });
 */
export { clientCredentials, type ClientCredentials } from './client-credentials.ts';
export { createClient } from './create-client.ts';
export { createGatehouse, type Gatehouse } from './create-gatehouse.ts';
export { TokenError } from './errors.ts';
export { isGatehouseError, type GatehouseError } from './gatehouse-error.ts';
export { withModelledErrors } from './modelled-errors.ts';
export type { GatehouseOptions } from './options.ts';
