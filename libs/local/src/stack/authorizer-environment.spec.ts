import { authorizerEnvironment, type AuthorizerInputs } from './authorizer-environment.ts';

const inputs: AuthorizerInputs = {
  issuer: {
    issuer: 'http://127.0.0.1:1',
    jwksUrl: 'http://127.0.0.1:1/jwks',
    tokenUrl: null,
    clientIds: ['web', 'job'],
    clientTenants: { job: 'acme' },
    web: { clientId: 'web' },
  },
  deployed: { policyStoreId: 'PS1', digest: 'abc' },
  actionMapFile: '/data/action-map.json',
  edgeOrigin: 'http://127.0.0.1:8080',
  policyStore: {
    endpoint: 'http://127.0.0.1:2',
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  },
};

describe('the environment of the authorizer', () => {
  const before = { ...process.env };
  afterEach(() => void (process.env = { ...before }));

  it('is what a deploy would set, and nothing of this process', () => {
    process.env['AWS_SESSION_TOKEN'] = 'of somebody';
    expect(authorizerEnvironment(inputs)).toEqual({
      ISSUER: 'http://127.0.0.1:1',
      JWKS_URI: 'http://127.0.0.1:1/jwks',
      CLIENT_IDS: 'web,job',
      CLIENT_TENANTS: '{"job":"acme"}',
      POLICY_STORE_ID: 'PS1',
      POLICY_DIGEST: 'abc',
      ACTION_MAP_FILE: '/data/action-map.json',
      EDGE_ORIGIN: 'http://127.0.0.1:8080',
      PATIENCE: '4',
      AWS_REGION: 'us-east-1',
      AWS_ENDPOINT_URL_VERIFIEDPERMISSIONS: 'http://127.0.0.1:2',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
    });
  });

  it('has the variables of AWS for a store of somebody else', () => {
    process.env['AWS_ACCESS_KEY_ID'] = 'AKIA';
    process.env['AWS_SESSION_TOKEN'] = 'session';
    process.env['GATEHOUSE_CLIENT_SECRET'] = 'secret';
    const env = authorizerEnvironment({
      ...inputs,
      policyStore: { endpoint: 'https://avp', region: 'eu-central-1' },
    });
    expect(env).toMatchObject({
      AWS_ACCESS_KEY_ID: 'AKIA',
      AWS_SESSION_TOKEN: 'session',
      AWS_REGION: 'eu-central-1',
    });
    expect(Object.keys(env)).not.toContain('GATEHOUSE_CLIENT_SECRET');
  });
});
