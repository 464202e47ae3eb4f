import { refusalFrom } from '../test/refusals.ts';
import { createSigner } from '../test/signer.ts';
import { AuthorizerError } from './errors.ts';
import { type Keys, readKeySetDocument } from './key-set-document.ts';
import { createKeySet } from './key-set.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

let keyOne: Keys;
let keyTwo: Keys;

beforeAll(async () => {
  const [one, two] = await Promise.all([createSigner('one'), createSigner('two')]);
  keyOne = await readKeySetDocument(JSON.stringify({ keys: [one.jwk] }));
  keyTwo = await readKeySetDocument(JSON.stringify({ keys: [two.jwk] }));
});

/** A key set over an issuer that can be told what to do, on a clock that moves by hand. */
function arrange() {
  const world = {
    time: 0,
    fetches: 0,
    issuer: async (): Promise<Keys> => keyOne,
    find: async (kid: string) => ((await keySet.find(kid)) ? 'found' : 'unknown'),
  };
  const load = () => {
    world.fetches += 1;
    return world.issuer();
  };
  const keySet = createKeySet(load, () => world.time);
  return world;
}

const down = () => Promise.reject(new AuthorizerError('ERR_JWKS_UNAVAILABLE', 'fetch'));

/** An issuer that hangs until it is told to go on. */
function hanging() {
  let release: (keys: Keys) => void = () => {};
  const answer = new Promise<Keys>((resolve) => (release = resolve));
  return { issuer: () => answer, release: (keys: Keys) => release(keys) };
}

