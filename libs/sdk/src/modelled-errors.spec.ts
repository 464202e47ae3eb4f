import { CommercialClient, GetOrderCommand } from '@gatehouse/sdk/commercial';
import * as commercial from '@gatehouse/sdk/commercial';
import { FeSupportClient, GetSessionCommand } from '@gatehouse/sdk/fe-support';
import { createServer, type OutgoingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { withModelledErrors } from './modelled-errors.ts';

interface Answer {
  status: number;
  headers?: OutgoingHttpHeaders;
  body?: string;
}

let server: Server;
let endpoint: string;
let answer: Answer;

beforeAll(async () => {
  server = createServer((_request, response) => {
    const headers = Object.entries({ 'x-amzn-requestid': 'r-1', ...answer.headers });
    const sent = Object.fromEntries(headers.filter(([, value]) => value !== undefined));
    response.writeHead(answer.status, sent).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
});

const client = () =>
  withModelledErrors(new CommercialClient({ endpoint, token: { token: 't' }, maxAttempts: 1 }));

async function thrown(given: Answer): Promise<unknown> {
  answer = given;
  return client()
    .send(new GetOrderCommand({ orderId: '123' }))
    .then(
      () => new Error('the call succeeded'),
      (error: unknown) => error,
    );
}

const json = { 'content-type': 'application/json' };
const typed = (name: string, more: object = {}): Pick<Answer, 'headers' | 'body'> => ({
  headers: { ...json, 'x-amzn-errortype': name },
  body: JSON.stringify({ __type: name, message: 'As told', requestId: 'r-1', ...more }),
});

describe('an answer that the router or a service shaped', () => {
  it.each([
    [401, 'UnauthorizedException'],
    [403, 'ForbiddenException'],
    [400, 'ValidationException'],
    [404, 'ResourceNotFoundException'],
    [413, 'PayloadTooLargeException'],
    [429, 'ThrottlingException'],
    [500, 'InternalServerException'],
    [503, 'ServiceUnavailableException'],
  ] as const)('with status %i is the class %s, with its message and request id', async (status, name) => {
    const error = await thrown({ status, ...typed(name, { resourceType: 'Order' }) });
    expect(error).toBeInstanceOf(commercial[name]);
    expect(error).toMatchObject({
      name,
      message: 'As told',
      requestId: 'r-1',
      $metadata: { httpStatusCode: status, requestId: 'r-1' },
    });
  });

  it('keeps the members of the error', async () => {
    const fieldList = [{ path: '/total', message: 'is required' }];
    await expect(
      thrown({ status: 400, ...typed('ValidationException', { fieldList }) }),
    ).resolves.toMatchObject({ fieldList });
  });

  it('is known by the type in its body when the header is missing', async () => {
    const body = JSON.stringify({ __type: 'gatehouse.common#ForbiddenException', message: 'As told' });
    await expect(thrown({ status: 403, headers: json, body })).resolves.toBeInstanceOf(
      commercial.ForbiddenException,
    );
  });

  it('may carry the type with a namespace and a link, or twice', async () => {
    for (const type of [
      'gatehouse.common#ForbiddenException:http://x',
      'ForbiddenException, AccessDeniedException',
    ]) {
      const error = await thrown({
        status: 403,
        headers: { ...json, 'x-amzn-errortype': type },
        body: '{"message":"m"}',
      });
      expect(error).toBeInstanceOf(commercial.ForbiddenException);
    }
  });
});

describe('the request id of an error', () => {
  const of = (headers: OutgoingHttpHeaders, body = '{"message":"Forbidden"}') =>
    thrown({ status: 403, headers: { ...json, 'x-amzn-requestid': undefined, ...headers }, body });

  it.each(['x-amzn-requestid', 'X-Amzn-RequestId', 'x-request-id', 'apigw-requestid', 'x-amzn-trace-id'])(
    'is read from the header %s when the body has none',
    async (name) => {
      await expect(of({ [name]: 'r-2' })).resolves.toMatchObject({
        name: 'ForbiddenException',
        requestId: 'r-2',
      });
    },
  );

  it('is the one of the door, not of the load balancer in front of it', async () => {
    const ids = { 'x-amzn-trace-id': 'Root=1', 'x-request-id': 'r-2', 'x-amzn-requestid': 'r-3' };
    await expect(of(ids)).resolves.toMatchObject({ requestId: 'r-3' });
  });

  it('is the one in the body when that has one', async () => {
    const body = JSON.stringify({ message: 'Forbidden', requestId: 'r-4' });
    await expect(of({ 'x-amzn-requestid': 'r-3' }, body)).resolves.toMatchObject({ requestId: 'r-4' });
  });

  it('is undefined when nobody says it', async () => {
    const error = await of({});
    expect(error).toBeInstanceOf(commercial.ForbiddenException);
    expect(error).toMatchObject({ requestId: undefined });
  });
});

describe('an answer that nobody shaped', () => {
  it.each<[string, Answer, keyof typeof commercial]>([
    [
      'an HTTP API’s bare 401',
      { status: 401, headers: json, body: '{"message":"Unauthorized"}' },
      'UnauthorizedException',
    ],
    [
      'an HTTP API’s bare 403',
      { status: 403, headers: json, body: '{"message":"Forbidden"}' },
      'ForbiddenException',
    ],
    [
      'a REST API’s own deny',
      {
        status: 403,
        headers: { ...json, 'x-amzn-ErrorType': 'AccessDeniedException' },
        body: '{"Message":"User is not authorized"}',
      },
      'ForbiddenException',
    ],
    [
      'a REST API’s own throttle',
      {
        status: 429,
        headers: { ...json, 'x-amzn-ErrorType': 'TooManyRequestsException' },
        body: '{"message":"Too Many Requests"}',
      },
      'ThrottlingException',
    ],
    [
      'a REST API’s unknown route',
      {
        status: 403,
        headers: { ...json, 'x-amzn-ErrorType': 'MissingAuthenticationTokenException' },
        body: '{"message":"Missing Authentication Token"}',
      },
      'ForbiddenException',
    ],
    [
      'a load balancer’s page',
      {
        status: 502,
        headers: { 'content-type': 'text/html' },
        body: '<html><h1>502 Bad Gateway</h1></html>',
      },
      'ServiceUnavailableException',
    ],
    [
      'a firewall’s page',
      { status: 403, headers: { 'content-type': 'text/html' }, body: '<html>Forbidden</html>' },
      'ForbiddenException',
    ],
    ['an empty 504', { status: 504 }, 'ServiceUnavailableException'],
    ['an empty 401', { status: 401 }, 'UnauthorizedException'],
    ['a body of null', { status: 500, headers: json, body: 'null' }, 'InternalServerException'],
    [
      'a body that breaks off',
      { status: 503, headers: json, body: '{"message":"Serv' },
      'ServiceUnavailableException',
    ],
    ['a status that no error has', { status: 418, body: 'teapot' }, 'ValidationException'],
    ['another server status', { status: 507 }, 'InternalServerException'],
  ])('%s is one of the model’s classes', async (_what, given, name) => {
    const error = await thrown(given);
    expect(error).toBeInstanceOf(commercial[name]);
    expect(error).toMatchObject({ $metadata: { httpStatusCode: given.status, requestId: 'r-1' } });
    expect((error as Error).message).not.toMatch(/<html|teapot/);
  });
});

describe('a client', () => {
  it('still answers what succeeds', async () => {
    answer = { status: 200, headers: json, body: JSON.stringify({ orderId: '123', version: 1 }) };
    await expect(client().send(new GetOrderCommand({ orderId: '123' }))).resolves.toMatchObject({
      orderId: '123',
    });
  });

  it('of another service throws the same classes', async () => {
    answer = { status: 403, headers: json, body: '{"message":"Forbidden"}' };
    const other = withModelledErrors(
      new FeSupportClient({ endpoint, token: { token: 't' }, maxAttempts: 1 }),
    );
    await expect(other.send(new GetSessionCommand({}))).rejects.toMatchObject({ name: 'ForbiddenException' });
  });

  it('is the one that was given', () => {
    const given = new CommercialClient({ endpoint, token: { token: 't' } });
    expect(withModelledErrors(given)).toBe(given);
  });
});
