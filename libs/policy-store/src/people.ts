import { PolicyStoreError, type Place } from './errors.ts';
import { ownFolder, readText, serviceNames } from './folder.ts';
import { elementsOf, membersOf, only, parseJson, type Node } from './json.ts';

/** A demo user: `sub` is its name in {@link People}. */
export interface Person {
  readonly tenant: string;
  readonly groups: readonly string[];
}

/** A demo machine client: `sub` is its client id, its name in {@link People}. */
export interface MachineClient {
  readonly tenant: string;
  readonly scopes: readonly string[];
}

/** Who can call in the local run and in the decision tables. */
export interface People {
  readonly users: Readonly<Record<string, Person>>;
  readonly clients: Readonly<Record<string, MachineClient>>;
}

const NAME = /^(?=.*[A-Za-z0-9])[A-Za-z0-9_.-]{1,64}$/;
const SCOPE = /^[A-Za-z0-9_.-]{1,64}\/[A-Za-z0-9_.-]{1,64}$/;
const MAX_GROUPS = 99;

/**
 * Reads `people.json`, and the people that a service brings along in `services/<service>/people.json`: so a
 * generated service has somebody to test with, and editing no shared file.
 * @param folder folder of the policy store; this library's own by default
 * @param owners the services whose people are read, besides those of all; all by default
 * @throws {PolicyStoreError} with file and line: ERR_JSON_SYNTAX, ERR_PEOPLE_INVALID
 * @example
 * readPeople().users.alice; // { tenant: 'acme', groups: ['commercial-editor'] }
 */
export function readPeople(folder: string = ownFolder, owners?: readonly string[]): People {
  const users = new Map<string, Person>();
  const clients = new Map<string, MachineClient>();
  const services = serviceNames(folder).filter((name) => owners?.includes(name) ?? true);
  const files = ['people.json', ...services.map((name) => `services/${name}/people.json`)];
  for (const file of files) {
    const source = readText(folder, file);
    if (source === undefined) continue;
    const root = parseJson(source, file);
    const { users: declaredUsers, clients: declaredClients } = only(
      root,
      ['users', 'clients'],
      'ERR_PEOPLE_INVALID',
    );
    const taken = (name: string) => users.has(name) || clients.has(name);
    for (const [name, node] of named(declaredUsers, taken)) {
      const { tenant, groups } = only(node, ['tenant', 'groups'], 'ERR_PEOPLE_INVALID');
      users.set(name, { tenant: tenantOf(node.place, tenant), groups: names(node.place, groups, NAME) });
    }
    for (const [name, node] of named(declaredClients, taken)) {
      const { tenant, scopes } = only(node, ['tenant', 'scopes'], 'ERR_PEOPLE_INVALID');
      clients.set(name, { tenant: tenantOf(node.place, tenant), scopes: names(node.place, scopes, SCOPE) });
    }
  }
  return { users: Object.fromEntries(users), clients: Object.fromEntries(clients) };
}

function named(node: Node | undefined, taken: (name: string) => boolean): [string, Node][] {
  if (!node) return [];
  const members = membersOf(node);
  if (!members) throw invalid(node.place, 'People stand by name.');
  for (const [name, { place: at }] of members) {
    if (!NAME.test(name))
      throw invalid(at, 'A name has 1 to 64 letters, digits, dots, hyphens or underscores.');
    if (taken(name)) throw invalid(at, 'Somebody else has this name.');
  }
  return [...members];
}

function tenantOf(place: Place, node: Node | undefined): string {
  if (typeof node?.value !== 'string' || !NAME.test(node.value))
    throw invalid(node?.place ?? place, 'Everybody belongs to a tenant.');
  return node.value;
}

function names(place: Place, node: Node | undefined, pattern: RegExp): string[] {
  const found = elementsOf(node)?.map(({ value }) => value);
  const valid = found?.every((name): name is string => typeof name === 'string' && pattern.test(name));
  if (!found || !valid || found.length > MAX_GROUPS)
    throw invalid(node?.place ?? place, 'Groups are a list of names, scopes a list of service/right.');
  return found;
}

const invalid = (place: Place, detail: string) => new PolicyStoreError('ERR_PEOPLE_INVALID', place, detail);
