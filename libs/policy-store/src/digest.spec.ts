import { policyDigest } from './digest.ts';

const policy = (id: string, statement = 'permit ();', reason = 'r') => ({
  id,
  statement,
  reason,
  service: 's',
});
const schema = { Gatehouse: { entityTypes: { Order: {} }, actions: { a: {}, b: {} } } };
const digest = policyDigest(schema, [policy('a'), policy('b')]);

describe('the digest of a policy store', () => {
  it('is 64 hex digits', () => {
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('does not depend on the order of policies or of members', () => {
    const other = { Gatehouse: { actions: { b: {}, a: {} }, entityTypes: { Order: {} } } };
    expect(policyDigest(other, [policy('b'), policy('a')])).toBe(digest);
  });

  it('does not depend on which file a policy lies in', () => {
    expect(policyDigest(schema, [{ ...policy('a'), service: 'z' }, policy('b')])).toBe(digest);
  });

  it.each([
    ['a policy more', schema, [policy('a'), policy('b'), policy('c')]],
    ['a policy less', schema, [policy('a')]],
    ['another statement', schema, [policy('a', 'forbid ();'), policy('b')]],
    ['another id', schema, [policy('a'), policy('c')]],
    ['statements the other way round', schema, [policy('a', 'x'), policy('b', 'y')]],
    [
      'another schema',
      { Gatehouse: { entityTypes: {}, actions: { a: {}, b: {} } } },
      [policy('a'), policy('b')],
    ],
    ['another order in a list of the schema', { list: [1, 2] }, []],
  ])('differs with %s', (_, otherSchema, policies) => {
    expect(policyDigest(otherSchema, policies)).not.toBe(digest);
  });

  it('keeps the order of lists', () => {
    expect(policyDigest({ list: [1, 2] }, [])).not.toBe(policyDigest({ list: [2, 1] }, []));
  });

  it('does not change the policies that it is given', () => {
    const policies = [policy('b'), policy('a')];
    policyDigest(schema, policies);
    expect(policies.map(({ id }) => id)).toEqual(['b', 'a']);
  });
});
