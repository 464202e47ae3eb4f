import { PAYLOAD_LIMIT } from './body.ts';
import { fixtureDocument, operation } from './test/document.ts';
import { openStage, type Stage } from './test/stage.ts';

const ORDERS = '/api/commercial/orders';
const APPROVE = `${ORDERS}/1/approve`;
const json = { 'content-type': 'application/json' };
const order = { total: { amountMinor: 4200, currency: 'EUR' } };
const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)]);

describe('the request validator', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());
  beforeEach(() => {
    stage.arrivals.length = 0;
  });
  const post = (path: string, body: unknown, headers: Record<string, string> = json) =>
    stage.send({
      method: 'POST',
      path,
      headers,
      body: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
    });

  it.each([
    ['both', '?day=1', { 'x-purpose': 'a' }, undefined],
    ['the last of several', '?day=&day=1', { 'X-PURPOSE': 'a' }, undefined],
    ['no query', '', { 'x-purpose': 'a' }, '[day]'],
    ['an empty query parameter', '?day=', { 'x-purpose': 'a' }, '[day]'],
    ['a blank one', '?day=%20+', { 'x-purpose': 'a' }, '[day]'],
    ['another case of its name', '?Day=1', { 'x-purpose': 'a' }, '[day]'],
    ['no header', '?day=1', {}, '[X-Purpose]'],
    ['an empty header', '?day=1', { 'x-purpose': '' }, '[X-Purpose]'],
    ['neither', '', {}, '[day, X-Purpose]'],
  ])('wants required parameters: %s', async (_what, query, headers, missing) => {
    const answer = await stage.send({ path: `/api/commercial/audit${query}`, headers });
    expect(answer.status).toBe(missing === undefined ? 200 : 400);
    expect(answer.json['__type']).toBe(missing && 'ValidationException');
    expect(answer.json['message']).toBe(missing && `Missing required request parameters: ${missing}`);
  });

  it('takes a path parameter of blanks for a missing one', async () => {
    const answer = await stage.send({ path: `${ORDERS}/%20` });
    expect([answer.status, answer.json['message']]).toEqual([
      400,
      'Missing required request parameters: [orderId]',
    ]);
  });

  it.each<[string, string, unknown]>([
    ['the shape', ORDERS, order],
    [
      'a value that only the service knows to be wrong',
      ORDERS,
      { total: { amountMinor: -1, currency: 'XXX' }, note: 'zzzz' },
    ],
    ['too many items, also the service\u2019s business', ORDERS, { ...order, tags: ['a', 'b', 'c'] }],
    ['members that it does not know', ORDERS, { ...order, more: {}, __proto__: 1 }],
    ['64 levels where it knows no member', ORDERS, { ...order, more: nested(63) }],
    ['one of two shapes', APPROVE, { version: 1, by: { name: 'a' } }],
    ['a map', APPROVE, { version: 1, labels: { a: 'b' } }],
  ])('lets %s through, byte for byte', async (_what, path, body) => {
    const answer = await post(path, body);
    expect(answer.status).toBe(200);
    expect(stage.arrivals[0]?.body).toBe(JSON.stringify(body));
  });

  it.each<[string, string, unknown]>([
    ['no body', ORDERS, ''],
    ['no JSON', ORDERS, '{'],
    ['JSON and more', ORDERS, `${JSON.stringify(order)}x`],
    ['a text', ORDERS, '"a"'],
    ['null', ORDERS, 'null'],
    ['a list', ORDERS, [order]],
    ['a missing member', ORDERS, {}],
    ['a missing member deep inside', ORDERS, { total: { amountMinor: 1 } }],
    ['a text for a number', ORDERS, { total: { amountMinor: '1', currency: 'EUR' } }],
    ['a fraction for an integer', ORDERS, { total: { amountMinor: 1.5, currency: 'EUR' } }],
    ['null for a member', ORDERS, { total: null }],
    ['a number for a text', ORDERS, { ...order, note: 1 }],
    ['an item of another type', ORDERS, { ...order, tags: [1] }],
    ['a text for a list', ORDERS, { ...order, tags: 'a' }],
    ['none of two shapes', APPROVE, { version: 1, by: {} }],
    ['two of two shapes', APPROVE, { version: 1, by: { name: 'a', id: 'b' } }],
    ['a map of other values', APPROVE, { version: 1, labels: { a: 1 } }],
    ['bytes that are no UTF-8', ORDERS, Buffer.from([0x22, 0xff, 0x22])],
    ['a very deep list', ORDERS, `{"total":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['65 levels where it knows no member', ORDERS, { ...order, more: nested(64) }],
  ])('refuses %s and says no more', async (_what, path, body) => {
    const { status, json: answer } = await post(path, body);
    expect([status, answer['__type'], answer['message']]).toEqual([
      400,
      'ValidationException',
      'Invalid request body',
    ]);
    expect(stage.arrivals).toEqual([]);
  });

  it.each([
    ['with parameters', 'application/json; charset=utf-8', 200],
    ['in capitals', 'Application/JSON', 200],
    ['of a form', 'application/x-www-form-urlencoded', 415],
    ['of text', 'text/plain', 415],
    ['of another JSON', 'application/problem+json', 415],
    ['that is nothing', ';', 415],
  ])('answers a media type %s', async (_what, mediaType, status) => {
    const answer = await post(ORDERS, order, { 'content-type': mediaType });
    expect(answer.status).toBe(status);
    expect(answer.json['__type']).toBe(status === 415 ? 'ValidationException' : undefined);
  });

  it('takes a body without a media type for JSON', async () => {
    expect((await post(ORDERS, order, {})).status).toBe(200);
    expect((await post(ORDERS, '{', {})).status).toBe(400);
  });

  it('refuses a body that is packed, as the model could not be checked', async () => {
    expect((await post(ORDERS, order, { ...json, 'content-encoding': 'gzip' })).status).toBe(415);
    expect((await post(ORDERS, order, { ...json, 'content-encoding': 'identity' })).status).toBe(200);
  });

  it.each([
    ['with its length', { ...json, 'content-length': String(PAYLOAD_LIMIT + 1) }],
    ['in chunks', json],
  ])('refuses more than 10 MB %s', async (_what, headers) => {
    const answer = await stage.send({
      method: 'POST',
      path: ORDERS,
      headers,
      body: Buffer.alloc(PAYLOAD_LIMIT + 1, 32),
    });
    expect([answer.status, answer.json['__type']]).toEqual([413, 'PayloadTooLargeException']);
    expect(stage.arrivals).toEqual([]);
  });

  it('takes exactly 10 MB', async () => {
    const text = JSON.stringify(order);
    const answer = await post(ORDERS, text.padEnd(PAYLOAD_LIMIT, ' '));
    expect(answer.status).toBe(200);
    expect(stage.arrivals[0]?.body).toHaveLength(PAYLOAD_LIMIT);
  });

  it('hands on the body of an operation that models none, as http_proxy does', async () => {
    await post('/api/commercial/feedback', 'anything', { 'content-type': 'text/plain' });
    expect(stage.arrivals[0]?.body).toBe('anything');
  });
});

describe('without a validator', () => {
  it('nothing is required', async () => {
    const body = { content: { 'application/json': { schema: { type: 'object' } } } };
    const parameters = [{ name: 'day', in: 'query', required: true }];
    const extra = { parameters, requestBody: body, 'x-amazon-apigateway-request-validator': 'off' };
    const path = '/api/commercial/free';
    const stage = await openStage({
      document: fixtureDocument({ [path]: { post: operation('post', path, 'Free', extra) } }),
    });
    expect((await stage.send({ method: 'POST', path, body: '[' })).status).toBe(200);
    expect((await stage.send({ method: 'POST', path })).status).toBe(200);
    await stage.close();
  });
});
