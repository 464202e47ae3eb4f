import { Refusal } from '../refusal.ts';
import { kebabOf, spell } from '../spelling/spelling.ts';

/** An operation's name, taken apart. */
export interface OperationName {
  readonly name: string;
  readonly verb: string;
  /** The resource that it acts on, e.g. `Invoice`. */
  readonly resource: string;
  /** The last segment of its route: `approve`, `history`. */
  readonly segment: string;
  /** What of the resource it is about, in words; nothing when it is the whole. */
  readonly part: string;
  /** Whether it only reads. */
  readonly read: boolean;
}

/** They come with a resource. */
const LIFECYCLE = ['Create', 'Update', 'Delete', 'List'];

/**
 * @param verbs those that the model's linter knows
 * @throws {Refusal} when it is no name of an operation on one of the resources
 */
export function parseName(
  name: string,
  resources: readonly string[],
  verbs: readonly string[],
): OperationName {
  const [, verb = '', rest = ''] = /^([A-Z][a-z]+)([A-Z][A-Za-z0-9]*)$/.exec(name) ?? [];
  if (verb === '')
    throw new Refusal(`"${name}" is no name of an operation: a verb and a resource, e.g. ${meant(name)}.`);
  const resource = resources.filter((each) => rest.startsWith(each)).sort((a, b) => b.length - a.length)[0];
  if (resource === undefined) {
    throw new Refusal(`${name} names no resource of the service; it has ${resources.join(', ')}.`);
  }
  const more = rest.slice(resource.length);
  const read = verb === 'Get';
  if (LIFECYCLE.includes(verb) || (read && more === '')) {
    throw new Refusal(`${name} comes with its resource: \`npx nx g resource\` makes it.`);
  }
  if (!verbs.includes(verb)) {
    const known = verbs.filter((each) => !LIFECYCLE.includes(each));
    throw new Refusal(`${verb} is no verb that libs/model/smithy/lint.smithy knows: ${known.join(', ')}.`);
  }
  const part = kebabOf(more).split('-').join(' ');
  return { name, verb, resource, part, segment: kebabOf(read ? more : `${verb}${more}`), read };
}

/** `ApproveInvoice` of `approve-invoice`, and of whatever has no two words. */
function meant(name: string): string {
  const words = name.match(/[A-Z]?[a-z][a-z0-9]*/g) ?? [];
  return words.length > 1 ? spell(words.join('-').toLowerCase()).pascal : 'ApproveInvoice';
}
