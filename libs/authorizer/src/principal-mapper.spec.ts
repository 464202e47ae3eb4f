import { refusalFrom } from '../test/refusals.ts';
import { aliceClaims, CLIENT_ID } from '../test/signer.ts';
import { mapPrincipal } from './principal-mapper.ts';

const RULES = { tenantClaim: 'tenant_id', clientTenants: { 'reporting-job': 'acme', broken: '-' } };

const map = (claims: Record<string, unknown>, rules = RULES) => {
  const all = { ...aliceClaims(), ...claims };
  const clientId = typeof all.client_id === 'string' ? all.client_id : CLIENT_ID;
  return mapPrincipal({ clientId, expiresAt: 0, all }, rules);
};

const machine = (claims: Record<string, unknown> = {}) =>
  map({
    sub: 'reporting-job',
    client_id: 'reporting-job',
    scope: 'commercial/read user-mgmt/read',
    tenant_id: undefined,
    'cognito:groups': undefined,
    ...claims,
  });

/** A machine's claims, with no trace of a tenant. */
function untenanted(clientId: string) {
  const { tenant_id: _, 'cognito:groups': _groups, ...rest } = aliceClaims();
  return { clientId, expiresAt: 0, all: { ...rest, sub: clientId, client_id: clientId, scope: 'a/read' } };
}

const names = (count: number, length = 4) =>
  Array.from({ length: count }, (_, index) => `g${index}`.padEnd(length, 'x'));

describe('a person', () => {
  it('is a user of the tenant and the groups in the token', () => {
    expect(map({})).toEqual({
      principal: { type: 'user', sub: 'alice', tenantId: 'acme', groups: ['commercial-editor'] },
      scopes: [],
    });
  });

  it('may be in no group, with or without the claim', () => {
    expect(map({ 'cognito:groups': [] }).principal.groups).toEqual([]);
    expect(map({ 'cognito:groups': undefined }).principal.groups).toEqual([]);
  });

  it('has sorted groups, each once', () => {
    expect(map({ 'cognito:groups': ['b', 'a', 'B', 'b', 'a'] }).principal.groups).toEqual(['B', 'a', 'b']);
  });

  it('gets nothing from the scopes of the app in use', () => {
    expect(map({ scope: 'commercial/read admin' }).scopes).toEqual([]);
    expect(map({ scope: ['not', 'text'] }).scopes).toEqual([]);
  });

  it('has the tenant of another claim when the setting names it', () => {
    const rules = { ...RULES, tenantClaim: 'custom:tenant' };
    expect(map({ 'custom:tenant': 'globex' }, rules).principal.tenantId).toBe('globex');
  });

  it('gets no tenant from the table of machine clients', async () => {
    const { all } = untenanted('reporting-job');
    const person = { clientId: 'reporting-job', expiresAt: 0, all: { ...all, sub: 'alice' } };
    expect(await refusalFrom(() => mapPrincipal(person, RULES))).toBe('ERR_CLAIMS_INVALID tenant');
  });
});

describe('a machine client', () => {
  it('is one whose subject is its client id; its tenant comes from the table', () => {
    expect(mapPrincipal(untenanted('reporting-job'), RULES)).toEqual({
      principal: { type: 'client', sub: 'reporting-job', tenantId: 'acme', groups: [] },
      scopes: ['a/read'],
    });
  });

  it('has the tenant in its token rather than that of the table', () => {
    expect(machine({ tenant_id: 'globex' }).principal.tenantId).toBe('globex');
  });

  it('has sorted scopes, each once', () => {
    expect(machine({ tenant_id: 'acme', scope: 'b/read a/read b/read' }).scopes).toEqual([
      'a/read',
      'b/read',
    ]);
  });

  it.each([[undefined], ['']])('may have no scope: %j', (scope) => {
    expect(machine({ tenant_id: 'acme', scope }).scopes).toEqual([]);
  });

  it.each(['unlisted', 'constructor', '__proto__', 'toString', 'broken'])(
    'is refused without a tenant: %s',
    async (clientId) => {
      expect(await refusalFrom(() => mapPrincipal(untenanted(clientId), RULES))).toBe(
        'ERR_CLAIMS_INVALID tenant',
      );
    },
  );

  it.each([[null], [undefined], [''], ['-'], [7], [['acme']]])(
    'is refused when its token has the tenant %j, whatever the table says',
    async (tenantId) => {
      expect(await refusalFrom(() => machine({ tenant_id: tenantId }))).toBe('ERR_CLAIMS_INVALID tenant');
    },
  );

  it.each([
    ['an array', ['commercial/read']],
    ['null', null],
    ['a number', 7],
    ['two blanks', 'a/read  b/read'],
    ['a blank at the end', 'a/read '],
    ['a line feed', 'a/read\nb/read'],
    ['a quote', 'a"b'],
    ['a backslash', 'a\\b'],
    ['a letter outside ASCII', 'ä/read'],
    ['129 characters', 'a'.repeat(129)],
  ])('is refused for %s as scope', async (_, scope) => {
    expect(await refusalFrom(() => machine({ tenant_id: 'acme', scope }))).toBe('ERR_CLAIMS_INVALID scope');
  });
});

