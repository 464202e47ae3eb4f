import { codeOf, withGateway } from '../test/models.ts';
import { mergeGatewayDocuments } from './index.ts';

describe('mergeGatewayDocuments', () => {
  it('holds the paths of every service, sorted', () => {
    const models = [
      withGateway('b', { '/api/b/x': 'GetX' }),
      withGateway('a', { '/api/a/z': 'GetZ', '/api/a/y': 'GetY' }),
    ];
    expect(Object.keys(mergeGatewayDocuments(models).paths)).toEqual(['/api/a/y', '/api/a/z', '/api/b/x']);
  });

  it('makes operation ids unique with the name of the service', () => {
    const models = [
      withGateway('user-mgmt', { '/u': 'GetHealth' }),
      withGateway('commercial', { '/c': 'GetHealth' }),
    ];
    const { paths } = mergeGatewayDocuments(models);
    expect(paths['/u']?.['get']?.operationId).toBe('UserMgmtGetHealth');
    expect(paths['/c']?.['get']?.operationId).toBe('CommercialGetHealth');
  });

  it('keeps everything else of an operation', () => {
    const model = withGateway('a', { '/a': 'GetA' });
    const operation = { operationId: 'GetA', security: [{ router: [] }], 'x-gatehouse-service': 'a' };
    model.gateway.paths['/a'] = { get: operation };
    expect(mergeGatewayDocuments([model]).paths['/a']?.['get']).toEqual({
      ...operation,
      operationId: 'AGetA',
    });
    expect(model.gateway.paths['/a']['get']).toBe(operation);
  });

  it('keeps what all documents have in common, once', () => {
    const merged = mergeGatewayDocuments([
      withGateway('a', { '/a': 'GetA' }),
      withGateway('b', { '/b': 'GetB' }),
    ]);
    expect(merged.openapi).toBe('3.0.2');
    expect(merged.info.title).toBe('Gatehouse');
    expect(merged.components.securitySchemes).toEqual({ router: { type: 'apiKey' } });
    expect(merged['x-amazon-apigateway-request-validators']).toEqual({ full: { validateRequestBody: true } });
  });

  it('keeps what only one document has', () => {
    const partner = { 'x-amazon-apigateway-api-key-source': 'HEADER' };
    const merged = mergeGatewayDocuments([withGateway('a', {}), withGateway('b', {}, partner)]);
    expect(merged['x-amazon-apigateway-api-key-source']).toBe('HEADER');
  });

  it('puts the schemas of all services side by side, sorted', () => {
    const schemas = (name: string) => ({ components: { schemas: { [name]: { type: 'object' } } } });
    const merged = mergeGatewayDocuments([
      withGateway('b', {}, schemas('BThing')),
      withGateway('a', {}, schemas('AThing')),
    ]);
    expect(Object.keys(merged.components.schemas ?? {})).toEqual(['AThing', 'BThing']);
  });

  it('takes documents without schemas and security schemes', () => {
    expect(mergeGatewayDocuments([withGateway('a', {}, { components: {} })]).components).toEqual({
      schemas: {},
      securitySchemes: {},
    });
  });

  it('refuses one path of two services, even when both say the same', () => {
    const models = [withGateway('a', { '/x': 'GetX' }), withGateway('b', { '/x': 'GetX' })];
    expect(codeOf(() => mergeGatewayDocuments(models))).toBe('ERR_ROUTE_SHARED');
    expect(() => mergeGatewayDocuments(models)).toThrow('a and b at /x');
  });

  it.each([
    [
      'a schema',
      { components: { schemas: { Thing: { type: 'string' } } } },
      { components: { schemas: { Thing: { type: 'object' } } } },
    ],
    [
      'a security scheme',
      { components: { securitySchemes: { router: { type: 'apiKey' } } } },
      { components: { securitySchemes: { router: { type: 'http' } } } },
    ],
    [
      'the gateway responses',
      { 'x-amazon-apigateway-gateway-responses': { DEFAULT_4XX: { statusCode: '400' } } },
      { 'x-amazon-apigateway-gateway-responses': { DEFAULT_4XX: { statusCode: '404' } } },
    ],
  ] as const)('refuses two opinions on %s', (_, one, two) => {
    const models = [withGateway('a', {}, one), withGateway('b', {}, two)];
    expect(codeOf(() => mergeGatewayDocuments(models))).toBe('ERR_DOCUMENTS_DISAGREE');
  });
});
