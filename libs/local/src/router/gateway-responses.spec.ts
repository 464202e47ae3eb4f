import { openCall, type Call } from './call.ts';
import { compileGatewayResponses } from './gateway-responses.ts';
import { GATEWAY_RESPONSES, Refusal, type ResponseType } from './refusal.ts';
import { compileTemplate } from './template.ts';
import { gatewayResponses } from './test/document.ts';

const call = (): Call => ({
  ...openCall(
    {
      method: 'GET',
      httpVersion: '1.1',
      rawHeaders: ['x-request-id', '0123456789', 'X-Lang', 'd"e\\'],
      socket: { remoteAddress: '::ffff:127.0.0.1' },
    },
    { apiId: 'abc', stage: 'local', region: 'us-east-1', accountId: '1', stageVariables: { color: 'blue' } },
  ),
  target: { path: '/orders/1', rawQuery: 'q=1', query: [['q', '1']] },
  pathParameters: { orderId: '1' },
  route: { method: 'GET', template: '/orders/{orderId}', operation: 'GetOrder' },
  authorizer: new Map([['reason', 'ERR_DENIED']]),
  receivedAt: 0,
});
const responses = (table: object) => ({ paths: {}, 'x-amazon-apigateway-gateway-responses': table }) as never;

describe('gateway responses', () => {
  const render = compileGatewayResponses(responses(gatewayResponses()));

  it.each(Object.keys(GATEWAY_RESPONSES) as ResponseType[])('%s has the shape of the model', (type) => {
    const { status, headers, body, responseType } = render(call(), new Refusal(type));
    const shape = (gatewayResponses()[type] as Record<string, Record<string, string>>)['responseParameters'];
    const errorType = shape?.['gatewayresponse.header.x-amzn-errortype']?.replaceAll("'", '');
    const parsed = JSON.parse(body.toString()) as Record<string, unknown>;
    expect(parsed).toMatchObject({ __type: errorType, requestId: '0123456789' });
    expect(headers).toContainEqual(['x-amzn-errortype', errorType]);
    expect(headers).toContainEqual(['content-type', 'application/json']);
    expect([responseType, status]).toEqual([type, expect.any(Number)]);
  });

  it('answer a type that the document lacks as the default of its class, with the status of the type', () => {
    const { DEFAULT_4XX, DEFAULT_5XX } = gatewayResponses();
    const rendered = compileGatewayResponses(responses({ DEFAULT_4XX, DEFAULT_5XX }));
    const statusOf = (type: ResponseType) => {
      const { status, body } = rendered(call(), new Refusal(type));
      return [status, (JSON.parse(body.toString()) as Record<string, unknown>)['__type']];
    };
    expect(statusOf('THROTTLED')).toEqual([429, 'ValidationException']);
    expect(statusOf('AUTHORIZER_FAILURE')).toEqual([500, 'InternalServerException']);
  });

  it('let a default change the status, as API Gateway does', () => {
    const rendered = compileGatewayResponses(responses({ DEFAULT_4XX: { statusCode: 418 } }));
    expect(rendered(call(), new Refusal('THROTTLED')).status).toBe(418);
  });

  it('are as bare as API Gateway\u2019s own where the document has none', () => {
    const rendered = compileGatewayResponses({ paths: {} });
    const { status, headers, body } = rendered(call(), new Refusal('MISSING_AUTHENTICATION_TOKEN'));
    expect([status, headers, body.toString()]).toEqual([
      403,
      [['content-type', 'application/json']],
      '{"message":"Missing Authentication Token"}',
    ]);
  });

  it('set headers from variables, and none from a variable without a value', () => {
    const responseParameters = {
      'gatewayresponse.header.X-Id': 'context.requestId',
      'gatewayresponse.header.X-Path': 'method.request.path.orderId',
      'gatewayresponse.header.X-None': 'method.request.header.none',
    };
    const rendered = compileGatewayResponses(responses({ THROTTLED: { responseParameters } }));
    expect(rendered(call(), new Refusal('THROTTLED')).headers.slice(1)).toEqual([
      ['x-id', '0123456789'],
      ['x-path', '1'],
    ]);
  });
});

describe('a template', () => {
  it.each([
    ['$context.requestId', '0123456789'],
    ['$context.extendedRequestId', '0123456789'],
    ['$context.apiId/$context.stage', 'abc/local'],
    ['$context.httpMethod $context.path', 'GET /orders/1'],
    ['$context.resourcePath', '/orders/{orderId}'],
    ['$context.protocol', 'HTTP/1.1'],
    ['$context.requestTimeEpoch', '0'],
    ['$context.identity.sourceIp', '127.0.0.1'],
    ['$context.error.message', 'a \\"b\\"'],
    ['$context.error.messageString', '"a \\"b\\""'],
    ['$context.error.responseType', 'BAD_REQUEST_BODY'],
    ['$context.authorizer.reason', 'ERR_DENIED'],
    ['[$context.authorizer.none]', '[]'],
    ['$stageVariables.color', 'blue'],
    ['[$stageVariables.none]', '[]'],
    ['$method.request.path.orderId', '1'],
    ['method.request.path.orderId', '1'],
    ['[$method.request.path.toString]', '[]'],
    ['$method.request.querystring.q', '1'],
    ['"$method.request.header.x-lang"', '"d\\"e\\\\"'],
    ['"$context.requestId"."x"', '"0123456789"."x"'],
    ['plain # text', 'plain # text'],
    ['', ''],
  ])('%p becomes %p', (template, expected) => {
    const refusal = new Refusal('BAD_REQUEST_BODY', 'a "b"');
    expect(compileTemplate(template)({ ...call(), refusal })).toBe(expected);
  });

  it('has no error outside of a gateway response', () => {
    expect(
      compileTemplate('[$context.error.messageString$context.error.message$context.error.responseType]')(
        call(),
      ),
    ).toBe('[]');
  });
});
