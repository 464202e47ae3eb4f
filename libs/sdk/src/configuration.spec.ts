import { configurationOf } from './configuration.ts';
import type { GatehouseOptions } from './options.ts';

const endpoint = 'https://api.example.com';
const machine = { tokenUrl: 'https://id.example.com/token', clientId: 'c', clientSecret: 's' };
const wrong = (options: object) => () => configurationOf({ endpoint, ...options });

describe('an endpoint', () => {
  it.each([
    'https://api.example.com',
    'https://api.example.com:8443',
    'http://127.0.0.1:8080',
    'http://localhost:8080',
    'http://[::1]:8080',
    new URL('https://api.example.com'),
  ])('may be %s', (given) => {
    expect(configurationOf({ endpoint: given }).endpoint).toBe(new URL(given).href);
  });

  it.each(['http://api.example.com', 'http://127.0.0.1.example.com', 'http://10.0.0.1'])(
    'is refused when it is %s, for a token would be read on the way',
    (given) => {
      expect(wrong({ endpoint: given })).toThrow(TypeError);
      expect(wrong({ endpoint: given })).toThrow('must be https');
    },
  );

  it('may be http elsewhere when that is said in so many words', () => {
    expect(configurationOf({ endpoint: 'http://gatehouse:8080', allowHttp: true }).endpoint).toBe(
      'http://gatehouse:8080/',
    );
  });

  it.each([undefined, '', '/api', 'api.example.com', 'ftp://127.0.0.1', 'file:///etc'])(
    'is refused when it is %p',
    (given) => {
      expect(wrong({ endpoint: given, allowHttp: true })).toThrow('endpoint is the origin of the door');
    },
  );
});

describe('the number of attempts', () => {
  it('is three, or what is given', () => {
    expect(configurationOf({ endpoint }).maxAttempts).toBe(3);
    expect(configurationOf({ endpoint, maxAttempts: 1 }).maxAttempts).toBe(1);
  });

  it.each([0, -1, 1.5, Number.NaN, '2'])('is not %p', (maxAttempts) => {
    expect(wrong({ maxAttempts })).toThrow('maxAttempts is a whole number, 1 or more.');
  });
});

describe('who is calling', () => {
  const schemesOf = (options: object) =>
    configurationOf({ endpoint, ...options }).httpAuthSchemes.map(({ schemeId }) => schemeId);

  it('is said in one way', () => {
    for (const options of [
      { token: 't', clientCredentials: machine },
      { token: 't', session: true },
      { clientCredentials: machine, session: true },
    ])
      expect(wrong(options)).toThrow('Give one of token, clientCredentials and session.');
  });

  it('is said in one way to the compiler too', () => {
    // @ts-expect-error two ways
    const both: GatehouseOptions = { endpoint, token: 't', session: true };
    // @ts-expect-error no endpoint
    const nowhere: GatehouseOptions = { token: 't' };
    expect([both, nowhere]).toHaveLength(2);
  });

  it('may be a machine, whose secret goes nowhere in the clear', () => {
    expect(schemesOf({ clientCredentials: machine })).toEqual([
      'smithy.api#httpBearerAuth',
      'smithy.api#noAuth',
    ]);
    const clientCredentials = { ...machine, tokenUrl: 'http://id.example.com/token' };
    expect(wrong({ clientCredentials })).toThrow(
      expect.objectContaining({ code: 'ERR_TOKEN_ENDPOINT_INSECURE' }),
    );
  });

  it.each([{}, { session: true }, { session: false }])('may be nobody to sign for: %j', (options) => {
    expect(schemesOf(options)).toEqual(['smithy.api#noAuth']);
  });
});

describe('what sends the requests', () => {
  const handlerOf = (options: Partial<GatehouseOptions>) =>
    configurationOf({ endpoint, ...options }).requestHandler;

  it('gives up in time', () => {
    expect(handlerOf({})).toEqual({
      requestTimeout: 30_000,
      throwOnRequestTimeout: true,
      connectionTimeout: 5_000,
    });
    expect(handlerOf({ timeout: 200 })).toMatchObject({ requestTimeout: 200, connectionTimeout: 200 });
  });

  it('sends the cookie of a session, to the page’s own origin only', () => {
    expect(handlerOf({ session: true })).toMatchObject({ credentials: 'same-origin', cache: 'no-store' });
  });

  it('takes options of the platform, and another handler as it is', () => {
    expect(handlerOf({ requestHandler: { credentials: 'omit' }, session: true })).toMatchObject({
      credentials: 'omit',
    });
    const own = { handle: () => Promise.reject(new Error('never')) };
    expect(handlerOf({ requestHandler: own as never })).toBe(own);
  });
});
