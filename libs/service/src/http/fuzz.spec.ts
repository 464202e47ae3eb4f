import { request } from '../../test/request.ts';
import { shop, type Seen } from '../../test/shop/shop.ts';
import { createLog } from '../log.ts';

/** Mulberry32: the same cases in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const next = random(20_260_105);
const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)] as Item;

const scalars = [null, true, 0, -1, 1.5, 1e308, '', 'EUR', '__proto__', '\u0000', '\ud800', 'x'.repeat(300)];
const names = [
  'total',
  'note',
  'tags',
  'labels',
  'due',
  'priority',
  'place',
  'amountMinor',
  'currency',
  '__proto__',
  '',
];

function anyValue(depth: number): unknown {
  if (depth === 0 || next() < 0.4) return pick(scalars);
  const size = Math.floor(next() * 4);
  if (next() < 0.3) return Array.from({ length: size }, () => anyValue(depth - 1));
  return Object.fromEntries(Array.from({ length: size + 1 }, () => [pick(names), anyValue(depth - 1)]));
}

const segments = [
  'api',
  'shop',
  'things',
  't-1',
  '..',
  '%2e',
  '%00',
  '',
  ';',
  '__proto__',
  'constructor',
  'things?status=',
];
const anyPath = () =>
  `/${Array.from({ length: 1 + Math.floor(next() * 5) }, () => pick(segments)).join('/')}`;
const queries = [
  '',
  '?',
  '?maxResults=1',
  '?maxResults=%',
  '?tag=1&tag=',
  '?since=%00',
  '?__proto__=1',
  '?deep=true&deep=true',
];
const methods = ['GET', 'POST', 'DELETE', 'HEAD', 'constructor', ''];

const log = createLog('silent', 'shop');
const service = shop();

async function answerTo(method: string, target: string, body?: string) {
  const deps: Seen = {};
  const {
    status,
    headers,
    body: text,
  } = await service.dispatch(request(method, target, { body }), {
    ...{ deps, log, signal: new AbortController().signal },
  });
  return { status, type: headers['x-amzn-errortype'], json: (text === '' ? {} : JSON.parse(text)) as object };
}

describe('whatever is sent', () => {
  it('has a modelled answer: the operation runs, or the input is refused field by field', async () => {
    const seen = new Set<number>();
    for (let round = 0; round < 2_000; round += 1) {
      const sent = { total: { amountMinor: 1, currency: 'EUR' }, ...(anyValue(3) as object) };
      const { status, type, json } = await answerTo('POST', '/api/shop/things', JSON.stringify(sent));
      seen.add(status);
      if (status === 201) expect(json).toEqual({ thingId: 'new' });
      else
        expect([status, type, json]).toEqual([
          400,
          'ValidationException',
          expect.objectContaining({ __type: type }),
        ]);
    }
    expect([...seen].sort()).toEqual([201, 400]);
  });

  it('is never a fault of the service, on any path', async () => {
    for (let round = 0; round < 2_000; round += 1) {
      const { status, type, json } = await answerTo(
        pick(methods),
        anyPath() + pick(queries),
        pick(['', '{', '{}']),
      );
      expect([200, 204, 400, 404]).toContain(status);
      if (status >= 400) expect(json).toMatchObject({ __type: type, message: expect.any(String) as string });
    }
  });
});
