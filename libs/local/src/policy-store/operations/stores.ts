import { Fault } from '../errors.ts';
import { clientToken, description, paging, policyStoreId, tags } from '../limits.ts';
import { pageOf } from '../pages.ts';
import { compact, datesOf, type StoreRecord } from '../records.ts';
import { oneOf, optional, structure, truth, union } from '../shapes.ts';
import { newId, now } from '../state.ts';
import { operation } from './operation.ts';

const validationSettings = structure({ mode: oneOf('OFF', 'STRICT') });
const deletionProtection = oneOf('ENABLED', 'DISABLED');
/** A key of one's own needs KMS, which is not here: better refused than ignored. */
const encryptionSettings = union({ default: structure({}) });

const create = structure({
  validationSettings,
  clientToken: optional(clientToken),
  description: optional(description),
  deletionProtection: optional(deletionProtection),
  encryptionSettings: optional(encryptionSettings),
  tags: optional(tags),
});
const one = structure({ policyStoreId });
const get = structure({ policyStoreId, tags: optional(truth) });
const update = structure({
  policyStoreId,
  validationSettings,
  deletionProtection: optional(deletionProtection),
  description: optional(description),
});

const arnOf = (id: string): string => `arn:aws:verifiedpermissions::000000000000:policy-store/${id}`;

const summary = (store: StoreRecord) => ({
  policyStoreId: store.policyStoreId,
  arn: arnOf(store.policyStoreId),
  ...datesOf(store),
});

export const CreatePolicyStore = operation(create, (input, { state, tokens }) =>
  tokens.once('POLICY_STORE', input, () => {
    const date = now();
    const store = compact<StoreRecord>({
      policyStoreId: newId('PS'),
      sequence: state.nextSequence(),
      mode: input.validationSettings.mode,
      ...(input.description !== undefined && { description: input.description }),
      deletionProtection: input.deletionProtection ?? 'DISABLED',
      tags: input.tags ?? {},
      policies: [],
      templates: [],
      createdDate: date,
      lastUpdatedDate: date,
    });
    state.put(store);
    return summary(store);
  }),
);

export const GetPolicyStore = operation(get, (input, { state }) => {
  const store = state.store(input.policyStoreId);
  return compact({
    ...summary(store),
    validationSettings: { mode: store.mode },
    description: store.description,
    deletionProtection: store.deletionProtection,
    encryptionState: { default: {} },
    cedarVersion: 'CEDAR_4',
    tags: input.tags ? store.tags : undefined,
  });
});

export const ListPolicyStores = operation(structure(paging), (input, { state }) => {
  const { items, ...page } = pageOf(state.stores, input, 'stores');
  const policyStores = items.map((store) => compact({ ...summary(store), description: store.description }));
  return { policyStores, ...page };
});

export const UpdatePolicyStore = operation(update, (input, { state }) => {
  const before = state.store(input.policyStoreId);
  const store: StoreRecord = {
    ...before,
    mode: input.validationSettings.mode,
    deletionProtection: input.deletionProtection ?? before.deletionProtection,
    ...(input.description !== undefined && { description: input.description }),
    lastUpdatedDate: now(),
  };
  state.put(store);
  return summary(store);
});

export const DeletePolicyStore = operation(one, (input, { state }) => {
  const store = state.find(input.policyStoreId);
  if (store?.deletionProtection === 'ENABLED')
    throw new Fault('InvalidStateException', 'The policy store is protected against deletion.');
  if (store) state.remove(store.policyStoreId);
  return {};
});
