import { keepLog } from '../../test/log-lines.ts';
import { request } from '../../test/request.ts';
import { shop } from '../../test/shop/shop.ts';
import type { Service } from '../define-service.ts';
import { ServiceError } from '../errors.ts';
import { ModelledError } from '../modelled-error.ts';
import type { HttpRequest } from './message.ts';

const MARKER = 'marker-b4ad';
const TRACE = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

async function dispatch<Operations>(service: Service<Operations, object>, sent: HttpRequest) {
  const kept = keepLog();
  const response = await service.dispatch(sent, {
    deps: {},
    log: kept.log,
    signal: new AbortController().signal,
  });
  const json = response.body === '' ? undefined : (JSON.parse(response.body) as Record<string, unknown>);
  return { ...response, json, ...kept };
}

const thing = request('GET', '/api/shop/things/t-1');

describe('an answer', () => {
  it('has the modelled status, headers and body, timestamps in their formats', async () => {
    const service = shop({
      GetThing: async ({ thingId }) => ({
        thingId,
        createdAt: new Date('2026-01-05T09:00:00.250Z'),
        seenAt: new Date('2026-01-06T00:00:00Z'),
        lastModified: new Date('2026-01-07T00:00:00Z'),
        version: 3,
        total: { amountMinor: 4200, currency: 'EUR' },
      }),
    });
    const { status, headers, json } = await dispatch(service, thing);
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'last-modified': 'Wed, 07 Jan 2026 00:00:00 GMT', 'x-version': '3' });
    expect(json).toEqual({
      thingId: 't-1',
      createdAt: 1767603600.25,
      seenAt: '2026-01-06T00:00:00.000Z',
      total: { amountMinor: 4200, currency: 'EUR' },
    });
  });

  it('carries modelled members only, and none that is undefined or null', async () => {
    const row = { thingId: 't-1', tenant_id: MARKER, note: null, createdAt: new Date(0) };
    const more = { ...row, seenAt: undefined, total: { amountMinor: 1, currency: 'EUR', secret: MARKER } };
    const { body, json } = await dispatch(shop({ GetThing: async () => more as never }), thing);
    expect(json).toEqual({ thingId: 't-1', createdAt: 0, total: { amountMinor: 1, currency: 'EUR' } });
    expect(body).not.toContain(MARKER);
  });

  it('has no body with status 204', async () => {
    const { status, body } = await dispatch(shop(), request('DELETE', '/api/shop/things/t-1'));
    expect([status, body]).toEqual([204, '']);
  });

  const at = new Date(0);
  it.each([
    ['misses a required member', { thingId: 't-1' }],
    ['has null for a required member', { thingId: null, createdAt: at }],
    ['misses a required member further in', { thingId: 't-1', createdAt: at, total: { amountMinor: 1 } }],
    ['has a number for a string', { thingId: 7, createdAt: at }],
    [
      'has a text for a number',
      { thingId: 't-1', createdAt: at, total: { amountMinor: '1', currency: MARKER } },
    ],
    [
      'has a fraction for an integer',
      { thingId: 't-1', createdAt: at, total: { amountMinor: 0.5, currency: 'EUR' } },
    ],
    ['has a text for a timestamp', { thingId: 't-1', createdAt: '2026-01-05' }],
    ['has a date that is none', { thingId: 't-1', createdAt: new Date(Number.NaN) }],
    ['has a scalar for a structure', { thingId: 't-1', createdAt: at, total: MARKER }],
  ])('is a 500, and nothing of it is sent, when the output %s', async (_what, output) => {
    const { status, json, lines, text } = await dispatch(
      shop({ GetThing: async () => output as never }),
      thing,
    );
    expect([status, json?.['__type']]).toEqual([500, 'InternalServerException']);
    expect(lines).toContainEqual(
      expect.objectContaining({ event: 'fault', code: 'ERR_OUTPUT', operation: 'GetThing' }),
    );
    expect(text()).not.toContain(MARKER);
  });

  it('is a 500 when a list holds something else', async () => {
    const { status } = await dispatch(
      shop({ ListThings: async () => ({ items: { thingId: 'x' } as never }) }),
      request('GET', '/api/shop/things'),
    );
    expect(status).toBe(500);
  });
});

