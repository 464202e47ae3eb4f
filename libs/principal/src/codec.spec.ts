import { between, seeded, text } from '../test/seeded.ts';
import type { PrincipalErrorCode } from './errors.ts';
import {
  type Caller,
  decodePrincipal,
  encodePrincipal,
  PRINCIPAL_HEADERS,
  type Principal,
  PrincipalError,
} from './index.ts';

const alice: Principal = { type: 'user', sub: 'alice', tenantId: 'acme', groups: ['commercial-editor', 'b'] };

const headers = (over: Record<string, string | string[] | undefined> = {}) => ({
  'x-principal-type': 'user',
  'x-principal-sub': 'alice',
  'x-principal-tenant-id': 'acme',
  'x-principal-groups': 'commercial-editor,b',
  ...over,
});

function codeOf(run: () => unknown): PrincipalErrorCode | 'no error' {
  try {
    run();
  } catch (error) {
    if (error instanceof PrincipalError) return error.code;
    throw error;
  }
  return 'no error';
}

describe('encodePrincipal', () => {
  it('writes all four headers of a user', () => {
    expect(encodePrincipal(alice)).toEqual(headers());
  });

  it('writes a machine client without groups, and says that they are absent', () => {
    expect(encodePrincipal({ type: 'client', sub: 'reporting-job', tenantId: 'acme', groups: [] })).toEqual({
      'x-principal-type': 'client',
      'x-principal-sub': 'reporting-job',
      'x-principal-tenant-id': 'acme',
      'x-principal-groups': '-',
    });
  });

  it('writes all four headers of nobody', () => {
    expect(encodePrincipal({ type: 'anonymous' })).toEqual({
      'x-principal-type': 'anonymous',
      'x-principal-sub': '-',
      'x-principal-tenant-id': '-',
      'x-principal-groups': '-',
    });
  });

  it.each<[string, Partial<Record<keyof Principal, unknown>>]>([
    ['a type that there is not', { type: 'admin' }],
    ['an empty subject', { sub: '' }],
    ['a subject that means absence', { sub: '-' }],
    ['a subject with a line break', { sub: 'alice\r\nx-principal-type: client' }],
    ['an empty tenant', { tenantId: '' }],
    ['a tenant that means absence', { tenantId: '-' }],
    ['a tenant that is no text', { tenantId: undefined }],
    ['a group with a comma', { groups: ['a,admin'] }],
    ['an empty group', { groups: [''] }],
    ['a group that means absence', { groups: ['-'] }],
    ['100 groups', { groups: Array.from({ length: 100 }, (_, index) => `g${index}`) }],
    ['more than 2 KB of groups', { groups: Array.from({ length: 20 }, () => 'g'.repeat(128)) }],
  ])('refuses %s', (_, wrong) => {
    expect(codeOf(() => encodePrincipal({ ...alice, ...wrong } as Principal))).toBe('ERR_PRINCIPAL_INVALID');
  });
});