/** Lets everything run that waits for no one. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('a key set in use', () => {
  it('fetches when it is first asked, and then answers from memory', async () => {
    const world = arrange();
    expect(world.fetches).toBe(0);
    for (let call = 0; call < 100; call += 1) expect(await world.find('one')).toBe('found');
    expect(world.fetches).toBe(1);
  });

  it('fetches once for 50 that ask at once', async () => {
    const world = arrange();
    const answers = await Promise.all(Array.from({ length: 50 }, () => world.find('one')));
    expect(new Set(answers)).toEqual(new Set(['found']));
    expect(world.fetches).toBe(1);
  });

  it('does not renew before 5 minutes', async () => {
    const world = arrange();
    await world.find('one');
    world.time = 5 * MINUTE - 1;
    await world.find('one');
    await settle();
    expect(world.fetches).toBe(1);
  });

  it('renews in the background after 5 minutes: nobody waits for it', async () => {
    const world = arrange();
    await world.find('one');
    const slow = hanging();
    world.issuer = slow.issuer;
    world.time = 5 * MINUTE;
    expect(await Promise.all([world.find('one'), world.find('one'), world.find('one')])).toEqual([
      'found',
      'found',
      'found',
    ]);
    expect(world.fetches).toBe(2);
    slow.release(keyTwo);
    await settle();
    expect(await world.find('two')).toBe('found');
    expect(world.fetches).toBe(2);
  });

  it('waits for the issuer after 10 minutes', async () => {
    const world = arrange();
    await world.find('one');
    world.issuer = async () => keyTwo;
    world.time = 10 * MINUTE;
    expect(await world.find('one')).toBe('unknown');
    expect(world.fetches).toBe(2);
  });

  it('drops a key at once that a fetched set no longer has', async () => {
    const world = arrange();
    await world.find('one');
    world.issuer = async () => keyTwo;
    world.time = 11 * SECOND;
    expect(await world.find('two')).toBe('found');
    expect(await world.find('one')).toBe('unknown');
  });

  it('hands on that a key is ambiguous', async () => {
    const ambiguous: Keys = new Map([['one', 'ambiguous']]);
    const keySet = createKeySet(
      async () => ambiguous,
      () => 0,
    );
    expect(await keySet.find('one')).toBe('ambiguous');
  });
});

describe('unknown key ids', () => {
  it('finds a new key as soon as the pause of 10 s is over', async () => {
    const world = arrange();
    await world.find('one');
    world.issuer = async () => new Map([...keyOne, ...keyTwo]);
    world.time = 10 * SECOND - 1;
    expect(await world.find('two')).toBe('unknown');
    world.time = 10 * SECOND;
    expect(await world.find('two')).toBe('found');
    expect(world.fetches).toBe(2);
  });

  it('cost one fetch in 10 s, however many they are', async () => {
    const world = arrange();
    for (let ms = 0; ms < MINUTE; ms += 20) {
      world.time = ms;
      expect(await world.find(`unknown-${ms}`)).toBe('unknown');
    }
    expect(world.fetches).toBe(6);
  });

  it('cost one fetch when they come at once', async () => {
    const world = arrange();
    await world.find('one');
    world.time = MINUTE;
    await Promise.all(Array.from({ length: 200 }, (_, index) => world.find(`unknown-${index}`)));
    expect(world.fetches).toBe(2);
  });

  it('do not hold up known ones while the issuer hangs', async () => {
    const world = arrange();
    await world.find('one');
    world.issuer = hanging().issuer;
    world.time = MINUTE;
    void world.find('two').catch(() => {});
    expect(await world.find('one')).toBe('found');
  });

  it('are neither known nor unknown while the issuer is down', async () => {
    const world = arrange();
    await world.find('one');
    world.issuer = down;
    world.time = MINUTE;
    expect(await refusalFrom(() => world.find('two'))).toBe('ERR_JWKS_UNAVAILABLE fetch');
    expect(await refusalFrom(() => world.find('two'))).toBe('ERR_JWKS_UNAVAILABLE fetch');
    expect(world.fetches).toBe(2);
    expect(await world.find('one')).toBe('found');
  });
});

describe('an issuer that fails', () => {
  it('is asked once in 5 s on a cold start, and nobody gets in', async () => {
    const world = arrange();
    world.issuer = down;
    for (let ms = 0; ms < 20 * SECOND; ms += 100) {
      world.time = ms;
      expect(await refusalFrom(() => world.find('one'))).toBe('ERR_JWKS_UNAVAILABLE fetch');
    }
    expect(world.fetches).toBe(4);
  });

  it('is asked once by 200 that come at once', async () => {
    const world = arrange();
    world.issuer = down;
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => refusalFrom(() => world.find('one'))),
    );
    expect(new Set(answers)).toEqual(new Set(['ERR_JWKS_UNAVAILABLE fetch']));
    expect(world.fetches).toBe(1);
  });

  it('is used 5 s after it failed, if it is back', async () => {
    const world = arrange();
    world.issuer = down;
    await refusalFrom(() => world.find('one'));
    world.issuer = async () => keyOne;
    world.time = 5 * SECOND - 1;
    expect(await refusalFrom(() => world.find('one'))).toBe('ERR_JWKS_UNAVAILABLE fetch');
    world.time = 5 * SECOND;
    expect(await world.find('one')).toBe('found');
  });

  it('does not harm known keys for an hour, and then nobody gets in', async () => {
    const world = arrange();
    await world.find('one');
    world.issuer = down;
    for (let ms = 0; ms < 60 * MINUTE; ms += 15 * SECOND) {
      world.time = ms;
      expect(await world.find('one')).toBe('found');
    }
    await settle();
    world.time = 60 * MINUTE;
    expect(await refusalFrom(() => world.find('one'))).toBe('ERR_JWKS_UNAVAILABLE fetch');
  });

  it('makes one request wait when keys are no longer fresh, and none while it stays down', async () => {
    const world = arrange();
    await world.find('one');
    world.issuer = down;
    world.time = 10 * MINUTE;
    expect(await world.find('one')).toBe('found');
    world.issuer = hanging().issuer;
    world.time += 5 * SECOND;
    expect(await world.find('one')).toBe('found');
    expect(world.fetches).toBe(3);
  });

  it('renews stale keys once it is back', async () => {
    const world = arrange();
    await world.find('one');
    world.issuer = down;
    world.time = 30 * MINUTE;
    expect(await world.find('one')).toBe('found');
    world.issuer = async () => keyTwo;
    world.time += 5 * SECOND;
    expect(await world.find('one')).toBe('found');
    await settle();
    expect(await world.find('one')).toBe('unknown');
    expect(await world.find('two')).toBe('found');
  });

  it('recovers after an hour as well', async () => {
    const world = arrange();
    await world.find('one');
    world.issuer = down;
    world.time = 2 * 60 * MINUTE;
    expect(await refusalFrom(() => world.find('one'))).toBe('ERR_JWKS_UNAVAILABLE fetch');
    world.issuer = async () => keyOne;
    world.time += 5 * SECOND;
    expect(await world.find('one')).toBe('found');
  });

  it.each([
    ['rejects with something of its own', () => Promise.reject(new Error('secret'))],
    [
      'throws',
      () => {
        throw new Error('secret');
      },
    ],
  ])('is one that fails when the loader %s', async (_, issuer) => {
    const world = arrange();
    world.issuer = issuer;
    expect(await refusalFrom(() => world.find('one'))).toBe('ERR_JWKS_UNAVAILABLE fetch');
    world.issuer = async () => keyOne;
    world.time = 5 * SECOND;
    expect(await world.find('one')).toBe('found');
  });
});
