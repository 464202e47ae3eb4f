// What consumers write, as text: it is run, compiled and bundled outside the workspace.

/** Reads an order, is refused another, and reads a list in two pages. */
export const STORY = `
  const { commercial } = createGatehouse({ endpoint, token: 't-1' });
  const order = await commercial.getOrder({ orderId: '123' });
  const error = await commercial.getOrder({ orderId: '9' }).catch((thrown) => thrown);
  const ids = [];
  for await (const { items } of commercial.paginateListOrders()) ids.push(...items.map(({ orderId }) => orderId));
  const told = [order.orderId, isGatehouseError(error, 'ForbiddenException'), error instanceof ForbiddenException, error.requestId, ...ids].join(' ');`;
export const TOLD = '123 true true r-1 1 2';

export const IMPORTS = `
  import { createGatehouse, isGatehouseError } from '@gatehouse/sdk';
  import { ForbiddenException } from '@gatehouse/sdk/commercial';`;
const REQUIRES = `
  const { createGatehouse, isGatehouseError } = require('@gatehouse/sdk');
  const { ForbiddenException } = require('@gatehouse/sdk/commercial');`;

export const ESM = `${IMPORTS}\nconst endpoint = process.argv[2];${STORY}\nconsole.log(told);`;
export const CJS = `${REQUIRES}\nconst endpoint = process.argv[2];\n(async () => {${STORY}\nconsole.log(told); })();`;

/** Reports every look at a variable or a file of AWS; the built-in modules are watched before anybody imports them. */
export const WATCH = `
    const fs = require('node:fs');
    const asked = [];
    const note = (name) => /^_?(AWS|X_AMZN)_|[\\\\/]\\.aws\\b/i.test(String(name)) && asked.push(String(name));
    process.env = new Proxy(process.env, {
      get: (env, name) => (note(name), env[name]),
      has: (env, name) => (note(name), name in env),
    });
    for (const holder of [fs, fs.promises])
      for (const name of ['access', 'accessSync', 'createReadStream', 'existsSync', 'open', 'openSync', 'readFile', 'readFileSync', 'stat', 'statSync']) {
        const original = holder[name];
        if (original) holder[name] = (path, ...rest) => (note(path), original.call(holder, path, ...rest));
      }
    require('node:module').syncBuiltinESMExports();
    process.on('exit', () => console.log(JSON.stringify(asked)));`;

/** What compiles, and what must not. */
export const TYPED = `
    import { createClient, createGatehouse, isGatehouseError, type Gatehouse, type GatehouseError } from '@gatehouse/sdk';
    import { CommercialClient, GetOrderCommand, paginateListOrders, type OrderStatus } from '@gatehouse/sdk/commercial';
    import { Commercial } from '@gatehouse/commercial-client';
    export async function story(gatehouse: Gatehouse): Promise<string | undefined> {
      const order = await gatehouse.commercial.getOrder({ orderId: '123' }, { abortSignal: AbortSignal.timeout(1) });
      const status: OrderStatus | undefined = order.status;
      for await (const { items } of gatehouse.commercial.paginateListOrders()) items?.map(({ orderId }) => orderId);
      const client = createClient(CommercialClient, { endpoint: 'https://example.com', token: async () => 't' });
      for await (const page of paginateListOrders({ client }, { status: 'OPEN' })) page.nextToken?.trim();
      const total: number | undefined = (await client.send(new GetOrderCommand({ orderId: '1' }))).total?.amountMinor;
      const error: unknown = total;
      if (isGatehouseError(error, 'ThrottlingException')) error.retryAfterSeconds?.toFixed();
      const named: GatehouseError | undefined = isGatehouseError(error) ? error : undefined;
      await createClient(Commercial, { endpoint: 'https://example.com' }).getHealth();
      // @ts-expect-error a member that is required
      await gatehouse.commercial.getOrder({});
      // @ts-expect-error a status that there is not
      gatehouse.commercial.paginateListOrders({ status: 'GONE' });
      // @ts-expect-error two ways to say who is calling
      createGatehouse({ endpoint: 'https://example.com', token: 't', session: true });
      // @ts-expect-error a service that there is not
      gatehouse.billing;
      return status ?? named?.requestId;
    }\n`;
