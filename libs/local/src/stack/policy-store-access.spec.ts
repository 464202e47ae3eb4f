import { policyStoreAccess } from './policy-store-access.ts';

const aws = 'https://verifiedpermissions.eu-central-1.amazonaws.com';
const madeUp = { accessKeyId: 'local', secretAccessKey: 'local' };

describe('access to the policy store', () => {
  it('of the run itself needs no account, whatever stands in the environment', () => {
    const env = { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'AKIA' };
    expect(policyStoreAccess('http://127.0.0.1:1', true, env)).toEqual({
      endpoint: 'http://127.0.0.1:1',
      region: 'us-east-1',
      credentials: madeUp,
    });
  });

  it.each([
    [aws, {}],
    [aws, { AWS_ACCESS_KEY_ID: 'AKIA' }],
    ['https://127.0.0.1.example.com', {}],
    ['http://127.0.0.1:1', { AWS_ACCESS_KEY_ID: 'AKIA' }],
    ['http://127.0.0.1:1', { AWS_PROFILE: 'me' }],
  ])('at %s with %j takes the credentials of the environment', (endpoint, env) => {
    expect(policyStoreAccess(endpoint, false, env).credentials).toBeUndefined();
  });

  it.each(['http://127.0.0.1:4566', 'http://localhost:4566', 'http://[::1]:4566'])(
    'at %s makes some up',
    (endpoint) => {
      expect(policyStoreAccess(endpoint, false, {}).credentials).toEqual(madeUp);
    },
  );

  it('is in the region of the environment', () => {
    expect(policyStoreAccess(aws, false, { AWS_REGION: 'eu-central-1' }).region).toBe('eu-central-1');
    expect(policyStoreAccess(aws, false, {}).region).toBe('us-east-1');
  });
});
