import { request } from '../../test/request.ts';
import { shop, type Seen } from '../../test/shop/shop.ts';
import { createLog } from '../log.ts';
import type { HttpRequest } from './message.ts';

const log = createLog('silent', 'shop');

/** What the handler got, or the problems that the caller is told. */
async function send(sent: HttpRequest) {
  const deps: Seen = {};
  const response = await shop().dispatch(sent, { deps, log, signal: new AbortController().signal });
  const json = JSON.parse(response.body) as {
    message: string;
    fieldList?: { path: string; message: string }[];
  };
  return { status: response.status, type: response.headers['x-amzn-errortype'], input: deps.input, json };
}

const create = (body: unknown, headers: HttpRequest['headers'] = {}) =>
  send(request('POST', '/api/shop/things', { body: JSON.stringify(body), headers }));
const list = (query: string) => send(request('GET', `/api/shop/things?${query}`));

const total = { amountMinor: 4200, currency: 'EUR' };

describe('the input of a handler', () => {
  it('comes from body and headers, with dates and defaults', async () => {
    const due = 1767603600.5;
    const place = { room: 3 };
    const { input } = await create(
      { total, due, tags: ['a'], labels: { x: 'y' }, place },
      { 'idempotency-key': 'k' },
    );
    const dates = { due: new Date('2026-01-05T09:00:00.500Z') };
    expect(input).toEqual({
      clientToken: 'k',
      total,
      ...dates,
      tags: ['a'],
      labels: { x: 'y' },
      place,
      priority: 5,
    });
  });

  it('comes from the query, each text as its type', async () => {
    const { input } = await list(
      'status=OPEN&maxResults=7&since=2026-01-05T09:00:00Z&tag=1&tag=2&deep=true&ratio=-0.5',
    );
    const since = new Date('2026-01-05T09:00:00Z');
    expect(input).toEqual({ status: 'OPEN', maxResults: 7, since, tags: [1, 2], deep: true, ratio: -0.5 });
  });

  it('takes what follows a second question mark as part of the query', async () => {
    const { input } = await list('status=OPEN&x=?&deep=false');
    expect(input).toEqual({ status: 'OPEN', deep: false, maxResults: 20 });
  });

  it('holds no member that is unknown or null, at any depth', async () => {
    const { input } = await create({
      total: { ...total, more: 1 },
      note: null,
      more: 1,
      clientToken: 'body',
      tags: [],
    });
    expect(input).toEqual({ clientToken: expect.any(String), total, tags: [], priority: 5 });
    expect(input).not.toMatchObject({ clientToken: 'body' });
  });

  it('gets an idempotency token where the caller sent none', async () => {
    const tokens = await Promise.all([create({ total }), create({ total })]);
    const [one, two] = tokens.map(({ input }) => (input as { clientToken: string }).clientToken);
    expect(one).toMatch(/^[0-9a-f-]{36}$/);
    expect(one).not.toBe(two);
  });

  it('is not open to __proto__', async () => {
    const body = `{"__proto__":{"note":"x"},"labels":{"__proto__":"y"},"total":${JSON.stringify(total)}}`;
    const { input } = await send(request('POST', '/api/shop/things', { body }));
    expect(Object.getPrototypeOf(input)).toBe(Object.prototype);
    expect(input).not.toHaveProperty('note');
  });
});

