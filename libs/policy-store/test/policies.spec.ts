import { checkLimits, checkNames, checkPolicies } from './checks.ts';
import { withPolicies, world } from './world.ts';

const one = (statement: string) => withPolicies('another', statement);
const permit = (head: string, when = 'true') => `permit (${head}) when { ${when} };`;

describe('the policies', () => {
  it('are valid under the generated schema, without an error and without a warning', () => {
    expect(checkPolicies(world)).toEqual([]);
  });

  it('keep the limits of Verified Permissions', () => {
    expect(checkLimits(world)).toEqual([]);
  });

  it('name groups and scopes that somebody has', () => {
    expect(checkNames(world)).toEqual([]);
  });

  it('have an id each', () => {
    const ids = world.policies.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the check of the policies', () => {
  it.each([
    ['an unknown type', permit('principal is Gatehouse::Usr, action, resource'), 'unrecognized entity type'],
    [
      'an unknown action',
      permit('principal, action == Gatehouse::Action::"commercial:GetOrdr", resource'),
      'unrecognized action',
    ],
    [
      'an attribute that may be missing',
      permit('principal, action, resource', 'principal.tenantId == "a"'),
      'tenantId',
    ],
    [
      'an attribute that nothing has',
      permit('principal, action, resource', 'principal.email == "a"'),
      'email',
    ],
    ['a policy that can never hold', permit('principal, action, resource', '1 == "a"'), 'impossible'],
    [
      'an action that never meets the resource',
      permit('principal, action == Gatehouse::Action::"commercial:GetOrder", resource is Gatehouse::Ticket'),
      'applicable action',
    ],
    ['no Cedar at all', 'permit (principal);', 'parse'],
  ])('finds %s', (_, statement, why) => {
    expect(checkPolicies(one(statement)).join('\n')).toContain(why);
  });

  it('finds a group and a scope that nobody has, in the scope of a policy and in its conditions', () => {
    const found = checkNames(
      withPolicies(
        'another',
        permit('principal in Gatehouse::Group::"comercial-viewer", action, resource'),
        permit('principal, action, resource', 'principal in Gatehouse::Scope::"commercial/raed"'),
        permit('principal in Gatehouse::Group::"commercial-viewer", action, resource'),
      ),
    );
    expect(found).toEqual([
      'own-0: nobody has Gatehouse::Group::comercial-viewer',
      'own-1: nobody has Gatehouse::Scope::commercial/raed',
    ]);
  });

  it('says which policy the engine cannot read', () => {
    expect(() => checkNames(one('permit ();'))).toThrow(/^own-0: /);
  });

  it.each([
    [
      'longer than 10,000 bytes',
      permit('principal, action, resource', `context.x == "${'é'.repeat(5_000)}"`),
    ],
    ['nested too deep', permit('principal, action, resource', `${'('.repeat(60)}true${')'.repeat(60)}`)],
  ])('finds a policy that is %s', (why, statement) => {
    expect(checkLimits(one(statement))).toEqual([`own-0: ${why}`]);
  });

  it('does not count brackets in strings and comments', () => {
    const text = permit('principal, action, resource', `context.x == "\\"${'('.repeat(100)}"`);
    expect(checkLimits(one(`${text} // ${'('.repeat(100)}`))).toEqual([]);
  });

  it('finds more than 200,000 bytes in all', () => {
    const long = permit('principal, action, resource', `context.x == "${'x'.repeat(9_900)}"`);
    const found = checkLimits(withPolicies('another', ...Array.from({ length: 21 }, () => long)));
    expect(found).toEqual(['all policies together: longer than 200,000 bytes']);
  });

  it('finds a schema of more than 200,000 bytes', () => {
    const types = Object.fromEntries(Array.from({ length: 12_000 }, (_, at) => [`Entity${at}`, {}]));
    const large = {
      name: 'large',
      actionMap: { version: 1 as const, routes: [] },
      cedarSchema: { Gatehouse: { entityTypes: types, actions: {} } },
    };
    expect(checkLimits({ ...world, models: [...world.models, large] })).toEqual([
      'the schema: longer than 200,000 bytes',
    ]);
  });
});
