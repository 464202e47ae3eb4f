import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { httpApiEvent, restEvent, surround, type Surroundings } from '../test/surroundings.ts';
import type * as Handlers from './handler.ts';

const ROUTE = '/api/x/things';
const MAP = {
  version: 1,
  routes: [
    {
      method: 'GET',
      route: ROUTE,
      service: 'x',
      operation: 'ListThings',
      authorization: 'cedar',
      action: { type: 'Gatehouse::Action', id: 'x:ListThings' },
      resource: 'tenant',
      decisionTtl: 0,
    },
  ],
};

const folder = mkdtempSync(join(tmpdir(), 'gatehouse-handler-'));
const actionMapFile = join(folder, 'map.json');
const environment = process.env;
let surroundings: Surroundings;

beforeAll(async () => {
  writeFileSync(actionMapFile, JSON.stringify(MAP));
  surroundings = await surround();
});

afterAll(async () => {
  process.env = environment;
  rmSync(folder, { recursive: true });
  await surroundings.close();
});

/** The module as a cold start loads it. */
async function coldStart(variables: Record<string, string>): Promise<typeof Handlers> {
  process.env = { ...environment, ...variables };
  jest.resetModules();
  return import('./handler.ts');
}

describe('the Lambda', () => {
  let lambda: typeof Handlers;

  beforeEach(async () => {
    jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    lambda = await coldStart(surroundings.variables(actionMapFile));
    surroundings.decision = 'ALLOW';
  });

  afterEach(() => jest.restoreAllMocks());

  it('lets a caller through on both kinds of router', async () => {
    const token = await surroundings.token();
    const context = { principalType: 'user', sub: 'alice', tenantId: 'acme', groups: '-' };
    expect(await lambda.handler(restEvent(ROUTE, token))).toMatchObject({ context });
    expect(await lambda.httpApiHandler(httpApiEvent(ROUTE, token))).toEqual({ isAuthorized: true, context });
  });

  it('refuses on both kinds of router what the policy store denies', async () => {
    surroundings.decision = 'DENY';
    const token = await surroundings.token();
    const context = { reason: 'ERR_DENIED' };
    expect(await lambda.handler(restEvent(ROUTE, token))).toMatchObject({
      policyDocument: { Statement: [{ Effect: 'Deny' }] },
      context,
    });
    expect(await lambda.httpApiHandler(httpApiEvent(ROUTE, token))).toEqual({ isAuthorized: false, context });
  });

  it('refuses on both kinds of router who has no token', async () => {
    await expect(lambda.handler(restEvent(ROUTE))).rejects.toThrow(new Error('Unauthorized'));
    expect(await lambda.httpApiHandler(httpApiEvent(ROUTE))).toMatchObject({ isAuthorized: false });
  });
});

it('does not start in an environment that lacks something', async () => {
  const { JWKS_URI: _, ...rest } = surroundings.variables(actionMapFile);
  await expect(coldStart(rest)).rejects.toThrow(/^JWKS_URI is missing/);
});
