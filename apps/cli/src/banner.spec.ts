import { defaultDataDir, type Run } from '@gatehouse/local';
import { banner, readyLine } from './banner.ts';

const run: Run = {
  pid: 1,
  edge: 'http://127.0.0.1:8080',
  issuer: 'http://127.0.0.1:2',
  tokenUrl: 'http://127.0.0.1:2/token',
  jwksUrl: 'http://127.0.0.1:2/jwks',
  router: 'http://127.0.0.1:3',
  policyStore: 'http://127.0.0.1:4',
  policyStoreId: 'PS',
  services: { commercial: 'http://127.0.0.1:5', 'fe-support': null },
  transport: 'bearer',
  log: '/data/gatehouse.log',
};

describe('the banner', () => {
  it('says what runs where, and what does not', () => {
    const text = banner(run, defaultDataDir);
    expect(text).toMatch(/web page +http:\/\/127\.0\.0\.1:8080\/\n/);
    expect(text).toMatch(/commercial +http:\/\/127\.0\.0\.1:5\n/);
    expect(text).toMatch(/fe-support +not started: answers 503\n/);
    expect(text).toMatch(/log +\/data\/gatehouse\.log\n/);
  });

  it('shows the three calls of the picture', () => {
    const order = 'http://127.0.0.1:8080/api/commercial/orders/123';
    const calls = banner(run, defaultDataDir)
      .split('\n')
      .filter((line) => line.startsWith('  curl'));
    expect(calls).toEqual([
      `  curl -H "authorization: Bearer $(npx gatehouse token alice)" ${order}`,
      `  curl ${order}`,
      `  curl -H "authorization: Bearer $(npx gatehouse token sam)" ${order}`,
    ]);
  });

  it('names the data folder in the calls when it is another one, quoted for the shell', () => {
    expect(banner(run, "/tmp/it's mine")).toContain(`token alice --data '/tmp/it'\\''s mine')`);
  });

  it('tells no lie about tokens of another identity provider', () => {
    const text = banner({ ...run, tokenUrl: null }, defaultDataDir);
    expect(text).toContain('Bearer $TOKEN_OF_ALICE"');
    expect(text).not.toContain('gatehouse token');
  });
});

describe('the ready line', () => {
  it('has exactly the keys that a program may rely on', () => {
    const line = readyLine(run);
    expect(line).not.toContain('\n');
    expect(JSON.parse(line)).toEqual({
      ready: true,
      edge: run.edge,
      issuer: run.issuer,
      jwksUrl: run.jwksUrl,
      router: run.router,
      policyStore: run.policyStore,
      services: run.services,
    });
  });
});
