import type { IsAuthorizedCommandInput } from '@aws-sdk/client-verifiedpermissions';
import { mergeCedarSchemas, readModel, type Route } from '@gatehouse/model';
import { readDecisions, readPeople, readPolicyStore, type DecisionCase } from '@gatehouse/policy-store';
import { useServer } from '../test/server.ts';
import { decide } from '../test/shop.ts';
import { deploy } from './deploy.ts';

const server = useServer();
const models = readModel();
const { users, clients } = readPeople();
let policyStoreId = '';

beforeAll(async () => {
  const { policies } = readPolicyStore();
  ({ policyStoreId } = await deploy({ client: server.client, schema: mergeCedarSchemas(models), policies }));
});

const identifier = (entityType: string, entityId: string) => ({ entityType, entityId });

/** The request that the authorizer sends for a route. */
function requestFor(
  route: Route,
  { principal: name, pathParameters = {} }: DecisionCase,
): IsAuthorizedCommandInput {
  const user = users[name];
  const client = clients[name];
  const tenantId = (user ?? client)?.tenant ?? '';
  const groups = user?.groups ?? [];
  const principal = identifier(user ? 'Gatehouse::User' : 'Gatehouse::ApiClient', name);
  const parents = [
    ...groups.map((group) => identifier('Gatehouse::Group', group)),
    ...(client?.scopes ?? []).map((scope) => identifier('Gatehouse::Scope', scope)),
  ];
  const path = (route.resource === 'tenant' ? [] : (route.resource ?? [])).map(({ type, pathParameter }) =>
    identifier(type, pathParameters[pathParameter] ?? 'any'),
  );
  const owner = path[0]?.entityType === 'Gatehouse::Tenant' ? path[0].entityId : undefined;
  const entities = path.map((entity, at) => ({
    identifier: entity,
    ...(owner !== undefined && { attributes: { tenantId: { string: owner } } }),
    parents: path.slice(Math.max(at - 1, 0), at),
  }));
  return {
    policyStoreId,
    principal,
    action: { actionType: route.action?.type, actionId: route.action?.id },
    resource: path.at(-1) ?? identifier('Gatehouse::Tenant', tenantId),
    context: {
      contextMap: { tenantId: { string: tenantId }, groups: { set: groups.map((string) => ({ string })) } },
    },
    entities: {
      entityList: [
        { identifier: principal, attributes: { tenantId: { string: tenantId } }, parents },
        ...entities,
      ],
    },
  };
}

describe('the policies of this repository, deployed', () => {
  it.each(models.map(({ name, actionMap }) => [name, actionMap.routes] as const))(
    'decide as the tables say: %s',
    async (service, routes) => {
      const cases = readDecisions(service);
      const found: unknown[] = [];
      for (const row of cases) {
        const route = routes.find(({ operation }) => operation === row.operation);
        if (!route) throw new Error(`no ${row.operation}`);
        const { decision, errors } = await decide(server.client, requestFor(route, row));
        if (decision !== row.decision.toUpperCase() || errors.length) found.push([row, decision, errors]);
      }
      expect(cases.length).toBeGreaterThan(20);
      expect(found).toEqual([]);
    },
  );

  it('refuse a caller whose token and context disagree about the tenant', async () => {
    const route = models
      .flatMap(({ actionMap }) => actionMap.routes)
      .find(({ operation }) => operation === 'GetOrder');
    if (!route) throw new Error('no GetOrder');
    const request = requestFor(route, { operation: 'GetOrder', principal: 'alice', decision: 'allow' });
    const context = { contextMap: { tenantId: { string: 'globex' }, groups: { set: [] } } };
    expect(await decide(server.client, request)).toMatchObject({ decision: 'ALLOW' });
    expect(await decide(server.client, { ...request, context })).toMatchObject({ decision: 'DENY' });
    expect(await decide(server.client, { ...request, context: undefined })).toMatchObject({
      decision: 'DENY',
    });
    expect(await decide(server.client, { ...request, entities: undefined })).toMatchObject({
      decision: 'DENY',
      errors: [],
    });
  });
});
