import { refusal, storeFolder } from '../test/store-folder.ts';
import { readPolicyStore } from './policies.ts';

const policy = (id: string, more = '', reason = 'Because.') =>
  `@id("${id}")\n@reason("${reason}")\npermit (principal, action, resource)${more};\n`;
const read = (files: Record<string, string>) => () =>
  readPolicyStore(storeFolder({ 'guardrails.cedar': '', ...files }));
const of = (text: string) => read({ 'services/billing/policies.cedar': text });

describe('reading the policy store', () => {
  it('reads the guardrails first, then service by service in the order of the names', () => {
    const { policies } = read({
      'guardrails.cedar': policy('g-1'),
      'services/zebra/policies.cedar': policy('z-1'),
      'services/billing/policies.cedar': policy('b-2') + policy('b-1'),
      'services/README.md': 'no service',
    })();
    expect(policies.map(({ service, id }) => [service, id])).toEqual([
      ['guardrails', 'g-1'],
      ['billing', 'b-2'],
      ['billing', 'b-1'],
      ['zebra', 'z-1'],
    ]);
  });

  it('reads the policies of the named services only, the guardrails always', () => {
    const folder = storeFolder({
      'guardrails.cedar': policy('g-1'),
      'services/billing/policies.cedar': policy('b-1'),
      'services/zebra/policies.cedar': 'permit (',
    });
    const idsOf = (only: string[]) => readPolicyStore(folder, only).policies.map(({ id }) => id);
    expect(idsOf(['billing', 'nonesuch'])).toEqual(['g-1', 'b-1']);
    expect(idsOf([])).toEqual(['g-1']);
  });

  it('gives the statement as it stands, and its reason', () => {
    const { policies } = of(`// above\n${policy('a')}`)();
    expect(policies).toEqual([
      { id: 'a', reason: 'Because.', service: 'billing', statement: policy('a').trimEnd() },
    ]);
  });

  it('gives the same statement from a file with the line ends of Windows', () => {
    const windows = of(policy('a').replaceAll('\n', '\r\n'))();
    expect(windows).toEqual(of(policy('a'))());
  });

  it('reads the store of this repository', () => {
    const { policies } = readPolicyStore();
    const services = new Set(policies.map(({ service }) => service));
    expect([...services]).toEqual(
      expect.arrayContaining(['guardrails', 'commercial', 'fe-support', 'user-mgmt']),
    );
    expect(policies.filter(({ service }) => service === 'guardrails').map(({ id }) => id)).toEqual([
      'tenant-agrees',
      'tenant-isolation',
    ]);
  });

  it.each([
    ['no @id', '\n@reason("x") permit ();', 'ERR_POLICY_ID_MISSING', 2],
    ['an empty @id', '@id("") @reason("x") permit ();', 'ERR_POLICY_ID_INVALID', 1],
    ['an @id without value', '@id @reason("x") permit ();', 'ERR_POLICY_ID_INVALID', 1],
    ['an @id in another case', policy('Billing'), 'ERR_POLICY_ID_INVALID', 1],
    ['an @id with two hyphens', policy('a--b'), 'ERR_POLICY_ID_INVALID', 1],
    ['an @id with a slash', policy('a/b'), 'ERR_POLICY_ID_INVALID', 1],
    ['an @id of 101 characters', policy('a'.repeat(101)), 'ERR_POLICY_ID_INVALID', 1],
    ['no @reason', '\n\n@id("a") permit ();', 'ERR_POLICY_REASON', 3],
    ['a blank @reason', policy('a', '', '  '), 'ERR_POLICY_REASON', 1],
    ['a @reason of 151 characters', policy('a', '', 'r'.repeat(151)), 'ERR_POLICY_REASON', 1],
    ['10,001 bytes', policy('a', ` when { context.x == "${'é'.repeat(5_000)}" }`), 'ERR_POLICY_TOO_LONG', 1],
    ['an @id twice', `${policy('a')}${policy('b')}\n${policy('a')}`, 'ERR_POLICY_ID_DUPLICATE', 8],
  ])('refuses %s, with file and line', (_, text, code, line) => {
    expect(refusal(of(text))).toMatchObject({ code, at: `services/billing/policies.cedar:${line}` });
  });

  it('takes an @id of 100 characters, a @reason of 150 and a policy of 10,000 bytes', () => {
    const bare = policy('a'.repeat(100), ' when { context.x == "" }', 'r'.repeat(150)).trimEnd();
    const full = bare.replace('""', `"${'x'.repeat(10_000 - bare.length)}"`);
    expect(of(full)().policies.map(({ statement }) => statement.length)).toEqual([10_000]);
  });

  it('refuses an @id that another service has, and names both places', () => {
    const found = refusal(
      read({
        'services/a/policies.cedar': policy('same'),
        'services/b/policies.cedar': `\n${policy('same')}`,
      }),
    );
    expect(found?.message).toBe(
      'services/b/policies.cedar:2: This @id is taken. First at services/a/policies.cedar:1.',
    );
  });

  it('refuses a service without policies', () => {
    expect(refusal(read({ 'services/a/decisions.json': '{}' }))).toMatchObject({
      code: 'ERR_POLICIES_MISSING',
      at: 'services/a/policies.cedar:1',
    });
  });

  it('refuses a folder without guardrails', () => {
    expect(refusal(() => readPolicyStore(storeFolder({})))).toMatchObject({ at: 'guardrails.cedar:1' });
  });

  it('does not hide another failure of the file system', () => {
    expect(() => readPolicyStore(storeFolder({ 'guardrails.cedar/x': '' }))).toThrow(/EISDIR|EPERM|EACCES/);
  });
});
