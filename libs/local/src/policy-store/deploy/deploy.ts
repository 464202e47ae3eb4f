import {
  CreatePolicyStoreCommand,
  DeletePolicyStoreCommand,
  ValidationException,
  type VerifiedPermissionsClient,
} from '@aws-sdk/client-verifiedpermissions';
import type { Policy } from '@gatehouse/policy-store';
import { isEmpty, planOf, type Change, type Plan } from './plan.ts';
import { StoreContents } from './store-contents.ts';

export interface Deployment {
  readonly client: VerifiedPermissionsClient;
  /** The store to bring up to date; a new one is created without it. */
  readonly policyStoreId?: string | undefined;
  /** The merged Cedar schema, as JSON. */
  readonly schema: object;
  readonly policies: readonly Policy[];
}

/** What a deploy did: ids of policies, as their `@id` says. What is removed and has no name goes by its policy id. */
export interface Deployed {
  readonly policyStoreId: string;
  readonly created: readonly string[];
  readonly updated: readonly string[];
  readonly deleted: readonly string[];
}

/**
 * Makes a policy store hold this schema and these policies and nothing else, by the admin operations of Verified
 * Permissions: the same against AWS. Twice changes nothing.
 *
 * All policies are tried in a store of their own first, so that an invalid one changes nothing. No permit is ever in
 * force without the guardrails that belong to it: new forbids come before anything else, and the old ones go last.
 *
 * @throws whatever the SDK throws, e.g. `ValidationException` with `fieldList` for a policy that does not fit the schema
 * @example
 * const { policyStoreId, updated } = await deploy({ client, schema: mergeCedarSchemas(readModel()), ...readPolicyStore() });
 */
export async function deploy({ client, policyStoreId, schema, policies }: Deployment): Promise<Deployed> {
  const cedarJson = JSON.stringify(schema);
  if (policyStoreId === undefined) {
    const store = await createStore(client, 'Gatehouse');
    await orElseDelete(store, () => fill(store, cedarJson, policies));
    return {
      policyStoreId: store.policyStoreId,
      created: policies.map(({ id }) => id),
      updated: [],
      deleted: [],
    };
  }
  const store = new StoreContents(client, policyStoreId);
  const plan = planOf(await store.policies(), policies);
  const sameSchema = (await store.schema()) === cedarJson;
  if (!sameSchema || !isEmpty(plan)) {
    await rehearse(client, cedarJson, policies);
    if (!sameSchema) await store.putSchema(cedarJson);
    await apply(store, plan);
  }
  return { policyStoreId, ...summaryOf(plan) };
}

async function apply(store: StoreContents, { create, change, remove }: Plan): Promise<void> {
  for (const policy of create.forbids) await store.create(policy);
  for (const both of change.forbids) await succeed(store, both);
  for (const { policyId } of remove.permits) await store.delete(policyId);
  for (const both of change.permits) await updateOrReplace(store, both);
  for (const policy of create.permits) await store.create(policy);
  for (const { stored } of change.forbids) await store.delete(stored.policyId);
  for (const { policyId } of remove.forbids) await store.delete(policyId);
}

/** The new policy beside the old one, which loses its name and stays in force. */
async function succeed(store: StoreContents, { stored, wanted }: Change): Promise<void> {
  await store.removeName(stored.policyId);
  await store.create(wanted);
}

/** Principal, resource and effect of a policy cannot be updated: such a policy is replaced. */
async function updateOrReplace(store: StoreContents, both: Change): Promise<void> {
  try {
    await store.update(both.stored.policyId, both.wanted);
  } catch (error) {
    if (!(error instanceof ValidationException)) throw error;
    await succeed(store, both);
    await store.delete(both.stored.policyId);
  }
}

/** Tries schema and policies where nobody asks for decisions. */
async function rehearse(
  client: VerifiedPermissionsClient,
  cedarJson: string,
  policies: readonly Policy[],
): Promise<void> {
  const store = await createStore(client, 'Gatehouse: rehearsal of a deploy');
  await orElseDelete(store, () => fill(store, cedarJson, policies));
  await deleteStore(store);
}

async function fill(store: StoreContents, cedarJson: string, policies: readonly Policy[]): Promise<void> {
  await store.putSchema(cedarJson);
  const { create } = planOf([], policies);
  for (const policy of [...create.forbids, ...create.permits]) await store.create(policy);
}

async function createStore(client: VerifiedPermissionsClient, description: string): Promise<StoreContents> {
  const { policyStoreId = '' } = await client.send(
    new CreatePolicyStoreCommand({ validationSettings: { mode: 'STRICT' }, description }),
  );
  return new StoreContents(client, policyStoreId);
}

async function orElseDelete(store: StoreContents, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    await deleteStore(store);
    throw error;
  }
}

const deleteStore = ({ client, policyStoreId }: StoreContents) =>
  client.send(new DeletePolicyStoreCommand({ policyStoreId }));

function summaryOf({ create, change, remove }: Plan): Omit<Deployed, 'policyStoreId'> {
  const names = (...policies: readonly (readonly string[])[]) => policies.flat().sort();
  const ids = (policies: readonly Policy[]) => policies.map(({ id }) => id);
  const changed = (changes: readonly Change[]) => changes.map(({ wanted }) => wanted.id);
  const removed = (policies: Plan['remove']['permits']) =>
    policies.map(({ name, policyId }) => name ?? policyId);
  return {
    created: names(ids(create.forbids), ids(create.permits)),
    updated: names(changed(change.forbids), changed(change.permits)),
    deleted: names(removed(remove.forbids), removed(remove.permits)),
  };
}
