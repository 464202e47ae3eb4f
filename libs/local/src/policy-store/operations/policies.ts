import type { PolicyJson } from '@cedar-policy/cedar-wasm/nodejs';
import { Fault, conflict, invalid } from '../errors.ts';
import {
  clientToken,
  description,
  entityIdentifier,
  name,
  nameOrNone,
  policyId,
  policyStoreId,
  policyTemplateId,
  statement,
} from '../limits.ts';
import { compact, datesOf, type PolicyRecord, type StoreRecord } from '../records.ts';
import { scopeOf, slotsOf } from '../scope.ts';
import { list, optional, structure, union, type Of } from '../shapes.ts';
import { newId, now, policyIn, policySetOf, templateIn } from '../state.ts';
import { keepQuota, parseStatement, sameHead, validate } from '../validation.ts';
import { operation, type Service } from './operation.ts';

const staticDefinition = structure({ statement, description: optional(description) });
const linkedDefinition = structure({
  policyTemplateId,
  principal: optional(entityIdentifier),
  resource: optional(entityIdentifier),
});
const create = structure({
  policyStoreId,
  definition: union({ static: staticDefinition, templateLinked: linkedDefinition }),
  clientToken: optional(clientToken),
  name: optional(name),
});
const one = structure({ policyStoreId, policyId });
const update = structure({
  policyStoreId,
  policyId,
  definition: optional(union({ static: staticDefinition })),
  name: optional(nameOrNone),
});
const many = structure({ requests: list(one, 1, 100) });

const PATH = 'definition.static.statement';

/** What all answers about a policy say. */
export const policySummary = (store: StoreRecord, policy: PolicyRecord) => ({
  policyStoreId: store.policyStoreId,
  policyId: policy.policyId,
  policyType: 'static' in policy.definition ? 'STATIC' : 'TEMPLATE_LINKED',
  ...policy.scope,
  ...datesOf(policy),
});

const detail = (store: StoreRecord, policy: PolicyRecord) =>
  compact({ ...policySummary(store, policy), definition: policy.definition, name: policy.name });

export const CreatePolicy = operation(create, (input, service) =>
  service.tokens.once('POLICY', input, () => {
    const store = service.state.store(input.policyStoreId);
    refuseTakenName(store, input.name);
    const date = now();
    const base = {
      sequence: service.state.nextSequence(),
      ...(input.name !== undefined && { name: input.name }),
      createdDate: date,
      lastUpdatedDate: date,
    };
    const made =
      'static' in input.definition
        ? staticPolicy(service, store, input.definition.static)
        : linkedPolicy(service, store, input.definition.templateLinked);
    const policy = { ...base, ...made };
    const after = { ...store, policies: [...store.policies, policy] };
    keepQuota(after);
    service.state.put(after);
    return policySummary(store, policy);
  }),
);

export const GetPolicy = operation(one, (input, { state }) => {
  const store = state.store(input.policyStoreId);
  return detail(store, policyIn(store, input.policyId));
});

export const BatchGetPolicy = operation(many, ({ requests }, { state }) => {
  const results: object[] = [];
  const errors: object[] = [];
  for (const request of requests) {
    try {
      const store = state.store(request.policyStoreId);
      const policy = policyIn(store, request.policyId);
      const { policyType } = policySummary(store, policy);
      const { definition, name: ownName } = policy;
      const ids = { policyStoreId: store.policyStoreId, policyId: policy.policyId };
      results.push(compact({ ...ids, policyType, definition, ...datesOf(policy), name: ownName }));
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      const code = error.members.resourceType === 'POLICY' ? 'POLICY_NOT_FOUND' : 'POLICY_STORE_NOT_FOUND';
      errors.push({ code, ...request, message: error.message });
    }
  }
  return { results, errors };
});

export const UpdatePolicy = operation(update, (input, service) => {
  const store = service.state.store(input.policyStoreId);
  const before = policyIn(store, input.policyId);
  if (input.name && input.name !== before.name) refuseTakenName(store, input.name);
  const changed = input.definition ? changedPolicy(service, store, before, input.definition.static) : before;
  const name = input.name === undefined ? before.name : input.name || undefined;
  const policy = compact({ ...changed, name, lastUpdatedDate: now() });
  const after = { ...store, policies: store.policies.map((other) => (other === before ? policy : other)) };
  keepQuota(after);
  service.state.put(after);
  return policySummary(store, policy);
});

export const DeletePolicy = operation(one, (input, { state }) => {
  const store = state.store(input.policyStoreId);
  const keyed = input.policyId.startsWith('name/') ? 'name' : 'policyId';
  const policies = store.policies.filter((policy) => policy[keyed] !== input.policyId);
  if (policies.length < store.policies.length) state.put({ ...store, policies });
  return {};
});

function staticPolicy({ engine }: Service, store: StoreRecord, definition: Of<typeof staticDefinition>) {
  const json = parseStatement(engine, 'policy', definition.statement, PATH);
  const id = newId('SP');
  const scope = scopeOf(json);
  validate(engine, store, { staticPolicies: { [id]: definition.statement } }, PATH, scope.actions);
  return { policyId: id, definition: { static: compact(definition) }, scope };
}

function changedPolicy(
  { engine }: Service,
  store: StoreRecord,
  before: PolicyRecord,
  definition: Of<typeof staticDefinition>,
): PolicyRecord {
  if (!('static' in before.definition))
    throw invalid('policyId', 'A policy that is linked to a template changes with the template.');
  const old = parseStatement(engine, 'policy', before.definition.static.statement, PATH);
  const json = parseStatement(engine, 'policy', definition.statement, PATH);
  sameHead(old, json, PATH);
  const scope = scopeOf(json);
  validate(
    engine,
    store,
    { staticPolicies: { [before.policyId]: definition.statement } },
    PATH,
    scope.actions,
  );
  return { ...before, definition: { static: compact(definition) }, scope };
}

function linkedPolicy({ engine }: Service, store: StoreRecord, link: Of<typeof linkedDefinition>) {
  const template = templateIn(store, link.policyTemplateId);
  const json = parseStatement(engine, 'template', template.statement, 'definition');
  refuseOtherSlots(json, link);
  const { policyTemplateId } = template;
  const linked = compact({ ...link, policyTemplateId });
  const policy = {
    policyId: newId('TP'),
    definition: { templateLinked: linked },
    scope: scopeOf(json, linked),
  };
  const alone = {
    policies: [{ ...policy, sequence: 0, createdDate: '', lastUpdatedDate: '' }],
    templates: [template],
  };
  validate(engine, store, policySetOf(alone), 'definition.templateLinked');
  return policy;
}

function refuseOtherSlots(template: PolicyJson, link: Of<typeof linkedDefinition>): void {
  const slots = slotsOf(template);
  for (const part of ['principal', 'resource'] as const)
    if (slots[part] !== (link[part] !== undefined))
      throw invalid(
        `definition.templateLinked.${part}`,
        `The template ${slots[part] ? 'needs' : 'has no'} ?${part}.`,
      );
}

function refuseTakenName(store: StoreRecord, wanted: string | undefined): void {
  const taken = wanted && store.policies.find((policy) => policy.name === wanted);
  if (taken) throw conflict('POLICY', taken.policyId);
}
