import { bareRequests, checkGuardrails, checkTotality } from './checks.ts';
import { engineFor, schemaOf, type Request } from './engine.ts';
import { withPolicies, world } from './world.ts';

const schema = schemaOf(world);
const OPEN = {
  id: 'open',
  reason: 'For a test.',
  service: 'test',
  statement: 'permit (principal, action, resource);',
};
const guardrails = world.policies.filter(({ service }) => service === 'guardrails');
const decide = engineFor(schema, [...guardrails, OPEN]);

/** Every action, caller type and resource type, as a caller of `principal` on what belongs to `resource`. */
function requests(tenants: { principal?: string; context?: string; resource?: string }): Request[] {
  const context: Request['context'] = tenants.context === undefined ? {} : { tenantId: tenants.context };
  return bareRequests(world).map((bare) => ({
    ...bare,
    context,
    entities: [...entity(bare.principal, tenants.principal), ...entity(bare.resource, tenants.resource)],
  }));
}
const entity = (uid: Request['principal'], tenantId: string | undefined): Request['entities'] =>
  tenantId === undefined ? [] : [{ uid, attrs: { tenantId }, parents: [] }];
const decisions = (tenants: Parameters<typeof requests>[0]) =>
  new Set(requests(tenants).map((request) => decide(request).decision));

describe('the guardrails', () => {
  it('are forbids, and hold for every caller type and every resource type of the model', () => {
    expect(checkGuardrails(world)).toEqual([]);
    const types = new Set(
      bareRequests(world).map(({ principal, resource }) => JSON.stringify([principal, resource])),
    );
    expect(types.size).toBeGreaterThanOrEqual(20);
  });

  it('let a caller through that acts in its own tenant', () => {
    expect(decisions({ principal: 'acme', context: 'acme' })).toEqual(new Set(['allow']));
    expect(decisions({ principal: 'acme', context: 'acme', resource: 'acme' })).toEqual(new Set(['allow']));
  });

  it.each([
    ['nothing is known', {}],
    ['only the context is known', { context: 'acme' }],
    ['only the caller is known', { principal: 'acme' }],
    ['only the resource is known', { resource: 'acme' }],
    ['the caller is not known', { context: 'acme', resource: 'acme' }],
    ['the context says no tenant', { principal: 'acme', resource: 'acme' }],
    ['caller and context disagree', { principal: 'acme', context: 'globex' }],
    ['the tenants differ in their letters only', { principal: 'acme', context: 'Acme' }],
  ])('refuse everybody everything when %s, beside a permit for all', (_, tenants) => {
    expect(decisions(tenants)).toEqual(new Set(['deny']));
  });

  it('refuse what belongs to another tenant, whatever its type', () => {
    const foreign = requests({ principal: 'acme', context: 'acme', resource: 'globex' }).map(decide);
    expect(foreign.length).toBeGreaterThan(20);
    expect(foreign.filter(({ decision }) => decision !== 'deny')).toEqual([]);
    expect(new Set(foreign.flatMap(({ policies }) => policies))).toEqual(new Set(['tenant-isolation']));
  });

  it('never fail, whatever is missing', () => {
    expect(checkTotality(world)).toEqual([]);
  });
});

describe('the check of the guardrails', () => {
  it.each([
    ['the caller', 'forbid (principal, action, resource) unless { principal.tenantId == "acme" };'],
    ['the context', 'forbid (principal, action, resource) when { context.tenantId != "acme" };'],
    [
      'the resource',
      'forbid (principal, action, resource is Gatehouse::Order) when { resource.tenantId == "x" };',
    ],
  ])('finds a forbid that reads what is not there: %s', (_, statement) => {
    const found = checkTotality(withPolicies('another', statement));
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((finding) => finding.startsWith('own-0: '))).toBe(true);
  });

  it('is needed: such a forbid is skipped, and the permit beside it wins', () => {
    const forbid = 'forbid (principal, action, resource) unless { principal.tenantId == "acme" };';
    const [request] = requests({});
    const open = engineFor(schema, [OPEN, { ...OPEN, id: 'skipped', statement: forbid }]);
    expect(request && open(request)).toMatchObject({ decision: 'allow', errors: [expect.any(String)] });
  });

  it('finds a permit among the guardrails', () => {
    const found = checkGuardrails(withPolicies('guardrails', OPEN.statement));
    expect(found).toEqual(['own-0: a guardrail is a forbid']);
  });
});
