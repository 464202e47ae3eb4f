import { createRouter, RouterError } from './index.ts';
import { fixtureDocument, gatewayResponses, operation } from './test/document.ts';

const build = (document: object, variables: Record<string, string> = {}) =>
  createRouter({
    document,
    variables,
    authorize: () => Promise.reject(new Error('Unauthorized')),
    log: () => {},
  });

const PATH = '/api/commercial/x';
type Extra = Parameters<typeof operation>[3];
const withOperation = (extra: Extra, path = PATH) =>
  fixtureDocument({ [path]: { get: operation('get', path, 'GetX', extra) } });
const mapping = (destination: string, expression: string) =>
  withOperation({ requestParameters: { [`integration.request.${destination}`]: expression } });
const withResponse = (response: object) => ({
  ...fixtureDocument(),
  'x-amazon-apigateway-gateway-responses': { ...gatewayResponses(), UNAUTHORIZED: response },
});
const template = (text: string) => withResponse({ responseTemplates: { 'application/json': text } });

describe('a gateway document', () => {
  it.each<[string, object, string]>([
    ['no paths', {}, "document: must have required property 'paths'."],
    ['empty paths', fixtureDocument({}), 'document: /paths must NOT have fewer than 1 properties.'],
    [
      'a word that is no method',
      fixtureDocument({ [PATH]: { 'x-amazon-apigateway-any-method': {} } }),
      `${PATH}: has x-amazon-apigateway-any-method, which is no method.`,
    ],
    ['an operation that is none', fixtureDocument({ [PATH]: { get: 1 } }), `GET ${PATH}: must be object.`],
    [
      'no operation id',
      withOperation({ operationId: '' }),
      `GET ${PATH}: /operationId must NOT have fewer than 1 characters.`,
    ],
    [
      'an integration of another type',
      withOperation({ integration: { type: 'mock' } }),
      `GET ${PATH}: /x-amazon-apigateway-integration/type must be equal to one of the allowed values.`,
    ],
    [
      'a uri of two variables',
      withOperation({ integration: { uri: '${A}${B}/x' } }),
      `GET ${PATH}: has no usable uri.`,
    ],
    [
      'a uri with a query',
      withOperation({ integration: { uri: '${CommercialUri}/x?a=1' } }),
      `GET ${PATH}: has no usable uri.`,
    ],
    [
      'a timeout that is none',
      withOperation({ integration: { timeoutInMillis: 1 } }),
      `GET ${PATH}: /x-amazon-apigateway-integration/timeoutInMillis must be >= 50.`,
    ],
    [
      'a throttle of nothing',
      withOperation({ 'x-gatehouse-throttle': { rate: 0, burst: 1 } }),
      `GET ${PATH}: /x-gatehouse-throttle/rate must be > 0.`,
    ],
    ['no security', withOperation({ security: null }), `GET ${PATH}: /security must be array.`],
    [
      'an empty security requirement',
      withOperation({ security: [{}] }),
      `GET ${PATH}: has an empty security requirement.`,
    ],
    [
      'an unknown security',
      withOperation({ security: [{ other: [] }] }),
      `GET ${PATH}: names the unknown security other.`,
    ],
    [
      'an unknown validator',
      withOperation({ 'x-amazon-apigateway-request-validator': 'odd' }),
      `GET ${PATH}: names the request validator odd, which is not there.`,
    ],
    [
      'a schema that leads nowhere',
      withOperation({
        requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/None' } } } },
      }),
      `GET ${PATH}: has a request model that cannot be used`,
    ],
    [
      'a malformed schema',
      withOperation({ requestBody: { content: { 'application/json': { schema: { type: 'odd' } } } } }),
      `GET ${PATH}: has a request model that cannot be used`,
    ],
    [
      'a list of schemas that is none',
      withOperation({ requestBody: { content: { 'application/json': { schema: { oneOf: 1 } } } } }),
      `GET ${PATH}: has a request model that cannot be used`,
    ],
    [
      'a mapping of the body',
      mapping('header.x-a', 'method.request.body'),
      `GET ${PATH}: maps integration.request.header.x-a in a way the router does not know.`,
    ],
    [
      'a mapping of an unknown context',
      mapping('header.x-a', 'context.secret'),
      `GET ${PATH}: maps integration.request.header.x-a in a way the router does not know.`,
    ],
    [
      'a mapping to the body',
      mapping('body.a', "'a'"),
      `GET ${PATH}: maps integration.request.body.a in a way the router does not know.`,
    ],
    [
      'a placeholder without a mapping',
      withOperation({ integration: { uri: '${CommercialUri}/x/{id}' } }),
      `GET ${PATH}: has id either in its uri or in its mappings, not in both.`,
    ],
    [
      'a mapping without a placeholder',
      mapping('path.id', "'1'"),
      `GET ${PATH}: has id either in its uri or in its mappings, not in both.`,
    ],
    [
      'a mapped hop-by-hop header',
      mapping('header.Connection', "'close'"),
      `GET ${PATH}: maps the header connection, which is the router's.`,
    ],
    [
      'a mapped length',
      mapping('header.Content-Length', "'1'"),
      `GET ${PATH}: maps the header content-length, which is the router's.`,
    ],
    [
      'a token that is handed on',
      mapping('header.x-token', 'method.request.header.Authorization'),
      `GET ${PATH}: hands the credential Authorization to the service.`,
    ],
    [
      'an injected token that is handed on',
      mapping('header.x-token', 'method.request.header.x-amzn-oidc-data'),
      `GET ${PATH}: hands the credential x-amzn-oidc-data to the service.`,
    ],
    [
      'a principal of the client',
      mapping('header.x-principal-sub', 'method.request.header.x-sub'),
      `GET ${PATH}: takes the principal header x-principal-sub from the request.`,
    ],
    [
      'a principal of the query',
      mapping('header.X-Principal-Groups', 'method.request.querystring.groups'),
      `GET ${PATH}: takes the principal header x-principal-groups from the request.`,
    ],
    ['one header twice', mapping('header.X-Principal-Sub', "'a'"), `GET ${PATH}: maps one header twice.`],
    [
      'a principal header that is not set',
      withOperation({ integration: { requestParameters: {} } }),
      `GET ${PATH}: does not set the principal header x-principal-type.`,
    ],
    [
      'a public route that reads an authorizer',
      withOperation({
        security: [],
        requestParameters: { 'integration.request.header.x-a': 'context.authorizer.sub' },
      }),
      `GET ${PATH}: maps integration.request.header.x-a from an authorizer that it does not ask.`,
    ],
    [
      'a status that is none',
      withResponse({ statusCode: '999' }),
      'document: /x-amazon-apigateway-gateway-responses/UNAUTHORIZED/statusCode must match pattern',
    ],
    [
      'a response that sets the body',
      withResponse({ responseParameters: { 'gatewayresponse.body': "'a'" } }),
      'gateway response UNAUTHORIZED: sets gatewayresponse.body, which is no header.',
    ],
    [
      'a response header of nothing',
      withResponse({ responseParameters: { 'gatewayresponse.header.x': 'context.what' } }),
      'gateway response UNAUTHORIZED: sets x to what is no variable.',
    ],
    [
      'a response of another media type',
      withResponse({ responseTemplates: { 'text/html': '' } }),
      'gateway response UNAUTHORIZED: has no template for application/json.',
    ],
    [
      'Velocity in a template',
      template('#set($a = 1)'),
      'gateway response UNAUTHORIZED: has a template with more than substitution in it.',
    ],
    [
      'a Velocity comment',
      template('{} ## x'),
      'gateway response UNAUTHORIZED: has a template with more than substitution in it.',
    ],
    [
      '$input in a template',
      template('$input.body'),
      'gateway response UNAUTHORIZED: has a template with more than substitution in it.',
    ],
    [
      '$util in a template',
      template('$util.escapeJavaScript("a")'),
      'gateway response UNAUTHORIZED: has a template with more than substitution in it.',
    ],
    [
      'a lone dollar',
      template('$'),
      'gateway response UNAUTHORIZED: has a template with more than substitution in it.',
    ],
    [
      'a braced variable',
      template('${context.requestId}'),
      'gateway response UNAUTHORIZED: has a template with more than substitution in it.',
    ],
    [
      'an unknown variable',
      template('$context.secret'),
      'gateway response UNAUTHORIZED: has a template with the unknown variable $context.secret.',
    ],
    [
      'a body in a template',
      template('$method.request.body.a'),
      'gateway response UNAUTHORIZED: has a template with the unknown variable $method.request.body.a.',
    ],
  ])('with %s is refused in a sentence', (_what, document, sentence) => {
    expect(() => build(document)).toThrow(RouterError);
    expect(() => build(document)).toThrow(`The gateway document is refused: ${sentence}`);
  });

  it.each([undefined, 300, 1])('whose authorizer is cached for %p seconds is refused', (ttl) => {
    const document = fixtureDocument();
    const components = document['components'] as Record<string, Record<string, Record<string, unknown>>>;
    const router = components['securitySchemes']?.['router'] ?? {};
    router['x-amazon-apigateway-authorizer'] = { type: 'request', authorizerResultTtlInSeconds: ttl };
    expect(() => build(document)).toThrow(
      'has the authorizer router without authorizerResultTtlInSeconds 0.',
    );
  });

  it.each([
    [{ type: 'http', scheme: 'basic' }],
    [{ type: 'apiKey', in: 'query', name: 'x-api-key' }],
    [{ type: 'apiKey', in: 'header', name: 'x-other' }],
  ])('with the security %p is refused', (scheme) => {
    const document = withOperation({ security: [{ odd: [] }] });
    (document['components'] as Record<string, object>)['securitySchemes'] = { odd: scheme };
    expect(() => build(document)).toThrow('has the security odd, of a kind the router does not know.');
  });

  it('takes security, validator and words of a path from where OpenAPI has them', () => {
    const get = operation('get', PATH, 'GetX');
    delete get['security'];
    delete get['x-amazon-apigateway-request-validator'];
    const document = fixtureDocument({ [PATH]: { summary: 'a', description: 'b', get } });
    expect(() => build(document)).toThrow(`GET ${PATH}: names no security.`);
    const complete = {
      ...document,
      security: [{ router: [] }],
      'x-amazon-apigateway-request-validator': 'full',
    };
    expect(build(complete).routes()).toMatchObject([{ operation: 'GetX', public: false }]);
  });

  it('may name a service by a fixed URL', () => {
    expect(build(withOperation({ integration: { uri: 'https://example.com/x' } })).routes()).toHaveLength(1);
  });

  it.each(['', '127.0.0.1:80', 'ftp://a', 'http://a?b', 'http://a#b', 'http://user@a', 'file:///a'])(
    'is refused with the variable %p',
    (value) => {
      expect(() => build(fixtureDocument(), { CommercialUri: value })).toThrow(
        'A variable of the gateway document is refused: CommercialUri: is not an http or https URL without query.',
      );
    },
  );
});
