import { evaluatePolicy, isLike } from './policy.ts';

const ARN = 'arn:aws:execute-api:us-east-1:000000000000:gatehouse/local/GET/api/commercial/orders/1';
const policy = (...statements: unknown[]) => ({ Version: '2012-10-17', Statement: statements });
const allow = (Resource: unknown, Action: unknown = 'execute-api:Invoke') => ({
  Effect: 'Allow',
  Action,
  Resource,
});
const deny = (Resource: unknown) => ({ Effect: 'Deny', Action: 'execute-api:Invoke', Resource });

describe('evaluatePolicy', () => {
  it.each([
    ['allows the method', policy(allow(ARN)), 'allow'],
    ['allows one of several', policy(allow(['x', ARN])), 'allow'],
    [
      'allows by a statement that is not in a list',
      { Version: '2012-10-17', Statement: allow(ARN) },
      'allow',
    ],
    ['allows everything', policy(allow('*')), 'allow'],
    ['allows by a wildcard', policy(allow('arn:aws:execute-api:*:*:gatehouse/*/GET/*')), 'allow'],
    ['allows by action wildcards', policy(allow(ARN, ['execute-api:*'])), 'allow'],
    ['allows whatever the case of the action', policy(allow(ARN, 'EXECUTE-API:invoke')), 'allow'],
    ['allows a named statement', policy({ ...allow(ARN), Sid: 'one' }), 'allow'],
    ['denies explicitly', policy(deny(ARN)), 'explicit-deny'],
    ['lets a deny win over an allow', policy(allow('*'), deny(ARN)), 'explicit-deny'],
    ['lets a deny by wildcard win', policy(allow(ARN), deny('*')), 'explicit-deny'],
    ['ignores a deny of something else', policy(allow(ARN), deny('x')), 'allow'],
    ['has no match for another method', policy(allow(ARN.replace('GET', 'PUT'))), 'no-match'],
    ['has no match for another path', policy(allow(`${ARN}2`)), 'no-match'],
    ['has no match for a prefix', policy(allow(ARN.slice(0, -1))), 'no-match'],
    ['has no match for another case', policy(allow(ARN.toUpperCase())), 'no-match'],
    ['has no match for another action', policy(allow(ARN, 's3:GetObject')), 'no-match'],
  ])('%s', (_what, document, verdict) => {
    expect(evaluatePolicy(document, ARN)).toBe(verdict);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', JSON.stringify(policy(allow(ARN)))],
    ['a list', [policy(allow(ARN))]],
    ['no version', { Statement: [allow(ARN)] }],
    ['another version', { Version: '2008-10-17', Statement: [allow(ARN)] }],
    ['no statement', { Version: '2012-10-17' }],
    ['an empty list of statements', policy()],
    ['a statement that is none', policy(allow(ARN), 'Allow')],
    ['an unknown effect', policy({ ...allow(ARN), Effect: 'allow' })],
    ['no effect', policy({ Action: '*', Resource: '*' })],
    ['a condition', policy({ ...allow(ARN), Condition: {} })],
    ['NotAction', policy({ Effect: 'Allow', NotAction: 'x', Resource: ARN })],
    ['NotResource', policy({ Effect: 'Allow', Action: '*', NotResource: 'x' })],
    ['no resource', policy({ Effect: 'Allow', Action: '*' })],
    ['an empty list of resources', policy(allow([]))],
    ['a resource that is no text', policy(allow([ARN, 1]))],
    ['an action that is no text', policy(allow(ARN, { all: true }))],
  ])('calls %s malformed', (_what, document) => {
    expect(evaluatePolicy(document, ARN)).toBe('malformed');
  });
});

describe('isLike', () => {
  it.each([
    ['', '', true],
    ['*', '', true],
    ['*', 'a/b', true],
    ['**', 'a', true],
    ['a*', 'ab', true],
    ['a*c', 'abbc', true],
    ['a*b*c', 'aXbYbZc', true],
    ['*a', 'aaa', true],
    ['a?c', 'abc', true],
    ['?', '', false],
    ['a?c', 'ac', false],
    ['a*c', 'ab', false],
    ['a', 'ab', false],
    ['', 'a', false],
    ['a.c', 'abc', false],
    ['a*b', 'acb\n', false],
  ])('compares %p with %p: %p', (pattern, text, expected) => {
    expect(isLike(pattern, text)).toBe(expected);
  });

  it('is not slowed down by many wildcards', () => {
    expect(isLike(`${'a*'.repeat(500)}b`, 'a'.repeat(5_000))).toBe(false);
  });
});
