// What consumers of the SDK write, as text: it is run, compiled and bundled outside the workspace.

/**
 * Makes an allowed call, one that is denied and one that says nothing about who is calling, and turns the pages of a list.
 * `given` holds the door's address and the tokens.
 */
export const STORY = `
  const { endpoint, alice, nora } = given;
  const { commercial } = createGatehouse({ endpoint, token: alice });
  const order = await commercial.getOrder({ orderId: '123' });
  const refusal = (options) =>
    createGatehouse({ endpoint, ...options }).commercial.getOrder({ orderId: '123' }).catch((thrown) => thrown);
  const denied = await refusal({ token: nora });
  const unknown = await refusal({});
  const pages = [];
  for await (const { items } of commercial.paginateListOrders({ maxResults: 2 })) pages.push(items.map(({ orderId }) => orderId));
  const told = {
    order: order.orderId,
    denied: [denied.name, denied instanceof ForbiddenException, isGatehouseError(denied, 'ForbiddenException')],
    unknown: [unknown.name, unknown instanceof UnauthorizedException, isGatehouseError(unknown)],
    requestId: denied.requestId,
    pages,
  };`;

/** What the story tells, as far as it is the same each time. */
export const TOLD = {
  order: '123',
  denied: ['ForbiddenException', true, true],
  unknown: ['UnauthorizedException', true, true],
};

export const IMPORTS = `
  import { createGatehouse, isGatehouseError } from '@gatehouse/sdk';
  import { ForbiddenException, UnauthorizedException } from '@gatehouse/sdk/commercial';`;
const REQUIRES = `
  const { createGatehouse, isGatehouseError } = require('@gatehouse/sdk');
  const { ForbiddenException, UnauthorizedException } = require('@gatehouse/sdk/commercial');`;

const GIVEN = 'const given = JSON.parse(process.argv[2]);';
const TELL = 'console.log(JSON.stringify(told));';

export const ESM = `${IMPORTS}\n${GIVEN}${STORY}\n${TELL}`;
export const CJS = `${REQUIRES}\n${GIVEN}(async () => {${STORY}\n${TELL} })();`;

/** An error of one copy of the package, shown to another: Node loads one for `import` and one for `require`. */
export const COPIES = `
  import { createRequire } from 'node:module';
  import { isGatehouseError } from '@gatehouse/sdk';
  const other = createRequire(import.meta.url)('@gatehouse/sdk');
  ${GIVEN}
  const { commercial } = other.createGatehouse({ endpoint: given.endpoint, token: given.nora });
  const error = await commercial.getOrder({ orderId: '123' }).catch((thrown) => thrown);
  console.log(other.isGatehouseError === isGatehouseError, isGatehouseError(error), isGatehouseError(error, 'ForbiddenException'));`;

/** Which clients are loaded before the first call of one, and after it. */
export const LOADED = `
  const loaded = () => Object.keys(require.cache).map((file) => /gatehouse.([\\w-]+)-client.dist.cjs.index/.exec(file)?.[1]).filter(Boolean);
  ${GIVEN}
  const { commercial } = require('@gatehouse/sdk').createGatehouse({ endpoint: given.endpoint, token: given.alice });
  const before = loaded();
  commercial.getOrder({ orderId: '123' }).then(() => console.log(JSON.stringify([before, loaded()])));`;

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

/** Looks for what the SDK must not look for. */
export const CURIOUS = `
  import { readFile } from 'node:fs/promises'; import { homedir } from 'node:os'; import { join } from 'node:path';
  if (process.env.AWS_REGION) await readFile(join(homedir(), '.aws', 'config')).catch(() => undefined);`;

/** A block of a page as a module of its own: with what the page says before it, and what a reader has. */
export function inContext(block: string): string {
  const imports = block.match(/^import .*$/gm) ?? [
    `import { createGatehouse, isGatehouseError } from '@gatehouse/sdk';`,
  ];
  const gatehouse = `declare const gatehouse: import('@gatehouse/sdk').Gatehouse;`;
  return [
    ...imports,
    'declare const token: string; declare const show: (what: unknown) => void; declare const report: (...what: unknown[]) => void;',
    block.includes('const gatehouse') ? '' : gatehouse,
    block.replace(/^import .*$/gm, ''),
    'export {};\n',
  ].join('\n');
}

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
