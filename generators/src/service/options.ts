import { Refusal } from '../refusal.ts';
import { checkDistinct, checkResourceName, checkServiceName, pluralFor } from '../spelling/names.ts';
import { spell } from '../spelling/spelling.ts';

/** What `nx g service` takes: see schema.json. */
export interface ServiceOptions {
  readonly name: string;
  readonly resource?: string;
  readonly plural?: string;
  readonly ingress?: string;
  readonly tenancy?: string;
  readonly owner?: string;
  readonly generate?: boolean;
}

export interface NormalizedOptions {
  readonly name: string;
  readonly resource: string;
  readonly plural: string;
  readonly owner: string;
  /** `token` when absent. */
  readonly tenancy?: 'token' | 'path';
}

const OWNER = /^[A-Za-z0-9][A-Za-z0-9@/._-]{0,63}$/;

/** @throws {Refusal} when it is no service that can be made */
export function normalizeOptions(options: ServiceOptions, services: readonly string[]): NormalizedOptions {
  const { name, ingress = 'router', tenancy = 'token', owner = `team-${name}` } = options;
  checkServiceName(name);
  const resource = options.resource || `${name}-item`;
  const plural = pluralFor(resource, options.plural);
  checkResourceName(resource, plural);
  if (spell(resource).pascal === spell(name).pascal) {
    throw new Refusal(
      `The resource ${resource} needs another name than its service: both are the shape ${spell(name).pascal}.`,
    );
  }
  checkDistinct(name, services);
  if (ingress !== 'router') throw unavailable('ingress', ingress, 'router');
  if (tenancy !== 'token' && tenancy !== 'path')
    throw new Refusal(`"${tenancy}" is no tenancy: token or path.`);
  if (!OWNER.test(owner))
    throw new Refusal(`"${owner}" is no name of a team: letters, digits and .-_@/, e.g. team-${name}.`);
  return { name, resource, plural, owner, tenancy };
}

const unavailable = (option: string, wanted: string, known: string) =>
  new Refusal(`The ${option} ${wanted} is not available yet: leave --${option} out, or choose ${known}.`);