describe('decodePrincipal', () => {
  it.each<[string, Caller]>([
    ['a user', alice],
    ['a user without groups', { ...alice, groups: [] }],
    ['a machine client', { type: 'client', sub: 'reporting-job', tenantId: 'acme', groups: [] }],
    ['nobody', { type: 'anonymous' }],
  ])('reads %s as it was written', (_, caller) => {
    expect(decodePrincipal(encodePrincipal(caller))).toEqual(caller);
  });

  it('does not mind the other headers of a request', () => {
    const request = headers({
      host: 'x',
      cookie: undefined,
      'set-cookie': ['a', 'b'],
      'x-principal-assertion': 'e30',
    });
    expect(decodePrincipal(request)).toEqual(alice);
  });

  it.each(Object.values(PRINCIPAL_HEADERS))('says MISSING when there is no %s', (name) => {
    expect(codeOf(() => decodePrincipal(headers({ [name]: undefined })))).toBe('ERR_PRINCIPAL_MISSING');
  });

  it('says MISSING when there are no headers at all', () => {
    expect(codeOf(() => decodePrincipal({}))).toBe('ERR_PRINCIPAL_MISSING');
  });

  it.each(Object.values(PRINCIPAL_HEADERS))('says INVALID when there are two of %s', (name) => {
    expect(codeOf(() => decodePrincipal(headers({ [name]: ['alice', 'alice'] })))).toBe(
      'ERR_PRINCIPAL_INVALID',
    );
    expect(codeOf(() => decodePrincipal(headers({ [name]: ['alice'] })))).toBe('ERR_PRINCIPAL_INVALID');
  });

  it.each([
    ['user, client', 'x-principal-type'],
    ['user,user', 'x-principal-type'],
    ['alice, root', 'x-principal-sub'],
    ['acme, globex', 'x-principal-tenant-id'],
    ['viewer, admin', 'x-principal-groups'],
  ])('says INVALID of "%s", as Node joins two headers %s', (value, name) => {
    expect(codeOf(() => decodePrincipal(headers({ [name]: value })))).toBe('ERR_PRINCIPAL_INVALID');
  });

  it.each([
    'X-Principal-Sub',
    'x_principal_sub',
    'x.principal.sub',
    'x-principal_tenant-id',
    'X-PRINCIPAL-GROUPS',
  ])('says INVALID when %s stands beside the router’s own header', (alias) => {
    expect(codeOf(() => decodePrincipal(headers({ [alias]: 'root' })))).toBe('ERR_PRINCIPAL_INVALID');
  });

  it.each([
    ['an empty type', { 'x-principal-type': '' }],
    ['a type in capitals', { 'x-principal-type': 'User' }],
    ['an unknown type', { 'x-principal-type': 'admin' }],
    ['a user without a subject', { 'x-principal-sub': '-' }],
    ['a user with an empty subject', { 'x-principal-sub': '' }],
    ['a user without a tenant', { 'x-principal-tenant-id': '-' }],
    ['empty groups', { 'x-principal-groups': '' }],
    ['a group of nothing between commas', { 'x-principal-groups': 'a,,b' }],
    ['absence among groups', { 'x-principal-groups': 'a,-' }],
    [
      '100 groups',
      { 'x-principal-groups': Array.from({ length: 100 }, (_, index) => `g${index}`).join(',') },
    ],
    ['nobody with a subject', { 'x-principal-type': 'anonymous' }],
    ['nobody with groups', { ...encodePrincipal({ type: 'anonymous' }), 'x-principal-groups': 'admin' }],
    ['nobody with a tenant', { ...encodePrincipal({ type: 'anonymous' }), 'x-principal-tenant-id': 'acme' }],
  ])('says INVALID of %s', (_, wrong) => {
    expect(codeOf(() => decodePrincipal(headers(wrong)))).toBe('ERR_PRINCIPAL_INVALID');
  });
});

describe('the codec, over 2,000 callers of a seeded generator', () => {
  const SUBJECT = 'ABCXYZabcxyz0189._:@|/+=-';
  const GROUP = 'ABCXYZabcxyz0189_.:-';

  function randomPrincipal(random: () => number): Principal {
    return {
      type: random() < 0.5 ? 'user' : 'client',
      sub: `s${text(random, SUBJECT, 0, 127)}`,
      tenantId: `t${text(random, SUBJECT, 0, 127)}`,
      groups: Array.from({ length: between(random, 0, 99) }, () => `g${text(random, GROUP, 0, 18)}`),
    };
  }

  it('reads back what it wrote, and two callers never share their headers', () => {
    const random = seeded(3);
    const seen = new Map<string, string>();
    for (let round = 0; round < 2_000; round += 1) {
      const caller = randomPrincipal(random);
      const written = encodePrincipal(caller);
      expect(decodePrincipal(written)).toEqual(caller);
      const key = JSON.stringify(written);
      expect(seen.get(key) ?? JSON.stringify(caller)).toBe(JSON.stringify(caller));
      seen.set(key, JSON.stringify(caller));
    }
  });

  it('never reads a damaged header as a caller that could not have been written', () => {
    const random = seeded(4);
    const names = Object.values(PRINCIPAL_HEADERS);
    for (let round = 0; round < 2_000; round += 1) {
      const written = encodePrincipal(randomPrincipal(random));
      const name = names[between(random, 0, 3)] ?? 'x-principal-sub';
      const value = written[name] ?? '';
      const at = between(random, 0, value.length);
      const damage = String.fromCharCode(between(random, 0, 255));
      const damaged = { ...written, [name]: value.slice(0, at) + damage + value.slice(at) };
      let read: Caller | undefined;
      expect(codeOf(() => (read = decodePrincipal(damaged)))).toMatch(/^(no error|ERR_PRINCIPAL_INVALID)$/);
      if (read) expect(encodePrincipal(read)).toEqual(damaged);
    }
  });
});
