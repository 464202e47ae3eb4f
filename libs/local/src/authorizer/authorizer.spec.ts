import { join } from 'node:path';
import type { APIGatewayRequestAuthorizerEvent } from 'aws-lambda';
import { AuthorizerError, startAuthorizer, type AuthorizerOptions, type LocalAuthorizer } from './index.ts';

const fixture = (name: string) => join(__dirname, 'test', name);
const event = (path: string) => ({ path }) as APIGatewayRequestAuthorizerEvent;

describe('startAuthorizer', () => {
  const lines: Record<string, unknown>[] = [];
  const running: LocalAuthorizer[] = [];
  let heard = () => {};
  const start = async (change: Partial<AuthorizerOptions> = {}) => {
    const authorizer = await startAuthorizer({
      bundle: fixture('handler.mjs'),
      env: { NAME: 'one' },
      log: (line) => {
        lines.push({ ...line });
        heard();
      },
      ...change,
    });
    running.push(authorizer);
    return authorizer;
  };
  const logged = async (count: number) => {
    while (lines.length < count) await new Promise<void>((resolve) => (heard = resolve));
    return lines;
  };
  beforeEach(() => {
    lines.length = 0;
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((authorizer) => authorizer.stop()));
  });

  it('answers what the handler answers, by way of JSON as in Lambda', async () => {
    const { authorize } = await start();
    const sent = { ...event('echo'), resource: undefined, at: new Date(0) };
    expect(await authorize(sent as never)).toEqual({ path: 'echo', at: '1970-01-01T00:00:00.000Z' });
    expect(await authorize(event('nothing'))).toBeNull();
    expect(await authorize(event('lambda'))).toEqual(['string', true]);
  });

  it('answers many calls at once, each its own', async () => {
    const { authorize } = await start();
    const ids = Array.from({ length: 50 }, (_, index) => ({ ...event('echo'), resource: String(index) }));
    expect(await Promise.all(ids.map(authorize))).toEqual(ids);
  });

  it.each([
    ['unauthorized', 'Error', 'Unauthorized'],
    ['boom', 'TypeError', 'boom'],
    ['text', 'Error', 'Unauthorized by text'],
  ])('rejects with the very error of %s', async (path, name, message) => {
    const { authorize } = await start();
    const error: unknown = await authorize(event(path)).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name, message });
    expect(await authorize(event('count'))).toBe(1);
  });

  it('gives the handler its own environment and never the FIPS switch', async () => {
    const { authorize } = await start({ env: { NAME: 'one', AWS_USE_FIPS_ENDPOINT: 'true' } });
    expect(await authorize(event('env'))).toEqual({ NAME: 'one' });
  });

  it('logs the lines of the handler, parsed, and cuts what is none', async () => {
    const { authorize } = await start();
    await authorize(event('log'));
    await logged(3);
    expect(lines).toContainEqual({ level: 'info', event: 'decision', decision: 'allow' });
    const odd = lines.filter((line) => line['event'] === 'authorizer-output');
    expect(odd.map(({ level, text }) => [level, String(text).length])).toEqual(
      expect.arrayContaining([
        ['warn', 256],
        ['warn', 3],
      ]),
    );
  });

  it.each(['hang', 'block'])(
    'gives up on a call that takes too long (%s), and uses another thread',
    async (path) => {
      const { authorize } = await start({ timeoutMs: 1_000 });
      expect(await authorize(event('count'))).toBe(1);
      await expect(authorize(event(path))).rejects.toMatchObject({ code: 'ERR_AUTHORIZER_TIMEOUT' });
      expect(await authorize(event('count'))).toBe(1);
    },
  );

  it.each([
    ['exit', undefined],
    ['crash', { level: 'error', event: 'authorizer-crash', fault: 'RangeError' }],
  ])('rejects what was under way when the thread ends by %s, and starts another', async (path, line) => {
    const { authorize } = await start();
    await authorize(event('count'));
    const failures = await Promise.all(
      ['hang', path].map((way) => authorize(event(way)).catch((error: unknown) => error)),
    );
    expect(failures).toEqual([
      expect.objectContaining({ code: 'ERR_AUTHORIZER_CRASHED' }),
      expect.objectContaining({ code: 'ERR_AUTHORIZER_CRASHED' }),
    ]);
    expect(await authorize(event('count'))).toBe(1);
    if (line) expect(lines).toContainEqual(line);
    expect(JSON.stringify(lines)).not.toContain('secret');
  });

  it('replaces the environment without a gap and lets calls under way finish', async () => {
    const { authorize, replace } = await start();
    const before = authorize(event('slow'));
    const replacing = replace({ env: { NAME: 'two' } });
    const between = authorize(event('slow'));
    await replacing;
    expect(await Promise.all([before, between, authorize(event('slow'))])).toEqual(['one', 'one', 'two']);
  });

  it('replaces in the order of the wishes', async () => {
    const { authorize, replace } = await start();
    await Promise.all(['two', 'three', 'four'].map((NAME) => replace({ env: { NAME } })));
    expect(await authorize(event('env'))).toEqual({ NAME: 'four' });
  });

  it('keeps what runs when its replacement does not start, and takes the next one', async () => {
    const { authorize, replace } = await start();
    await expect(replace({ bundle: fixture('broken.mjs') })).rejects.toMatchObject({
      code: 'ERR_AUTHORIZER_START',
    });
    expect(await authorize(event('count'))).toBe(1);
    await replace({ env: { NAME: 'two' } });
    expect(await authorize(event('env'))).toEqual({ NAME: 'two' });
  });

  it('starts a thread of the newest settings after a crash', async () => {
    const { authorize, replace } = await start();
    await replace({ env: { NAME: 'two' } });
    await authorize(event('exit')).catch(() => undefined);
    expect(await authorize(event('env'))).toEqual({ NAME: 'two' });
  });

  it.each(['no-handler.mjs', 'broken.mjs', 'missing.mjs'])(
    'does not start with %s, and keeps the cause',
    async (name) => {
      const failure: unknown = await start({ bundle: fixture(name) }).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(AuthorizerError);
      expect(failure).toMatchObject({ code: 'ERR_AUTHORIZER_START', cause: { message: expect.any(String) } });
    },
  );

  it('rejects calls once it is stopped, those under way too', async () => {
    const { authorize, replace, stop } = await start();
    const hanging = authorize(event('hang')).catch((error: unknown) => error);
    await authorize(event('count'));
    await stop();
    expect(await hanging).toMatchObject({ code: 'ERR_AUTHORIZER_STOPPED' });
    await expect(authorize(event('count'))).rejects.toMatchObject({ code: 'ERR_AUTHORIZER_STOPPED' });
    await expect(replace({})).rejects.toMatchObject({ code: 'ERR_AUTHORIZER_STOPPED' });
    await stop();
  });
});
