import { fixtureDocument, operation } from './test/document.ts';
import { openStage, names, values } from './test/stage.ts';

describe('mappings', () => {
  const template = '/api/commercial/things/{thingId}';
  const stageWith = (requestParameters: Record<string, string>, uri = `\${CommercialUri}${template}`) => {
    const get = operation('get', template, 'GetThing', { requestParameters, integration: {} });
    (get['x-amazon-apigateway-integration'] as Record<string, unknown>)['uri'] = uri;
    return openStage({
      document: fixtureDocument({ [template]: { get } }),
      gateway: { stageVariables: { color: 'blue' } },
    });
  };

  it('are evaluated whatever they map', async () => {
    const stage = await stageWith({
      'integration.request.header.x-id': 'method.request.path.thingId',
      'integration.request.header.x-lang': 'method.request.header.accept-language',
      'integration.request.header.x-q': 'method.request.querystring.q',
      'integration.request.header.x-color': 'stageVariables.color',
      'integration.request.header.x-operation': 'context.resourcePath',
      'integration.request.header.x-none': 'method.request.header.none',
      'integration.request.querystring.q': 'method.request.querystring.q',
      'integration.request.querystring.tenant': 'context.authorizer.tenantId',
      'integration.request.querystring.none': 'method.request.header.none',
    });
    await stage.send({
      path: '/api/commercial/things/a%20b?q=1&q=2&tenant=forged&none=forged&__proto__=1',
      headers: { 'accept-language': 'de' },
    });
    const { url = '', rawHeaders = [] } = stage.arrivals[0] ?? {};
    expect(url).toBe('/api/commercial/things/a%20b?q=1&q=2&__proto__=1&tenant=acme');
    const mapped = ['x-id', 'x-lang', 'x-q', 'x-color', 'x-operation', 'x-none'].map((name) =>
      values(rawHeaders, name),
    );
    expect(mapped).toEqual([['a%20b'], ['de'], ['2'], ['blue'], [template], []]);
    await stage.close();
  });

  it('encode what they put into a path, unless it came from one', async () => {
    const stage = await stageWith(
      { 'integration.request.path.tenant': "'a/b'" },
      '${CommercialUri}/t/{tenant}/things/{thingId}',
    );
    await stage.send({ path: '/api/commercial/things/a%20b' });
    expect(stage.arrivals[0]?.url).toBe('/t/a%2Fb/things/a%20b');
    await stage.close();
  });

  it('put a path of the variable before that of the document', async () => {
    const stage = await openStage();
    stage.router.reload({
      document: fixtureDocument(),
      variables: { CommercialUri: `${stage.upstreamUrl}/base/` },
    });
    await stage.send({ path: '/api/commercial/orders/123' });
    expect(stage.arrivals[0]?.url).toBe('/base/api/commercial/orders/123');
    await stage.close();
  });

  it('drop a value that no header may have', async () => {
    const stage = await stageWith({ 'integration.request.header.x-q': 'method.request.querystring.q' });
    await stage.send({ path: '/api/commercial/things/1?q=a%0d%0ax-evil:%201' });
    expect(names(stage.arrivals[0]?.rawHeaders ?? [])).not.toEqual(expect.arrayContaining(['x-q']));
    expect(JSON.stringify(stage.arrivals[0]?.rawHeaders)).not.toContain('evil');
    await stage.close();
  });
});
