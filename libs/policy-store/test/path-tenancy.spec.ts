import type { Route } from '@gatehouse/model';
import type { DecisionCase } from '../src/decisions.ts';
import { bareRequests, checkDecisions, checkPolicies, checkTotality } from './checks.ts';
import { engineFor, requestFor, schemaOf, type Model, type World } from './engine.ts';
import { withPolicies, world } from './world.ts';

const context = {
  type: 'Record',
  attributes: {
    groups: { type: 'Set', element: { type: 'String' }, required: false },
    tenantId: { type: 'String', required: false },
  },
};
const shape = { type: 'Record', attributes: { tenantId: { type: 'String', required: false } } };
const action = (type: string) => ({
  appliesTo: { principalTypes: ['User', 'ApiClient'], resourceTypes: [type], context },
});
const tenant = { type: 'Gatehouse::Tenant', pathParameter: 'tenantId' };
const entry = { type: 'Gatehouse::Entry', pathParameter: 'entryId' };
const route = (operation: string, path: string, resource: Route['resource']): Route => ({
  method: 'POST',
  route: `/api/ledger/tenants/{tenantId}${path}`,
  service: 'ledger',
  operation,
  authorization: 'cedar',
  action: { type: 'Gatehouse::Action', id: `ledger:${operation}` },
  resource: resource ?? [],
  decisionTtl: 0,
});
const create = route('CreateEntry', '/entries', [tenant]);
const approve = route('ApproveEntry', '/entries/{entryId}', [tenant, entry]);

/** A service whose tenant stands in the path. */
const ledger: Model = {
  name: 'ledger',
  actionMap: { version: 1, routes: [create, approve] },
  cedarSchema: {
    Gatehouse: {
      entityTypes: { Entry: { memberOfTypes: ['Tenant'], shape } },
      actions: { 'ledger:CreateEntry': action('Tenant'), 'ledger:ApproveEntry': action('Entry') },
    },
  },
};
/** The guardrails beside permits as wide as they get, of a user's group and of a machine's scope. */
const permits = [
  'permit (principal in Gatehouse::Group::"commercial-editor", action, resource);',
  'permit (principal in Gatehouse::Scope::"commercial/read", action, resource);',
];
const own: World = { ...withPolicies('another', ...permits), models: [...world.models, ledger] };
const play = (...cases: DecisionCase[]) =>
  checkDecisions({ ...own, models: [ledger] }, { ledger: cases }).filter(
    (finding) => !/has no (?:allow|deny) case$/.test(finding),
  );
const decided = (
  operation: string,
  principal: string,
  decision: 'allow' | 'deny',
  tenantId?: string,
): DecisionCase => ({
  operation,
  principal,
  decision,
  ...(tenantId !== undefined && {
    pathParameters: { tenantId, ...(operation === 'ApproveEntry' && { entryId: 'e-1' }) },
  }),
});

const both = ['CreateEntry', 'ApproveEntry'];
const inTheirOwn = both.flatMap((operation) => [
  decided(operation, 'alice', 'allow', 'acme'),
  decided(operation, 'carol', 'allow', 'globex'),
  decided(operation, 'reporting-job', 'allow', 'acme'),
]);
const inOthers = both.flatMap((operation) => [
  decided(operation, 'carol', 'deny', 'acme'),
  decided(operation, 'alice', 'deny', 'globex'),
  decided(operation, 'reporting-job', 'deny', 'globex'),
]);

describe('a tenant in the path', () => {
  it('lets users and machine clients into their own, and into no other, whatever they may do', () => {
    expect(play(...inTheirOwn, ...inOthers)).toEqual([]);
  });

  it('is refused by the guardrail alone, on the tenant itself and on what belongs to it', () => {
    const decide = engineFor(schemaOf(own), own.policies);
    for (const [of, who] of [
      [create, 'carol'],
      [approve, 'carol'],
      [approve, 'alice'],
      [create, 'reporting-job'],
    ] as const) {
      const parameters = { tenantId: who === 'carol' ? 'acme' : 'globex', entryId: 'e-1' };
      const outcome = decide(requestFor(of, own.people, who, parameters));
      expect(outcome).toEqual({ decision: 'deny', policies: ['tenant-isolation'], errors: [] });
    }
  });

  it('fits the schema, and no guardrail fails on it, whatever is missing', () => {
    expect(checkPolicies(own)).toEqual([]);
    expect(checkTotality(own)).toEqual([]);
    expect(bareRequests(own).length).toBe(bareRequests(world).length + 4);
  });

  it('is sent as the parent of the first entity and as the attribute of all', () => {
    const { entities, resource } = requestFor(approve, own.people, 'carol', {
      tenantId: 'acme',
      entryId: 'e-1',
    });
    const [of, that] = [
      { type: 'Gatehouse::Tenant', id: 'acme' },
      { type: 'Gatehouse::Entry', id: 'e-1' },
    ];
    expect(resource).toEqual(that);
    expect(entities.slice(1)).toEqual([
      { uid: of, attrs: { tenantId: 'acme' }, parents: [] },
      { uid: that, attrs: { tenantId: 'acme' }, parents: [of] },
    ]);
  });
});

describe('the check of the decision tables', () => {
  it.each([
    ['allow', 'alice'],
    ['deny', 'nora'],
  ] as const)('finds a case of %s that says no tenant of the path', (decision, who) => {
    expect(play(...inTheirOwn, ...inOthers, decided('CreateEntry', who, decision))).toEqual([
      `ledger: CreateEntry by ${who} has to say the tenant of the path (tenantId)`,
    ]);
  });

  it.each([
    ['none', []],
    ['one of somebody who may do nothing anyway', [decided('CreateEntry', 'gus', 'deny', 'acme')]],
    ['one in the tenant of the caller', [decided('CreateEntry', 'nora', 'deny', 'acme')]],
    ['one by nobody', [decided('CreateEntry', 'nobody', 'deny', 'acme')]],
  ])('wants a denied caller of another tenant, for whom it does not take %s', (_, instead) => {
    const others = inOthers.filter(({ operation }) => operation !== 'CreateEntry');
    expect(play(...inTheirOwn, ...others, ...instead)[0]).toBe(
      'ledger: CreateEntry has no deny case of a caller of another tenant',
    );
  });
});
