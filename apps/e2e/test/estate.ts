import { readDecisions, readPeople } from '@gatehouse/policy-store';
import { setTimeout as sleep } from 'node:timers/promises';
import { sdkInput } from './examples.ts';
import { services, type OperationEntry } from './model.ts';
import { callOperation, type Answered } from './operation.ts';
import type { Stack } from './stack.ts';

/** An operation that needs a caller, with the names of the ids in its path. */
export interface Guarded {
  readonly service: string;
  readonly operation: string;
  readonly entry: OperationEntry;
  readonly ids: readonly string[];
}

/** Every operation of the model that needs a caller. */
export const guarded: readonly Guarded[] = services.flatMap(({ name: service, actionMap, operations }) =>
  actionMap.routes.flatMap(({ operation, authorization }) => {
    const entry = operations.operations[operation];
    if (authorization === 'none' || !entry) return [];
    const members = Object.entries(entry.input.members);
    const ids = members.filter(([, member]) => member.in === 'label').map(([name]) => name);
    return [{ service, operation, entry, ids }];
  }),
);

export const reads = guarded.filter(({ entry }) => entry.method === 'GET');
const creates = guarded
  .filter(({ operation }) => operation.startsWith('Create'))
  .sort((one, other) => one.ids.length - other.ids.length);

/** The person of a tenant whom the decision tables allow the most in a service, or the machine client. */
function mostAllowed(service: string, among: (name: string) => boolean): string {
  const rows = readDecisions(service).filter(
    ({ decision, principal }) => decision === 'allow' && among(principal),
  );
  const counts = new Map<string, number>();
  for (const { principal } of rows) counts.set(principal, (counts.get(principal) ?? 0) + 1);
  const [first] = [...counts].sort(([, one], [, other]) => other - one);
  if (!first) throw new Error(`The decisions of ${service} allow nobody of that kind anything.`);
  return first[0];
}

const people = readPeople();

/** Who may do everything in a service, for a tenant. */
const editorOf = (service: string, tenant: string): string =>
  mostAllowed(service, (name) => people.users[name]?.tenant === tenant);

/** The machine client that reads a service, for a tenant. */
export const readerOf = (service: string, tenant: string): string =>
  mostAllowed(service, (name) => people.clients[name]?.tenant === tenant);

export type Ids = Readonly<Record<string, string>>;

/** What belongs to a tenant: one resource of each kind, with its id. */
export interface Estate {
  readonly tenant: string;
  readonly ids: Ids;
  /** Calls an operation for this tenant. */
  call(each: Pick<Guarded, 'service' | 'operation'>, input: object): Promise<Answered>;
}

/**
 * Makes one resource of each kind by every Create operation, with the input of its example: every tenant uses the same
 * names, addresses and idempotency keys.
 */
export async function settle(stack: Stack, tenant: string): Promise<Estate> {
  const call: Estate['call'] = ({ service, operation }, input) => {
    return callOperation(stack, editorOf(service, tenant), { service, operation, input });
  };
  let ids: Record<string, string> = {};
  for (const each of creates) {
    const { $metadata: _, ...made } = await patiently(() => call(each, inputFor(each, ids)));
    const news = Object.entries(made).filter((entry): entry is [string, string] => entry[0].endsWith('Id'));
    ids = { ...ids, ...Object.fromEntries(news) };
  }
  return { tenant, ids, call };
}

/** The input of an operation's example, about these ids. */
export function inputFor({ service, operation, entry }: Guarded, ids: Ids): Record<string, unknown> {
  const model = services.find(({ name }) => name === service);
  const example = model?.examples[operation]?.find(({ error }) => error === undefined);
  if (!model || !example) throw new Error(`${operation} has no example.`);
  const input = sdkInput(model.operations, entry, example.input);
  const own = Object.keys(entry.input.members).filter((name) => name in ids);
  return { ...input, ...Object.fromEntries(own.map((name) => [name, ids[name]])) };
}

/** The ids of the path alone. */
export const pathOf = (each: Guarded, ids: Ids): Record<string, string> =>
  Object.fromEntries(each.ids.map((name) => [name, ids[name] ?? '']));

/** Everything that an estate's owner reads, by operation. */
export async function readEverything({ call, ids }: Estate): Promise<Record<string, object>> {
  const everything = reads.map(async (each) => {
    const { $metadata: _, ...output } = await call(each, { ...pathOf(each, ids), ...pageOf(each, 100) });
    return [`${each.service} ${each.operation}`, output] as const;
  });
  return Object.fromEntries(await Promise.all(everything));
}

export const isList = ({ operation }: Pick<Guarded, 'operation'>): boolean => operation.startsWith('List');

export const pageOf = (each: Guarded, maxResults: number): object => (isList(each) ? { maxResults } : {});

const ATTEMPTS = 10;
const PAUSE_MS = 500;

/** Again and again while it is too much at once. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if ((error as Error).name !== 'ThrottlingException' || attempt === ATTEMPTS) throw error;
      await sleep(PAUSE_MS);
    }
  }
}