describe('claims that make no principal', () => {
  it.each([
    ['an empty one', ''],
    ['absence', '-'],
    ['null', null],
    ['nothing', undefined],
    ['a number', 7],
    ['an object', { sub: 'alice' }],
    ['an array', ['alice']],
    ['a blank before', ' alice'],
    ['a blank after', 'alice '],
    ['CR and LF', 'alice\r\nx-principal-type: client'],
    ['NUL', 'alice\0'],
    ['DEL', 'alice\x7f'],
    ['a right-to-left override', 'alice\u202e'],
    ['letters outside ASCII', 'ålice'],
    ['half a surrogate pair', '\ud800'],
    ['9 KB', 'a'.repeat(9_216)],
  ])('subject: %s', async (_, sub) => {
    expect(await refusalFrom(() => map({ sub }))).toBe('ERR_CLAIMS_INVALID sub');
  });

  it.each([
    [''],
    ['-'],
    [' acme'],
    ['acme\n'],
    [null],
    [7],
    [['acme']],
    [{ id: 'acme' }],
    [undefined],
    ['t'.repeat(129)],
  ])('tenant: %j', async (tenantId) => {
    expect(await refusalFrom(() => map({ tenant_id: tenantId }))).toBe('ERR_CLAIMS_INVALID tenant');
  });

  it.each([
    ['a text', 'commercial-editor'],
    ['an object', { 0: 'a' }],
    ['null', null],
    ['a number', 1],
    ['numbers', [1]],
    ['a null among them', ['a', null]],
    ['a list among them', [['a']]],
    ['a comma', ['a,admin']],
    ['a blank', ['a b']],
    ['an empty one', ['']],
    ['absence', ['-']],
    ['a slash', ['a/b']],
    ['letters outside ASCII', ['verkäufer']],
    ['129 characters', ['g'.repeat(129)]],
  ])('groups: %s', async (_, groups) => {
    expect(await refusalFrom(() => map({ 'cognito:groups': groups }))).toBe('ERR_CLAIMS_INVALID groups');
  });
});

describe('the limits', () => {
  it('let 99 groups pass whole, and refuse 100', async () => {
    expect(map({ 'cognito:groups': names(99) }).principal.groups).toHaveLength(99);
    expect(await refusalFrom(() => map({ 'cognito:groups': names(100) }))).toBe('ERR_GROUPS_LIMIT');
  });

  it('count a group once that is there twice', () => {
    expect(map({ 'cognito:groups': [...names(99), ...names(99)] }).principal.groups).toHaveLength(99);
  });

  it('refuse groups of more than 2 KB together', async () => {
    expect(await refusalFrom(() => map({ 'cognito:groups': names(17, 128) }))).toBe('ERR_GROUPS_LIMIT');
    expect(map({ 'cognito:groups': names(15, 128) }).principal.groups).toHaveLength(15);
  });

  it('count the scopes of a machine with its groups', async () => {
    const scope = names(50).join(' ');
    const claims = (count: number) => ({ tenant_id: 'acme', scope, 'cognito:groups': names(count) });
    expect(machine(claims(49)).scopes).toHaveLength(50);
    expect(await refusalFrom(() => machine(claims(50)))).toBe('ERR_GROUPS_LIMIT');
  });
});
