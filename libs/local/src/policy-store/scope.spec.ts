import { Engine } from './engine.ts';
import { scopeOf, slotsOf } from './scope.ts';
import { parseStatement } from './validation.ts';

const engine = new Engine();
const policy = (text: string) => parseStatement(engine, 'policy', text, '');
const template = (text: string) => parseStatement(engine, 'template', text, '');
const user = { entityType: 'U', entityId: 'a' };
const thing = { entityType: 'R', entityId: 'b' };

describe('the scope of a policy', () => {
  it.each([
    ['permit (principal, action, resource);', { effect: 'Permit' }],
    ['forbid (principal is U, action, resource is R);', { effect: 'Forbid' }],
    [
      'permit (principal == U::"a", action, resource == R::"b");',
      { effect: 'Permit', principal: user, resource: thing },
    ],
    [
      'permit (principal in U::"a", action, resource in R::"b");',
      { effect: 'Permit', principal: user, resource: thing },
    ],
    [
      'permit (principal is U in U::"a", action, resource is R in R::"b");',
      { effect: 'Permit', principal: user, resource: thing },
    ],
    [
      'permit (principal, action == Action::"x", resource);',
      { effect: 'Permit', actions: [{ actionType: 'Action', actionId: 'x' }] },
    ],
    [
      'permit (principal, action in Action::"x", resource);',
      { effect: 'Permit', actions: [{ actionType: 'Action', actionId: 'x' }] },
    ],
    ['permit (principal, action in [], resource);', { effect: 'Permit', actions: [] }],
    [
      'permit (principal, action in [A::Action::"x", Action::"y"], resource);',
      {
        effect: 'Permit',
        actions: [
          { actionType: 'A::Action', actionId: 'x' },
          { actionType: 'Action', actionId: 'y' },
        ],
      },
    ],
    ['permit (principal, action, resource) when { principal == U::"a" };', { effect: 'Permit' }],
    [
      'permit (principal == U::"\\"\\\\\\u{e9}", action, resource);',
      { effect: 'Permit', principal: { entityType: 'U', entityId: '"\\é' } },
    ],
  ])('of %s', (text, scope) => {
    expect(scopeOf(policy(text))).toEqual(scope);
  });

  it('of a template is what it is linked to', () => {
    const json = template('permit (principal in ?principal, action, resource == R::"b");');
    expect(scopeOf(json)).toEqual({ effect: 'Permit', resource: thing });
    expect(scopeOf(json, { principal: user })).toEqual({
      effect: 'Permit',
      principal: user,
      resource: thing,
    });
  });
});

describe('the slots of a template', () => {
  it.each([
    ['permit (principal == ?principal, action, resource == ?resource);', true, true],
    ['permit (principal in ?principal, action, resource);', true, false],
    ['permit (principal is U in ?principal, action, resource is R);', true, false],
    ['permit (principal is U, action, resource is R in ?resource);', false, true],
    ['permit (principal == U::"a", action, resource in ?resource);', false, true],
  ])('of %s', (text, principal, resource) => {
    expect(slotsOf(template(text))).toEqual({ principal, resource });
  });
});