describe('an error answer', () => {
  const failing = (error: unknown) => shop({ GetThing: () => Promise.reject(error as Error) });

  it('has the shape that clients read', async () => {
    const error = new ModelledError('ResourceNotFoundException', {
      message: 'No such thing',
      resourceType: 'Thing',
    });
    const { status, headers, json } = await dispatch(failing(error), {
      ...thing,
      headers: { ...thing.headers, 'x-request-id': 'r-1' },
    });
    expect(status).toBe(404);
    expect(headers).toMatchObject({
      'x-amzn-errortype': 'ResourceNotFoundException',
      'x-amzn-requestid': 'r-1',
    });
    expect(json).toEqual({
      __type: 'ResourceNotFoundException',
      message: 'No such thing',
      requestId: 'r-1',
      resourceType: 'Thing',
    });
  });

  it('puts members into the headers where the model has them', async () => {
    const error = new ModelledError('ServiceUnavailableException', {
      message: 'Later.',
      retryAfterSeconds: 7,
    });
    const { status, headers, json } = await dispatch(failing(error), thing);
    expect([status, headers['retry-after']]).toEqual([503, '7']);
    expect(json).not.toHaveProperty('retryAfterSeconds');
  });

  it('carries its members as they are where the model lists none', async () => {
    const error = new ModelledError('ConflictException', { message: 'Twice.' });
    const service = shop({ CreateThing: () => Promise.reject(error) });
    const body = '{"total":{"amountMinor":1,"currency":"EUR"}}';
    const { status, json } = await dispatch(service, request('POST', '/api/shop/things', { body }));
    expect([status, json?.['message']]).toEqual([409, 'Twice.']);
  });

  it('is a ValidationException wherever one is thrown', async () => {
    const error = new ModelledError('ValidationException', { message: 'No.', fieldList: [] });
    expect(await dispatch(failing(error), thing)).toMatchObject({ status: 400, json: { fieldList: [] } });
  });

  const database = Object.assign(new Error(`key (${MARKER}) exists`), { code: '23505', detail: MARKER });
  it.each<[string, unknown, string]>([
    [
      'an error that the operation does not model',
      new ModelledError('ConflictException', { message: MARKER }),
      'ERR_UNMODELLED',
    ],
    ['a name of Object.prototype', new ModelledError('constructor', { message: MARKER }), 'ERR_UNMODELLED'],
    [
      'a modelled error without its member',
      new ModelledError('ResourceNotFoundException', { message: MARKER }),
      'ERR_OUTPUT',
    ],
    ['an error of a library', database, 'ERR_HANDLER'],
    ['a TypeError', new TypeError(MARKER), 'ERR_HANDLER'],
    ['a string', MARKER, 'ERR_HANDLER'],
    ['nothing', undefined, 'ERR_HANDLER'],
    [
      'a fault of the kit',
      new ServiceError('ERR_TENANT_FORGOTTEN', undefined, { cause: MARKER }),
      'ERR_TENANT_FORGOTTEN',
    ],
  ])('is a 500 with a fixed sentence for %s', async (_what, error, code) => {
    const { status, json, body, lines, text } = await dispatch(failing(error), thing);
    expect([status, json?.['__type'], json?.['message']]).toEqual([
      ...[500, 'InternalServerException', 'Internal error'],
    ]);
    expect(lines).toContainEqual(
      expect.objectContaining({ level: 'error', event: 'fault', code, operation: 'GetThing' }),
    );
    expect(body + text()).not.toContain(MARKER);
  });

  it('logs the kind of a failure and where it arose', async () => {
    const { lines } = await dispatch(failing(database), thing);
    const { error } = lines.find(({ event }) => event === 'fault') as { error: Record<string, unknown> };
    expect(error).toMatchObject({ name: 'Error', code: '23505' });
    expect(error['stack']).toContainEqual(expect.stringContaining('dispatch.spec'));
  });
});

