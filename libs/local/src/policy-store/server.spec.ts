import { ListPolicyStoresCommand, VerifiedPermissionsClient } from '@aws-sdk/client-verifiedpermissions';
import { request } from 'node:http';
import { LoopbackError } from '../loopback/index.ts';
import { startPolicyStore } from './index.ts';
import { unserved } from './operations/table.ts';
import { post, useServer } from './test/server.ts';
import { VIEWERS_READ, question, shop } from './test/shop.ts';

const server = useServer();
const fault = (name: string) => expect.stringMatching(new RegExp(`#${name}$`)) as string;

/** A request as it is, past the checks of `fetch`. */
const raw = (options: { method?: string; path?: string; host?: string }) =>
  new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
    const { port } = new URL(server.url);
    const headers = {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': 'VerifiedPermissions.ListPolicyStores',
      host: options.host ?? `127.0.0.1:${port}`,
    };
    const sent = request(
      {
        port,
        agent: false,
        host: '127.0.0.1',
        method: options.method ?? 'POST',
        path: options.path ?? '/',
        headers,
      },
      (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (part: string) => (body += part));
        response.on('end', () => resolve({ status: response.statusCode, body }));
      },
    );
    sent.on('error', reject).end('{}');
  });

describe('the wire protocol', () => {
  it('answers the SDK that finds the endpoint in its environment', async () => {
    const name = 'AWS_ENDPOINT_URL_VERIFIEDPERMISSIONS';
    const before = process.env[name];
    process.env[name] = server.url;
    try {
      const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
      const client = new VerifiedPermissionsClient({ region: 'us-gov-west-1', credentials });
      const { policyStores, $metadata } = await client.send(new ListPolicyStoresCommand({}));
      client.destroy();
      expect(policyStores).toEqual(expect.any(Array));
      expect($metadata.requestId).toMatch(/^[0-9a-f-]{36}$/);
    } finally {
      if (before === undefined) delete process.env[name];
      else process.env[name] = before;
    }
  });

  it('answers in AWS JSON 1.0 with a request id, errors too', async () => {
    for (const target of ['ListPolicyStores', 'GetPolicyStore']) {
      const { headers } = await post(server.url, target, {});
      expect(headers.get('content-type')).toBe('application/x-amz-json-1.0');
      expect(headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it.each([
    ['an unknown operation', 'Nothing', '{}', {}, 'UnknownOperationException'],
    ['a name of JavaScript', 'constructor', '{}', {}, 'UnknownOperationException'],
    ['no JSON', 'ListPolicyStores', '{', {}, 'SerializationException'],
    ['nothing', 'ListPolicyStores', '', {}, 'SerializationException'],
    ['a list', 'ListPolicyStores', '[]', {}, 'ValidationException'],
    ['null', 'ListPolicyStores', 'null', {}, 'ValidationException'],
    ['a text', 'ListPolicyStores', '"x"', {}, 'ValidationException'],
    [
      'another content type',
      'ListPolicyStores',
      '{}',
      { 'content-type': 'text/plain' },
      'SerializationException',
    ],
    [
      'another service',
      'ListPolicyStores',
      '{}',
      { 'x-amz-target': 'DynamoDB.ListTables' },
      'UnknownOperationException',
    ],
  ])('refuses %s', async (_, target, body, headers, name) => {
    expect(await post(server.url, target, body, headers)).toMatchObject({
      status: 400,
      body: { __type: fault(name), message: expect.any(String) as string },
    });
  });

  it('says of every other operation of Verified Permissions that it is not served here', async () => {
    expect(unserved).toContain('IsAuthorizedWithToken');
    for (const name of unserved)
      expect(await post(server.url, name, {})).toMatchObject({
        status: 400,
        body: { __type: fault('UnsupportedOperationException') },
      });
  });

  it.each([
    ['another method', { method: 'GET' }, 'UnknownOperationException'],
    ['another path', { path: '/x' }, 'UnknownOperationException'],
    [
      'another host, as a page of another site would have it',
      { host: 'attacker.example' },
      'AccessDeniedException',
    ],
    ['a host that begins like this one', { host: '127.0.0.1.attacker.example' }, 'AccessDeniedException'],
  ])('refuses %s', async (_, options, name) => {
    const { status, body } = await raw(options);
    expect([status, body]).toEqual([
      name === 'AccessDeniedException' ? 403 : 400,
      expect.stringContaining(`#${name}`),
    ]);
  });

  it('takes a content type with a parameter', async () => {
    const headers = { 'content-type': 'application/x-amz-json-1.0; charset=utf-8' };
    expect((await post(server.url, 'ListPolicyStores', {}, headers)).status).toBe(200);
  });

  it('takes a body of one megabyte and refuses a larger one, which it reads to its end', async () => {
    const body = (bytes: number) => `{"x":"${'x'.repeat(bytes - 8)}"}`;
    expect((await post(server.url, 'ListPolicyStores', body(1_048_576))).status).toBe(200);
    for (const bytes of [1_048_577, 5_000_000])
      expect(await post(server.url, 'ListPolicyStores', body(bytes))).toMatchObject({
        status: 400,
        body: { __type: fault('ValidationException') },
      });
  });

  it('ignores members that it does not know', async () => {
    expect((await post(server.url, 'ListPolicyStores', { unknown: { deep: [1] } })).status).toBe(200);
  });
});

describe('the server', () => {
  it('logs one line for each request, with nothing of what was asked', async () => {
    const { policyStoreId } = await shop(server.client, { policies: [VIEWERS_READ] });
    server.lines.length = 0;
    const marker = 'marker-of-a-caller';
    const principal = { entityType: 'Gatehouse::User', entityId: marker };
    await post(server.url, 'IsAuthorized', { ...question(policyStoreId), principal });
    await post(server.url, 'IsAuthorized', { ...question(marker), principal });
    await post(server.url, 'IsAuthorized', { ...question(policyStoreId), context: { cedarJson: marker } });
    await post(server.url, marker.replaceAll('-', ''), {});
    const [allowed, ...others] = server.lines;
    expect(allowed).toEqual({
      event: 'policy-store',
      level: 'info',
      operation: 'IsAuthorized',
      status: 200,
      requestId: expect.any(String) as string,
      latencyMs: expect.any(Number) as number,
    });
    expect(others.map(({ operation, status, error }) => [operation, status, error])).toEqual([
      ['IsAuthorized', 404, 'ResourceNotFoundException'],
      ['IsAuthorized', 400, 'ValidationException'],
      ['-', 400, 'UnknownOperationException'],
    ]);
    expect(JSON.stringify(server.lines)).not.toContain('marker');
  });

  it('starts beside another one, has stores of its own, and says a busy port', async () => {
    const other = await startPolicyStore();
    await shop(server.client);
    expect((await post(other.url, 'ListPolicyStores', {})).body).toEqual({ policyStores: [] });
    const port = Number(new URL(other.url).port);
    await expect(startPolicyStore({ port })).rejects.toBeInstanceOf(LoopbackError);
    await other.close();
    await expect(fetch(other.url)).rejects.toThrow();
  });

  it('listens where it is told to', async () => {
    const first = await startPolicyStore();
    await first.close();
    const port = Number(new URL(first.url).port);
    const second = await startPolicyStore({ port });
    expect(second.url).toBe(first.url);
    await second.close();
  });
});
