import type { PolicySet } from '@cedar-policy/cedar-wasm/nodejs';
import { randomBytes } from 'node:crypto';
import { uidOf } from './entities.ts';
import type { Loaded } from './engine.ts';
import { notFound } from './errors.ts';
import type { LinkedDefinition, PolicyRecord, StoreRecord, TemplateRecord } from './records.ts';
import type { Snapshot } from './snapshot.ts';

const NAME = 'name/';

/** All policy stores of this server. Every change is in the snapshot before it is answered. */
export class State {
  readonly #stores = new Map<string, StoreRecord>();
  readonly #loaded = new WeakMap<StoreRecord, Loaded>();
  readonly #snapshot: Snapshot;
  #sequence: number;
  #revision = 0;

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
    for (const store of snapshot.read()) this.#stores.set(store.policyStoreId, store);
    this.#sequence = Math.max(0, ...[...this.#stores.values()].flatMap(sequencesOf));
  }

  get stores(): readonly StoreRecord[] {
    return [...this.#stores.values()];
  }

  /** @throws {Fault} ResourceNotFoundException */
  store(policyStoreId: string): StoreRecord {
    const store = this.#stores.get(policyStoreId);
    if (!store) throw notFound('POLICY_STORE', policyStoreId);
    return store;
  }

  find = (policyStoreId: string): StoreRecord | undefined => this.#stores.get(policyStoreId);

  put(store: StoreRecord): void {
    this.#commit(() => this.#stores.set(store.policyStoreId, store));
  }

  remove(policyStoreId: string): void {
    this.#commit(() => this.#stores.delete(policyStoreId));
  }

  /** What the engine decides with. A record never changes: another one takes its place. */
  loaded(store: StoreRecord): Loaded {
    const found = this.#loaded.get(store);
    if (found) return found;
    const loaded: Loaded = {
      id: store.policyStoreId,
      revision: ++this.#revision,
      // What PutSchema accepted.
      schema: store.schema && (JSON.parse(store.schema.cedarJson) as Loaded['schema']),
      policies: policySetOf(store),
    };
    this.#loaded.set(store, loaded);
    return loaded;
  }

  nextSequence = (): number => ++this.#sequence;

  /** If the snapshot cannot be written, nothing has changed. */
  #commit(change: () => void): void {
    const before = [...this.#stores];
    change();
    try {
      this.#snapshot.write(this.stores);
    } catch (error) {
      this.#stores.clear();
      for (const [id, store] of before) this.#stores.set(id, store);
      throw error;
    }
  }
}

const sequencesOf = (store: StoreRecord): number[] =>
  [store, ...store.policies, ...store.templates].map(({ sequence }) => sequence);

export const newId = (prefix: 'PS' | 'SP' | 'TP' | 'PT'): string =>
  `${prefix}${randomBytes(10).toString('hex')}`;

export const now = (): string => new Date().toISOString();

/** By id, or by name. @throws {Fault} ResourceNotFoundException */
export function policyIn(store: StoreRecord, idOrName: string): PolicyRecord {
  const found = store.policies.find(
    ({ policyId, name }) => idOrName === (isName(idOrName) ? name : policyId),
  );
  if (!found) throw notFound('POLICY', idOrName);
  return found;
}

/** By id, or by name. @throws {Fault} ResourceNotFoundException */
export function templateIn(store: StoreRecord, idOrName: string): TemplateRecord {
  const found = store.templates.find(
    ({ policyTemplateId, name }) => idOrName === (isName(idOrName) ? name : policyTemplateId),
  );
  if (!found) throw notFound('POLICY_TEMPLATE', idOrName);
  return found;
}

const isName = (idOrName: string): boolean => idOrName.startsWith(NAME);

export function policySetOf({ policies, templates }: Pick<StoreRecord, 'policies' | 'templates'>): PolicySet {
  const set = {
    staticPolicies: {} as Record<string, string>,
    templateLinks: [] as PolicySet['templateLinks'] & object,
  };
  for (const { policyId, definition } of policies) {
    if ('static' in definition) set.staticPolicies[policyId] = definition.static.statement;
    else set.templateLinks.push({ ...linkOf(definition.templateLinked), newId: policyId });
  }
  return {
    ...set,
    templates: Object.fromEntries(
      templates.map(({ policyTemplateId, statement }) => [policyTemplateId, statement]),
    ),
  };
}

function linkOf({ policyTemplateId, principal, resource }: LinkedDefinition) {
  const values = {
    ...(principal && { '?principal': uidOf(principal) }),
    ...(resource && { '?resource': uidOf(resource) }),
  };
  return { templateId: policyTemplateId, values };
}
