import {
  credentialsTreatedAsExpired,
  credentialsWillNeedRefresh,
  defaultProvider,
} from './environment-credentials.ts';

const environment = process.env;

afterEach(() => {
  process.env = environment;
});

describe('the credentials of a Lambda', () => {
  it('come from the environment', async () => {
    process.env = { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'key', AWS_SESSION_TOKEN: 'session' };
    expect(await defaultProvider()()).toMatchObject({
      accessKeyId: 'id',
      secretAccessKey: 'key',
      sessionToken: 'session',
    });
  });

  it('come from nowhere else', async () => {
    process.env = { AWS_PROFILE: 'default', HOME: environment.HOME };
    await expect(defaultProvider()()).rejects.toThrow();
  });

  it('are renewed when they have an end, and five minutes before it', () => {
    const until = (seconds: number) => ({ expiration: new Date(Date.now() + seconds * 1_000) });
    expect(credentialsWillNeedRefresh({})).toBe(false);
    expect(credentialsWillNeedRefresh(until(3_600))).toBe(true);
    expect(credentialsTreatedAsExpired({})).toBe(false);
    expect(credentialsTreatedAsExpired(until(3_600))).toBe(false);
    expect(credentialsTreatedAsExpired(until(200))).toBe(true);
  });
});
