import { refusal, storeFolder } from '../test/store-folder.ts';
import { readPeople } from './people.ts';

const read = (people: string, more: Record<string, string> = {}) =>
  readPeople(storeFolder({ 'people.json': people, ...more }));
const ALICE = '{ "users": { "alice": { "tenant": "acme", "groups": ["editor"] } } }';

describe('reading the people', () => {
  it('reads users and machine clients', () => {
    const clients = '"clients": { "job": { "tenant": "acme", "scopes": ["commercial/read"] } }';
    expect(read(`{ "users": { "nora": { "tenant": "acme", "groups": [] } }, ${clients} }`)).toEqual({
      users: { nora: { tenant: 'acme', groups: [] } },
      clients: { job: { tenant: 'acme', scopes: ['commercial/read'] } },
    });
  });

  it('reads a file that names nobody, and a folder without the file', () => {
    expect(read('{}')).toEqual({ users: {}, clients: {} });
    expect(readPeople(storeFolder({}))).toEqual({ users: {}, clients: {} });
  });

  it('adds the people that a service brings along', () => {
    const billing = '{ "users": { "bill": { "tenant": "acme", "groups": ["billing-viewer"] } } }';
    expect(Object.keys(read(ALICE, { 'services/billing/people.json': billing }).users)).toEqual([
      'alice',
      'bill',
    ]);
  });

  it('reads the people of the named services only, besides those of all', () => {
    const folder = storeFolder({
      'people.json': ALICE,
      'services/billing/people.json': '{ "users": { "bill": { "tenant": "acme", "groups": [] } } }',
      'services/zebra/people.json': '{',
    });
    expect(Object.keys(readPeople(folder, ['billing']).users)).toEqual(['alice', 'bill']);
    expect(Object.keys(readPeople(folder, []).users)).toEqual(['alice']);
  });

  it('refuses a name that somebody else has, in another file too', () => {
    expect(refusal(() => read(ALICE, { 'services/billing/people.json': `\n${ALICE}` }))).toMatchObject({
      code: 'ERR_PEOPLE_INVALID',
      at: 'services/billing/people.json:2',
    });
    const client = ALICE.replace(/}$/, ', "clients": { "alice": { "tenant": "acme", "scopes": [] } } }');
    expect(refusal(() => read(client))?.code).toBe('ERR_PEOPLE_INVALID');
  });

  it('reads the people of this repository, peers in another tenant and somebody without a group included', () => {
    const { users, clients } = readPeople();
    expect(users).toMatchObject({
      alice: { tenant: 'acme', groups: ['commercial-editor'] },
      bob: { tenant: 'acme', groups: ['commercial-viewer'] },
      carol: { tenant: 'globex', groups: ['commercial-editor'] },
      sam: { tenant: 'acme', groups: ['support-agent'] },
      uma: { tenant: 'acme', groups: ['user-admin'] },
      nora: { tenant: 'acme', groups: [] },
    });
    expect(clients['reporting-job']?.scopes.every((scope) => scope.endsWith('/read'))).toBe(true);
  });

  it.each([
    ['no JSON', '{ users }', 'ERR_JSON_SYNTAX'],
    ['a person twice', '{ "users": { "a": { "tenant": "t", "groups": [] }, "a": {} } }', 'ERR_JSON_SYNTAX'],
    ['a list', '[]', 'ERR_PEOPLE_INVALID'],
    ['another kind of people', '{ "admins": {} }', 'ERR_PEOPLE_INVALID'],
    ['a list of users', '{ "users": [] }', 'ERR_PEOPLE_INVALID'],
    ['a misspelt member', '{ "users": { "a": { "tenant": "t", "group": [] } } }', 'ERR_PEOPLE_INVALID'],
    [
      'a user with scopes',
      '{ "users": { "a": { "tenant": "t", "groups": [], "scopes": [] } } }',
      'ERR_PEOPLE_INVALID',
    ],
    ['a user without a tenant', '{ "users": { "a": { "groups": [] } } }', 'ERR_PEOPLE_INVALID'],
    ['the tenant -', '{ "users": { "a": { "tenant": "-", "groups": [] } } }', 'ERR_PEOPLE_INVALID'],
    [
      'a tenant that is a number',
      '{ "users": { "a": { "tenant": 1, "groups": [] } } }',
      'ERR_PEOPLE_INVALID',
    ],
    ['a user without groups', '{ "users": { "a": { "tenant": "t" } } }', 'ERR_PEOPLE_INVALID'],
    [
      'one group instead of a list',
      '{ "users": { "a": { "tenant": "t", "groups": "g" } } }',
      'ERR_PEOPLE_INVALID',
    ],
    [
      'a group with a comma',
      '{ "users": { "a": { "tenant": "t", "groups": ["g,admin"] } } }',
      'ERR_PEOPLE_INVALID',
    ],
    [
      'a group that is a number',
      '{ "users": { "a": { "tenant": "t", "groups": [1] } } }',
      'ERR_PEOPLE_INVALID',
    ],
    ['a name with a blank', '{ "users": { "a b": { "tenant": "t", "groups": [] } } }', 'ERR_PEOPLE_INVALID'],
    [
      'a scope without a service',
      '{ "clients": { "j": { "tenant": "t", "scopes": ["read"] } } }',
      'ERR_PEOPLE_INVALID',
    ],
  ])('refuses %s', (_, people, code) => {
    expect(refusal(() => read(people))).toMatchObject({ code, at: 'people.json:1' });
  });

  it('refuses a hundred groups and takes ninety-nine', () => {
    const groups = (count: number) =>
      `{ "users": { "a": { "tenant": "t", "groups": ${JSON.stringify(Array.from({ length: count }, (_, i) => `g${i}`))} } } }`;
    expect(refusal(() => read(groups(100)))?.code).toBe('ERR_PEOPLE_INVALID');
    expect(read(groups(99)).users.a?.groups).toHaveLength(99);
  });

  it('names the line', () => {
    const people = '{\n  "users": {\n    "a": {\n      "tenant": "t",\n      "grups": []\n    }\n  }\n}';
    expect(refusal(() => read(people))?.message).toBe(
      'people.json:5: This does not describe a person or a machine client. Only tenant, groups may be here.',
    );
  });
});
