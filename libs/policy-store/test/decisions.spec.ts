import { checkDecisions } from './checks.ts';
import { engineFor, requestFor, schemaOf } from './engine.ts';
import { tables, withPolicies, world } from './world.ts';

const commercial = tables.commercial ?? [];
const without = (wanted: (row: (typeof commercial)[number]) => boolean) =>
  checkDecisions(world, { ...tables, commercial: commercial.filter((row) => !wanted(row)) });
const routeOf = (operation: string) => {
  const route = world.models
    .flatMap(({ actionMap }) => actionMap.routes)
    .find((row) => row.operation === operation);
  if (!route) throw new Error(`no ${operation}`);
  return route;
};

describe('the decision tables', () => {
  it('say what the engine says, with an allow and a deny for every operation of every service', () => {
    expect(Object.keys(tables).length).toBeGreaterThanOrEqual(3);
    expect(checkDecisions(world, tables)).toEqual([]);
  });

  it('hold cases of machine clients, of other tenants and of people without a group', () => {
    const cases = Object.values(tables).flat();
    const by = (principal: string, decision: string) =>
      cases.filter((row) => row.principal === principal && row.decision === decision).length;
    expect(by('reporting-job', 'allow')).toBeGreaterThan(10);
    expect(by('reporting-job', 'deny')).toBeGreaterThan(10);
    expect(by('nora', 'deny')).toBeGreaterThan(5);
    expect(Math.min(by('carol', 'allow'), by('gus', 'allow'), by('greta', 'allow'))).toBeGreaterThan(0);
  });
});

describe('the check of the decision tables', () => {
  it.each(['allow', 'deny'] as const)('finds an operation without an %s case', (decision) => {
    const found = without((row) => row.operation === 'ApproveOrder' && row.decision === decision);
    expect(found).toEqual([`commercial: ApproveOrder has no ${decision} case`]);
  });

  it('finds every operation of a service without a table', () => {
    const found = checkDecisions(world, { ...tables, commercial: [] });
    const operations = world.models.find(({ name }) => name === 'commercial')?.actionMap.routes ?? [];
    const deciding = operations.filter(({ authorization }) => authorization === 'cedar');
    expect(found).toHaveLength(deciding.length * 2);
  });

  it.each([
    [{ operation: 'GetOrder', principal: 'nora', decision: 'allow' }, 'expected allow, is deny (no policy)'],
    [
      { operation: 'GetOrder', principal: 'bob', decision: 'deny' },
      'expected deny, is allow (commercial-viewer-reads)',
    ],
    [{ operation: 'GetOrder', principal: 'nobody', decision: 'deny' }, 'people.json knows no nobody'],
  ] as const)('finds the wrong case %j', (row, why) => {
    const found = checkDecisions(world, { ...tables, commercial: [...commercial, row] });
    expect(found).toEqual([`commercial: ${row.operation} by ${row.principal}: ${why}`]);
  });

  it.each([
    [{ operation: 'GetOrdr' }, 'GetOrdr is no operation that asks for a decision'],
    [{ operation: 'GetHealth' }, 'GetHealth is no operation that asks for a decision'],
    [{ operation: 'GetOrder', pathParameters: { quoteId: '1' } }, 'GetOrder has no path parameter quoteId'],
  ])('finds a case of nothing: %j', (part, why) => {
    const row = { principal: 'nora', decision: 'deny' as const, ...part };
    expect(checkDecisions(world, { ...tables, commercial: [...commercial, row] })).toEqual([
      `commercial: ${why}`,
    ]);
  });

  it('finds a policy that fails while it decides, though the decision is as wanted', () => {
    const failing = 'permit (principal, action, resource) when { resource.nothing == "acme" };';
    const found = checkDecisions(withPolicies('another', failing), tables);
    expect(found.length).toBeGreaterThan(10);
    expect(found.filter((finding) => !finding.includes('own-0: '))).toEqual([]);
  });

  it('finds what a removed permit no longer allows', () => {
    const found = checkDecisions(withPolicies('user-mgmt'), tables);
    expect(found).toContain('user-mgmt: GetAccount by uma: expected allow, is deny (no policy)');
  });
});

describe('a request for a decision', () => {
  it('sends the entities of the path, each below the one before', () => {
    const request = requestFor(routeOf('GetOrderLine'), world.people, 'bob', {
      orderId: '123',
      lineId: 'l-1',
    });
    expect(request).toEqual({
      principal: { type: 'Gatehouse::User', id: 'bob' },
      action: { type: 'Gatehouse::Action', id: 'commercial:GetOrderLine' },
      resource: { type: 'Gatehouse::OrderLine', id: 'l-1' },
      context: { tenantId: 'acme', groups: ['commercial-viewer'] },
      entities: [
        {
          uid: { type: 'Gatehouse::User', id: 'bob' },
          attrs: { tenantId: 'acme' },
          parents: [{ type: 'Gatehouse::Group', id: 'commercial-viewer' }],
        },
        { uid: { type: 'Gatehouse::Order', id: '123' }, attrs: {}, parents: [] },
        {
          uid: { type: 'Gatehouse::OrderLine', id: 'l-1' },
          attrs: {},
          parents: [{ type: 'Gatehouse::Order', id: '123' }],
        },
      ],
    });
  });

  it('acts on the tenant of the caller where the path names nothing', () => {
    const request = requestFor(routeOf('ListOrders'), world.people, 'reporting-job');
    expect(request.resource).toEqual({ type: 'Gatehouse::Tenant', id: 'acme' });
    expect(request.entities).toEqual([
      {
        uid: { type: 'Gatehouse::ApiClient', id: 'reporting-job' },
        attrs: { tenantId: 'acme' },
        parents: expect.arrayContaining([{ type: 'Gatehouse::Scope', id: 'commercial/read' }]),
      },
    ]);
  });

  it('is refused by the engine when it does not fit the schema', () => {
    const decide = engineFor(schemaOf(world), world.policies);
    const request = requestFor(routeOf('ListOrders'), world.people, 'alice');
    expect(() =>
      decide({ ...request, action: { type: 'Gatehouse::Action', id: 'commercial:Nothing' } }),
    ).toThrow();
    expect(() => decide({ ...request, principal: { type: 'Gatehouse::Order', id: 'alice' } })).toThrow();
  });
});
