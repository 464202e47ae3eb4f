import { parseDatabaseUrl, parseNames, parsePath, parsePort, parseUpstreams, parseUrl } from './options.ts';
import { startVerb, toStackOptions, type StartOptions } from './verbs/start.ts';

describe('a port', () => {
  it.each([
    ['0', 0],
    ['8080', 8080],
    ['65535', 65535],
  ])('may be %s', (text, port) => expect(parsePort(text)).toBe(port));

  it.each(['', ' ', '-1', '65536', '80.5', '0x50', '1e3', '８０', 'http', '080800'])(
    'may not be %j',
    (text) => expect(() => parsePort(text)).toThrow('A port is a number from 0 to 65535.'),
  );
});

describe('a URL', () => {
  it.each([
    ['https://id.example.com/pool/', 'https://id.example.com/pool'],
    ['http://127.0.0.1:4001', 'http://127.0.0.1:4001'],
    ['HTTPS://ID.example.com//', 'https://id.example.com'],
  ])('may be %s', (text, url) => expect(parseUrl(text)).toBe(url));

  it.each([
    '',
    'id.example.com',
    'ftp://a',
    'file:///etc/passwd',
    'https://',
    'https://u:p@h/',
    'https://h/?a=1',
    'https://h/#a',
  ])('may not be %j', (text) =>
    expect(() => parseUrl(text)).toThrow('A URL looks like https://host:port/path.'),
  );
});

describe('a database URL', () => {
  it.each(['postgres://u:p@127.0.0.1:5432/', 'postgresql://db.example.com'])('may be %s', (text) =>
    expect(parseDatabaseUrl(text)).toBe(text),
  );

  it.each(['', 'mysql://u@h', '127.0.0.1:5432', 'postgres:'])('may not be %j', (text) =>
    expect(() => parseDatabaseUrl(text)).toThrow('A database URL looks like'),
  );
});

describe('a path', () => {
  it('is made absolute', () =>
    expect(parsePath('data')).toBe(`${process.cwd()}${process.platform === 'win32' ? '\\' : '/'}data`));
  it.each(['', '  '])('may not be %j', (text) => expect(() => parsePath(text)).toThrow('It is empty.'));
});

describe('names of services', () => {
  it('are repeated, or separated by commas', () => {
    expect(parseNames('commercial')).toEqual(['commercial']);
    expect(parseNames('fe-support, user-mgmt', ['commercial'])).toEqual([
      'commercial',
      'fe-support',
      'user-mgmt',
    ]);
  });

  it.each(['', 'A', '../x', 'a,,b', 'a b'])('may not be %j', (text) =>
    expect(() => parseNames(text)).toThrow(),
  );
});

describe('services that run elsewhere', () => {
  it('are repeated, or separated by commas', () => {
    expect(parseUpstreams('commercial=http://h:1', { 'fe-support': 'http://h:2' })).toEqual({
      commercial: 'http://h:1',
      'fe-support': 'http://h:2',
    });
    expect(Object.keys(parseUpstreams('a=http://h:1,b=http://h:2'))).toEqual(['a', 'b']);
  });

  it.each([
    '',
    'commercial',
    'commercial=',
    '=http://h',
    'commercial=h:1',
    'commercial=ftp://h',
    'A=http://h',
  ])('may not be %j', (text) => expect(() => parseUpstreams(text)).toThrow());
});

describe('the options of start', () => {
  const parse = (...args: string[]): StartOptions => {
    const verb = startVerb()
      .action(() => undefined)
      .exitOverride()
      .configureOutput({ writeErr: () => undefined });
    return verb.parse(args, { from: 'user' }).opts();
  };
  const external = ['--issuer', 'https://id', '--jwks-url', 'https://id/jwks', '--client-id', 'web'];

  afterEach(() => {
    for (const name of Object.keys(process.env)) if (name.startsWith('GATEHOUSE_')) delete process.env[name];
  });

  it('have defaults', () => {
    expect(toStackOptions(parse())).toMatchObject({
      port: 8080,
      transport: 'bearer',
      watch: true,
      only: undefined,
    });
  });

  it.each<[string, string, object]>([
    ['GATEHOUSE_PORT', '0', { port: 0 }],
    ['GATEHOUSE_DATA', '/somewhere', { data: '/somewhere' }],
    ['GATEHOUSE_TRANSPORT', 'edge-session', { transport: 'edge-session' }],
    ['GATEHOUSE_ISSUER', 'https://id/', { issuer: 'https://id' }],
    ['GATEHOUSE_JWKS_URL', 'https://id/jwks', { jwksUrl: 'https://id/jwks' }],
    ['GATEHOUSE_CLIENT_ID', 'web', { clientId: 'web' }],
    ['GATEHOUSE_CLIENT_SECRET', 's', { clientSecret: 's' }],
    ['GATEHOUSE_POLICY_STORE_ENDPOINT', 'https://avp', { policyStoreEndpoint: 'https://avp' }],
    ['GATEHOUSE_POLICY_STORE_ID', 'PS1', { policyStoreId: 'PS1' }],
    ['GATEHOUSE_UPSTREAM', 'a=http://h:1,b=http://h:2', { upstream: { a: 'http://h:1', b: 'http://h:2' } }],
    ['GATEHOUSE_ONLY', 'a,b', { only: ['a', 'b'] }],
    ['GATEHOUSE_LOG', '/log', { log: '/log' }],
    ['GATEHOUSE_DATABASE_URL', 'postgres://h', { databaseUrl: 'postgres://h' }],
    ['GATEHOUSE_NO_WATCH', '1', { watch: false }],
    ['GATEHOUSE_JSON', '1', { json: true }],
  ])('come from %s too', (name, value, expected) => {
    process.env[name] = value;
    expect(parse()).toMatchObject(expected);
  });

  it('on the command line win over the environment', () => {
    process.env['GATEHOUSE_PORT'] = '1';
    expect(parse('--port', '2').port).toBe(2);
  });

  it('name another identity provider, or none', () => {
    expect(toStackOptions(parse(...external)).identityProvider).toEqual({
      issuer: 'https://id',
      jwksUrl: 'https://id/jwks',
      clientId: 'web',
      clientSecret: undefined,
    });
    expect(toStackOptions(parse()).identityProvider).toBeUndefined();
  });

  it.each([
    [external.slice(0, 2)],
    [external.slice(0, 4)],
    [external.slice(2)],
    [['--client-secret', 's']],
    [['--policy-store-id', 'PS1']],
  ])('that contradict each other are refused: %j', (args) => {
    expect(() => toStackOptions(parse(...args))).toThrow(
      /^Another identity provider needs|^A --policy-store-id/,
    );
  });

  it.each([['--transport', 'pigeon'], ['--port', 'x'], ['--unknown'], ['extra']])(
    'refuse %s %s',
    (...args) => {
      expect(() => parse(...args)).toThrow();
    },
  );
});
