/**
 * `@gatehouse/sdk`: what a caller needs beside the generated client of a service, which is
 * `@gatehouse/sdk/<service>`.
 *
 * @example
 * import { clientCredentials, withModelledErrors } from '@gatehouse/sdk';
 * import { CommercialClient, GetOrderCommand } from '@gatehouse/sdk/commercial';
 *
 * const commercial = withModelledErrors(new CommercialClient({ endpoint, token: clientCredentials({ … }) }));
 * const order = await commercial.send(new GetOrderCommand({ orderId: '123' }));
 */
export { clientCredentials, type ClientCredentials } from './client-credentials.ts';
export { TokenError } from './errors.ts';
export { withModelledErrors } from './modelled-errors.ts';