describe('a request', () => {
  const withHeaders = (headers: HttpRequest['headers']) => ({ ...thing, headers });

  it.each([
    ['no principal headers', {}],
    ['one of the four missing', { ...thing.headers, 'x-principal-groups': undefined }],
    ['a header twice', { ...thing.headers, 'x-principal-sub': ['alice', 'bob'] }],
    ['a second spelling of a header', { ...thing.headers, x_principal_sub: 'bob' }],
    ['an unknown type', { ...thing.headers, 'x-principal-type': 'admin' }],
  ])('with %s was sent around the router: 500, and the log says so', async (_what, headers) => {
    let called = false;
    const service = shop({
      GetThing: async () => ((called = true), { thingId: 'x', createdAt: new Date(0) }),
    });
    const { status, json, lines } = await dispatch(service, withHeaders(headers));
    expect([status, json?.['__type'], called]).toEqual([500, 'InternalServerException', false]);
    const fault = lines.find(({ event }) => event === 'fault');
    expect(fault).toMatchObject({ level: 'error', code: 'ERR_AROUND_THE_ROUTER' });
    expect(fault?.['message']).toContain('around the router');
  });

  it('of an anonymous caller is served, unless the handler asks who it is', async () => {
    const anonymous = { caller: { type: 'anonymous' } } as const;
    const health = request('GET', '/api/shop/health', anonymous);
    expect(await dispatch(shop(), health)).toMatchObject({ status: 200, json: { ok: true } });
    const asking = shop({ GetHealth: async (_input, call) => ({ ok: call.principal.sub === '' }) });
    const { status, lines } = await dispatch(asking, health);
    expect(status).toBe(500);
    expect(lines).toContainEqual(expect.objectContaining({ event: 'fault', code: 'ERR_ANONYMOUS' }));
  });

  it.each([
    ['GET', '/api/shop/nothing'],
    ['GET', '/api/shop/things/'],
    ['GET', '/api/shop//things'],
    ['GET', '/API/shop/things'],
    ['GET', '/api/shop/things/t-1/more'],
    ['GET', '/api/shop/things/%zz'],
    ['GET', '/api/shop/things/t;x'],
    ['GET', '/api/shop/things/t#x'],
    ['GET', 'http://evil/api/shop/things'],
    ['GET', '*'],
    ['GET', ''],
    ['HEAD', '/api/shop/things/t-1'],
    ['PATCH', '/api/shop/things'],
    ['get', '/api/shop/things'],
    ['FOO', '/api/shop/things'],
  ])('%s %s is no operation: 404', async (method, target) => {
    const { status, headers, json } = await dispatch(shop(), request(method, target));
    expect([status, headers['x-amzn-errortype']]).toEqual([404, 'ResourceNotFoundException']);
    expect(json).toMatchObject({ __type: 'ResourceNotFoundException', resourceType: 'Route' });
  });

  it('hands caller, ids and token to the handler', async () => {
    let seen: object = {};
    const service = shop({
      CreateThing: async (
        _input,
        { caller, principal, operation, requestId, traceparent, idempotencyToken },
      ) => {
        seen = { caller, principal, operation, requestId, traceparent, idempotencyToken };
        return { thingId: 'new' };
      },
    });
    const headers = { 'x-request-id': 'r-1', traceparent: TRACE, 'idempotency-key': 'k-1' };
    const body = '{"total":{"amountMinor":1,"currency":"EUR"}}';
    await dispatch(service, request('POST', '/api/shop/things', { headers, body }));
    const alice = { type: 'user', sub: 'alice', tenantId: 'acme', groups: [] };
    const ids = { requestId: 'r-1', traceparent: TRACE, idempotencyToken: 'k-1' };
    expect(seen).toEqual({ caller: alice, principal: alice, operation: 'CreateThing', ...ids });
  });

  it.each(['', 'a b', 'x'.repeat(129), 'ü', '"}{'])('gets an id of its own instead of %j', async (sent) => {
    const headers = { ...thing.headers, 'x-request-id': sent, traceparent: sent };
    const {
      json,
      headers: answered,
      lines,
    } = await dispatch(shop(), { ...withHeaders(headers), target: '/' });
    expect(answered['x-amzn-requestid']).toMatch(/^[0-9a-f-]{36}$/);
    expect(json?.['requestId']).toBe(answered['x-amzn-requestid']);
    expect(lines[0]).not.toHaveProperty('traceparent');
  });
});

describe('the log', () => {
  const headers = { 'x-request-id': 'r-1', traceparent: TRACE, authorization: MARKER, cookie: MARKER };

  it('has one line per request', async () => {
    const { lines } = await dispatch(shop(), request('GET', '/api/shop/things/t-1', { headers }));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toEqual({
      ...{
        level: 'info',
        time: expect.any(String),
        service: 'shop',
        event: 'request',
        operation: 'GetThing',
      },
      ...{ requestId: 'r-1', traceparent: TRACE, status: 200, latencyMs: expect.any(Number) },
      ...{ principalType: 'user', tenantId: 'acme' },
    });
  });

  it('names the error type of a refused request, and nothing of what was sent', async () => {
    const target = `/api/shop/things?status=${MARKER}`;
    const { lines, text, body } = await dispatch(shop(), request('GET', target, { headers }));
    expect(lines).toEqual([
      expect.objectContaining({ event: 'request', status: 400, errorType: 'ValidationException' }),
    ]);
    expect(text() + body).not.toContain(MARKER);
  });

  it('of a handler carries the request', async () => {
    const service = shop({
      GetHealth: async (_input, call) => {
        call.log.info({ event: 'looked' });
        return { ok: true };
      },
    });
    const { lines } = await dispatch(service, request('GET', '/api/shop/health', { headers }));
    expect(lines[0]).toMatchObject({
      event: 'looked',
      requestId: 'r-1',
      traceparent: TRACE,
      operation: 'GetHealth',
    });
  });
});