describe('a refused input', () => {
  it('is told with all its fields, by path and constraint', async () => {
    const { status, type, json, input } = await create({
      total: { amountMinor: -1, currency: 'euro' },
      note: 'longer than ten',
      tags: ['fine', 'not fine', 7],
      labels: { 'a/b~c': 1 },
      priority: 1.5,
      due: 'tomorrow',
    });
    expect([status, type, input]).toEqual([400, 'ValidationException', undefined]);
    expect(json.message).toBe('The request has 8 invalid fields');
    expect(json.fieldList?.sort((a, b) => (a.path + a.message < b.path + b.message ? -1 : 1))).toEqual([
      { path: '/due', message: 'must be a number' },
      { path: '/labels/a~1b~0c', message: 'must be a string' },
      { path: '/note', message: 'must have at most 10 characters' },
      { path: '/priority', message: 'must be an integer' },
      { path: '/tags/1', message: 'must have at most 4 characters' },
      { path: '/tags/2', message: 'must be a string' },
      { path: '/total/amountMinor', message: 'must be at least 0' },
      { path: '/total/currency', message: 'must match ^[A-Z]{3}$' },
    ]);
  });

  it.each<[string, unknown, { path: string; message: string }]>([
    ['misses a member', {}, { path: '/total', message: 'is required' }],
    ['has null for a required member', { total: null }, { path: '/total', message: 'is required' }],
    [
      'misses a member further in',
      { total: { amountMinor: 1 } },
      { path: '/total/currency', message: 'is required' },
    ],
    ['has an empty text', { total, note: '' }, { path: '/note', message: 'must have at least 1 character' }],
    [
      'has NUL in a text',
      { total, note: 'a\0' },
      { path: '/note', message: 'must hold neither U+0000 nor half a surrogate pair' },
    ],
    [
      'has NUL in a list',
      { total, tags: ['a', '\0'] },
      { path: '/tags/1', message: 'must hold neither U+0000 nor half a surrogate pair' },
    ],
    [
      'has too many items',
      { total, tags: ['a', 'b', 'c', 'd'] },
      { path: '/tags', message: 'must have at most 3 items' },
    ],
    ['has null in a list', { total, tags: [null] }, { path: '/tags/0', message: 'must be a string' }],
    ['has a list for an object', { total: [] }, { path: '/total', message: 'must be an object' }],
    ['has a list for a map', { total, labels: [] }, { path: '/labels', message: 'must be an object' }],
    ['has an object for a list', { total, tags: {} }, { path: '/tags', message: 'must be an array' }],
    [
      'has a text for a number',
      { total: { ...total, amountMinor: '1' } },
      { path: '/total/amountMinor', message: 'must be an integer' },
    ],
    [
      'has none of a union',
      { total, place: {} },
      { path: '/place', message: 'must have exactly one of its members' },
    ],
    [
      'has two of a union',
      { total, place: { room: 1, shelf: 'a' } },
      { path: '/place', message: 'must have exactly one of its members' },
    ],
    ['has a time beyond all dates', { total, due: 1e18 }, { path: '/due', message: 'must be a timestamp' }],
  ])('%s', async (_what, body, problem) => {
    const { status, json } = await create(body);
    expect(status).toBe(400);
    expect(json).toMatchObject({ message: 'The request has 1 invalid field', fieldList: [problem] });
  });

  it.each([
    ['status=open', '/status', 'must be one of OPEN, SOLD'],
    ['status=OPEN&status=SOLD', '/status', 'must be given once'],
    ['maxResults=0', '/maxResults', 'must be at least 1'],
    ['maxResults=101', '/maxResults', 'must be at most 100'],
    ['maxResults=', '/maxResults', 'must be an integer'],
    ['maxResults=1e2', '/maxResults', 'must be an integer'],
    ['maxResults=0x10', '/maxResults', 'must be an integer'],
    ['maxResults=1.0', '/maxResults', 'must be an integer'],
    ['tag=1&tag=two', '/tags/1', 'must be an integer'],
    ['deep=1', '/deep', 'must be a boolean'],
    ['deep=TRUE', '/deep', 'must be a boolean'],
    ['ratio=NaN', '/ratio', 'must be a number'],
    ['ratio=Infinity', '/ratio', 'must be a number'],
    ['since=2026-01-05', '/since', 'must be a timestamp'],
    ['since=1767603600', '/since', 'must be a timestamp'],
    ['since=2026-02-30T25:00:00Z', '/since', 'must be a timestamp'],
  ])('has the query %s', async (query, path, message) => {
    expect(await list(query)).toMatchObject({ status: 400, json: { fieldList: [{ path, message }] } });
  });

  it.each(['t%20x', 't%2Fx', '%C3%BC', 'x'.repeat(65), 't.x'])('has the label %s', async (label) => {
    const { status, json } = await send(request('GET', `/api/shop/things/${label}`));
    expect([status, json.fieldList?.[0]?.path]).toEqual([400, '/thingId']);
  });

  it('has a header that is too long, or twice', async () => {
    const path = '/clientToken';
    const long = await create({ total }, { 'idempotency-key': 'k'.repeat(65) });
    expect(long.json.fieldList).toEqual([{ path, message: 'must have at most 64 characters' }]);
    const twice = await create({ total }, { 'idempotency-key': ['a', 'b'] });
    expect(twice.json.fieldList).toEqual([{ path, message: 'must be given once' }]);
  });

  it.each<[string, Parameters<typeof request>, string]>([
    ['body', ['POST', '/api/shop/things', { body: '{"note":"a\\u0000"}' }], '/note'],
    ['body, in a list', ['POST', '/api/shop/things', { body: '{"tags":["\\ud83d"]}' }], '/tags/0'],
    ['body, as a key', ['POST', '/api/shop/things', { body: '{"labels":{"\\u0000":"x"}}' }], '/labels'],
    ['body, as a value', ['POST', '/api/shop/things', { body: '{"labels":{"x":"\\ude42"}}' }], '/labels/x'],
    ['query', ['GET', '/api/shop/things?status=OPEN%00'], '/status'],
    ['query, in a list', ['GET', '/api/shop/things?tag=1&tag=%00'], '/tags/1'],
    ['label', ['GET', '/api/shop/things/t%00'], '/thingId'],
    ['header', ['POST', '/api/shop/things', { headers: { 'idempotency-key': 'k\0' } }], '/clientToken'],
  ])('has a text that nothing can keep: %s', async (_where, sent, path) => {
    const { status, type, json, input } = await send(request(...sent));
    expect([status, type, input]).toEqual([400, 'ValidationException', undefined]);
    const message = expect.stringMatching(/U\+0000 .* half a surrogate pair$/) as string;
    expect(json.fieldList).toEqual([{ path, message }]);
  });

  it('may have such a text where the model has no member', async () => {
    expect(await create({ total, more: '\0' })).toMatchObject({ status: 201 });
  });

  it('has more problems than an answer lists', async () => {
    const labels = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`l${index}`, index]));
    expect((await create({ total, labels })).json.fieldList).toHaveLength(100);
  });
});

