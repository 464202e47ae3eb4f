import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EnvironmentError, readEnvironment } from './env.ts';

const folder = mkdtempSync(join(tmpdir(), 'gatehouse-env-'));
const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const MAP = {
  version: 1,
  routes: [{ method: 'GET', route: '/x', service: 's', operation: 'X', authorization: 'none' }],
};

const GOOD = {
  ISSUER: 'https://idp.example.com/pool-1',
  JWKS_URI: 'https://idp.example.com/pool-1/jwks.json',
  CLIENT_IDS: 'web-app,reporting-job',
  POLICY_STORE_ID: 'PSEXAMPLEabcdefg111111',
  POLICY_DIGEST: 'a'.repeat(64),
  ACTION_MAP_FILE: file('map.json', JSON.stringify(MAP)),
};
const REQUIRED = Object.keys(GOOD);

afterAll(() => rmSync(folder, { recursive: true }));

/** The sentences of a refusal. */
function problemsOf(variables: Record<string, string | undefined>): string[] {
  try {
    readEnvironment(variables);
  } catch (error) {
    if (error instanceof EnvironmentError) return error.message.split('\n');
    throw error;
  }
  return [];
}

describe('readEnvironment', () => {
  it('needs six variables and no more', () => {
    expect(readEnvironment(GOOD)).toEqual({
      issuer: GOOD.ISSUER,
      jwksUri: GOOD.JWKS_URI,
      clientIds: ['web-app', 'reporting-job'],
      policyStoreId: GOOD.POLICY_STORE_ID,
      policyDigest: GOOD.POLICY_DIGEST,
      actionMap: MAP,
      tenantClaim: 'tenant_id',
      clientTenants: {},
      edgeOrigin: undefined,
      patience: undefined,
    });
  });

  it('reads the optional ones', () => {
    const more = {
      TENANT_CLAIM: 'custom:tenant',
      CLIENT_TENANTS: '{"reporting-job":"acme"}',
      EDGE_ORIGIN: 'http://127.0.0.1:8080',
      PATIENCE: '4',
    };
    expect(readEnvironment({ ...GOOD, ...more })).toMatchObject({
      tenantClaim: 'custom:tenant',
      clientTenants: { 'reporting-job': 'acme' },
      edgeOrigin: 'http://127.0.0.1:8080',
      patience: 4,
    });
  });

  it('does not mind what else is there', () => {
    expect(problemsOf({ ...GOOD, PATH: '/bin', AWS_REGION: 'x', CLIENT_ID: 'x', POLICY: 'x' })).toEqual([]);
  });

  it('says of an empty environment everything that is missing, a sentence each', () => {
    const problems = problemsOf({});
    expect(problems.map((sentence) => sentence.split(' ')[0])).toEqual(REQUIRED);
    for (const sentence of problems) expect(sentence).toMatch(/^[A-Z_]+ is missing; it must be .+\.$/);
  });

  it.each(REQUIRED)('does not start without %s', (name) => {
    expect(problemsOf({ ...GOOD, [name]: undefined })).toEqual([
      expect.stringContaining(`${name} is missing`),
    ]);
    expect(problemsOf({ ...GOOD, [name]: '' })).toEqual([expect.stringContaining(`${name} must be`)]);
  });

  it.each<[string, string]>([
    ['ISSUER', 'idp.example.com'],
    ['ISSUER', 'http://idp.example.com'],
    ['ISSUER', ' https://idp.example.com'],
    ['JWKS_URI', 'http://idp.example.com/jwks.json'],
    ['JWKS_URI', 'file:///etc/keys.json'],
    ['JWKS_URI', 'https://user:s3cret@idp.example.com/jwks.json'],
    ['CLIENT_IDS', ','],
    ['CLIENT_IDS', 'web-app,'],
    ['CLIENT_IDS', 'web-app, reporting-job'],
    ['CLIENT_IDS', 'web-app,web-app'],
    ['CLIENT_IDS', '-'],
    ['CLIENT_IDS', '*,s3 cret'],
    ['POLICY_STORE_ID', 'PS 1'],
    ['POLICY_STORE_ID', 'x'.repeat(201)],
    ['POLICY_DIGEST', 'a'.repeat(63)],
    ['POLICY_DIGEST', 'A'.repeat(64)],
    ['ACTION_MAP_FILE', join(folder, 'none.json')],
    ['ACTION_MAP_FILE', folder],
    ['ACTION_MAP_FILE', file('empty', '')],
    ['ACTION_MAP_FILE', file('null.json', 'null')],
    ['ACTION_MAP_FILE', file('version.json', JSON.stringify({ ...MAP, version: 2 }))],
    ['ACTION_MAP_FILE', file('list.json', '{"version":1,"routes":{}}')],
    ['ACTION_MAP_FILE', file('none-at-all.json', '{"version":1,"routes":[]}')],
    ['TENANT_CLAIM', ''],
    ['TENANT_CLAIM', 'tenant id'],
    ['CLIENT_TENANTS', ''],
    ['CLIENT_TENANTS', 'reporting-job=acme'],
    ['CLIENT_TENANTS', 'null'],
    ['CLIENT_TENANTS', '["acme"]'],
    ['CLIENT_TENANTS', '"acme"'],
    ['CLIENT_TENANTS', '{"reporting-job":7}'],
    ['CLIENT_TENANTS', '{"reporting-job":"-"}'],
    ['CLIENT_TENANTS', '{"reporting job":"acme"}'],
    ['EDGE_ORIGIN', 'https://app.example.com/'],
    ['EDGE_ORIGIN', 'https://app.example.com/page'],
    ['EDGE_ORIGIN', 'http://app.example.com'],
    ['EDGE_ORIGIN', 'https://App.example.com'],
    ['EDGE_ORIGIN', 'edge.example.org'],
    ['EDGE_ORIGIN', '*'],
    ['EDGE_ORIGIN', 'null'],
    ['PATIENCE', '0'],
    ['PATIENCE', '7'],
    ['PATIENCE', '1.5'],
  ])('refuses %s=%s in a sentence that names it and not its value', (name, value) => {
    const [problem = '', ...others] = problemsOf({ ...GOOD, [name]: value });
    expect(others).toEqual([]);
    expect(problem).toMatch(new RegExp(`^${name} must be .+\\.$`));
    if (value.length > 4 && value !== 'null') expect(problem).not.toContain(value);
  });

  it.each(['TENANT_CLAIMS', 'CLIENT_TENANT', 'EDGE_ORIGINS', 'edge_origin', 'EDGE-ORIGIN', 'EDGEORIGIN'])(
    'refuses %s, which would silently mean nothing',
    (name) => {
      expect(problemsOf({ ...GOOD, [name]: 'x' })).toEqual([
        expect.stringMatching(`^${name} is no setting; `),
      ]);
    },
  );
});
