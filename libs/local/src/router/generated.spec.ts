import { mergeGatewayDocuments, readModel } from '@gatehouse/model';
import { openStage, values, type Stage } from './test/stage.ts';

const model = readModel();
const routes = model.flatMap(({ actionMap }) => actionMap.routes);
const variableOf = (service: string) =>
  `${service.replace(/(?:^|-)([a-z])/g, (_match, letter: string) => letter.toUpperCase())}Uri`;

describe('the generated documents', () => {
  let stage: Stage;
  beforeAll(async () => {
    const document = mergeGatewayDocuments(model);
    stage = await openStage({ document });
    const variables = Object.fromEntries(model.map(({ name }) => [variableOf(name), stage.upstreamUrl]));
    stage.router.reload({ document, variables });
  });
  afterAll(() => stage.close());
  beforeEach(() => {
    stage.arrivals.length = 0;
    stage.events.length = 0;
  });

  it('have exactly the routes of the action map', () => {
    const keys = stage.router
      .routes()
      .map(({ method, route, operation }) => `${method} ${route} ${operation}`);
    expect(keys.sort()).toEqual(
      routes.map(({ method, route, operation }) => `${method} ${route} ${operation}`).sort(),
    );
  });

  it('are open exactly where the model opts out', () => {
    const open = stage.router.routes().filter((route) => route.public);
    const opted = routes.filter(({ authorization }) => authorization === 'none');
    expect(open.map(({ operation, service }) => `${service} ${operation}`).sort()).toEqual(
      opted.map(({ operation, service }) => `${service} ${operation}`).sort(),
    );
  });

  it.each(routes.map(({ method, route }) => [method, route]))(
    'lets %s %s reach the service only for whom the authorizer allows, with a principal and no credential',
    async (method, route) => {
      const path = route.replaceAll(/\{\w+\}/g, 'id-1');
      const isPublic = stage.router
        .routes()
        .some((one) => one.public && one.route === route && one.method === method);
      const answer = await stage.send({
        method,
        path,
        headers: { authorization: 'Bearer marker', cookie: 'marker' },
      });
      expect([200, 400]).toContain(answer.status);
      expect(stage.events.map(({ resource, httpMethod }) => [httpMethod, resource])).toEqual(
        isPublic ? [] : [[method, route]],
      );
      expect(JSON.stringify(stage.arrivals)).not.toContain('marker');
      for (const { url, rawHeaders } of stage.arrivals) {
        expect(url).toBe(path);
        expect(values(rawHeaders, 'x-principal-type')).toEqual([isPublic ? 'anonymous' : 'user']);
        expect(values(rawHeaders, 'authorization')).toEqual(['-']);
      }
    },
  );

  it('shape every refusal as one of the model', async () => {
    const { status, json, headers } = await stage.send({ path: '/api/nothing' });
    expect([status, json['__type'], headers['x-amzn-errortype']]).toEqual([
      404,
      'ResourceNotFoundException',
      'ResourceNotFoundException',
    ]);
  });
});