describe('a body', () => {
  const post = (body: string | Buffer, headers?: HttpRequest['headers']) =>
    send(request('POST', '/api/shop/things', { body, headers }));
  const good = JSON.stringify({ total });

  it.each([
    ['half a document', '{"total":'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a text', '"x"'],
    ['a trailing comma', '{"a":1,}'],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0x7d])],
    ['a hundred thousand brackets', '['.repeat(100_000)],
  ])('that is %s is refused as no JSON object', async (_what, body) => {
    const { status, type, json } = await post(body);
    expect([status, type, json.message]).toEqual([
      400,
      'ValidationException',
      'The body is not a JSON object',
    ]);
  });

  it.each([
    'text/plain',
    'application/jsonp',
    'application/x-www-form-urlencoded',
    'application/json, text/plain',
    '',
  ])('of type %j is refused', async (type) => {
    const answer = await post(good, { 'content-type': type });
    expect([answer.status, answer.type]).toEqual([415, 'ValidationException']);
  });

  it.each(['application/json', 'application/json;charset=utf-8', 'Application/JSON ; x=y'])(
    'of type %s is taken',
    async (type) => {
      expect(await post(good, { 'content-type': type })).toMatchObject({ status: 201 });
    },
  );

  it('that is missing counts as an empty one', async () => {
    const { status, json } = await send(request('POST', '/api/shop/things'));
    expect([status, json.fieldList]).toEqual([400, [{ path: '/total', message: 'is required' }]]);
  });

  it('is not read where the operation has none', async () => {
    const sent = { ...request('GET', '/api/shop/things'), body: () => Promise.reject(new Error('read')) };
    expect(await send(sent)).toMatchObject({ status: 200 });
  });
});
