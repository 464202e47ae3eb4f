import { Ajv } from 'ajv';
import type { OperationTable, Route, ServiceModel } from './index.ts';
import {
  createActionIndex,
  mergeActionMaps,
  mergeCedarSchemas,
  mergeGatewayDocuments,
  readModel,
  routeKey,
} from './index.ts';

const models = readModel();
const operations = models.flatMap((model) =>
  Object.entries(model.operations.operations).map(([name, entry]) => ({
    label: `${model.name}:${name}`,
    model,
    name,
    entry,
  })),
);
const routes = mergeActionMaps(models).routes;

const findRoute = (model: ServiceModel, name: string) =>
  model.actionMap.routes.find(({ operation }) => operation === name) as Route;

type Member = OperationTable['operations'][string]['input']['members'][string];

/** The schema of a whole input, from the schemas of its members. Timestamps of examples are strings. */
function schemaOf(members: Record<string, Member>, schemas: OperationTable['schemas']): object {
  const entries = Object.entries(members).map(([name, { schema }]) => [name, schema] as const);
  const required = Object.entries(members).filter(([, member]) => member.required);
  return {
    type: 'object',
    properties: Object.fromEntries(entries),
    required: required.map(([name]) => name),
    schemas,
  };
}

const isTimestampError = ({ keyword, params }: { keyword: string; params: Record<string, unknown> }) =>
  keyword === 'type' && params['type'] === 'number';

describe('the generated model', () => {
  it('has the three services of the sample', () => {
    expect(models.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['commercial', 'fe-support', 'user-mgmt']),
    );
  });

  it('merges without a collision', () => {
    expect(routes.length).toBeGreaterThanOrEqual(40);
    expect(Object.keys(mergeCedarSchemas(models).Gatehouse.entityTypes)).toContain('Order');
    expect(Object.keys(mergeGatewayDocuments(models).paths)).toContain('/api/commercial/orders/{orderId}');
  });

  it('has each operation id of the merged document once', () => {
    const items = Object.values(mergeGatewayDocuments(models).paths);
    const ids = items.flatMap((item) => Object.values(item).map(({ operationId }) => operationId));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('refers to no schema that the merged document lacks', () => {
    const document = mergeGatewayDocuments(models);
    const references = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g)].map(
      ([, name]) => name,
    );
    expect(references.length).toBeGreaterThan(0);
    expect(
      references.filter((name) => !Object.hasOwn(document.components.schemas ?? {}, name ?? '')),
    ).toEqual([]);
  });
});

describe.each(operations)('$label', ({ model, name, entry }) => {
  it('has a row in the action map and an operation in the gateway document under the same route', () => {
    const route = findRoute(model, name);
    expect(routeKey(route.method, route.route)).toBe(routeKey(entry.method, entry.route));
    expect(createActionIndex(model.actionMap)(routeKey(entry.method, entry.route))).toBe(route);
    expect(model.gateway.paths[entry.route]?.[entry.method.toLowerCase()]?.operationId).toBe(name);
  });

  it('is guarded by the authorizer exactly when it has an action', () => {
    const route = findRoute(model, name);
    const security = model.gateway.paths[entry.route]?.[entry.method.toLowerCase()]?.['security'];
    expect(security).toEqual(route.authorization === 'cedar' ? [{ router: [] }] : []);
    expect(route.authorization === 'none' ? route.reason : route.action?.id).toBeTruthy();
  });

  it('is declared in the Cedar schema for the type that it acts on', () => {
    const { action, resource } = findRoute(model, name);
    if (!action)
      return expect(model.cedarSchema['Gatehouse']?.actions[`${model.name}:${name}`]).toBeUndefined();
    const types = model.cedarSchema['Gatehouse']?.actions[action.id]?.appliesTo?.resourceTypes;
    const last = Array.isArray(resource) ? resource.at(-1)?.type : 'Gatehouse::Tenant';
    expect(types?.map((type) => `Gatehouse::${type}`)).toEqual([last]);
  });

  it('keeps a decision only when it reads', () => {
    const { decisionTtl = 0, method } = findRoute(model, name);
    expect(decisionTtl === 0 || method === 'GET').toBe(true);
  });

  it('has an example that satisfies its own input schema', () => {
    const examples = model.examples[name] ?? [];
    expect(examples.length).toBeGreaterThan(0);
    const validate = new Ajv({ strict: false, allErrors: true }).compile(
      schemaOf(entry.input.members, model.operations.schemas),
    );
    for (const { input } of examples) {
      validate(input);
      expect((validate.errors ?? []).filter((error) => !isTimestampError(error))).toEqual([]);
    }
  });
});
