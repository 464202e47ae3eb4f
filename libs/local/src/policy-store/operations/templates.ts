import { conflict, invalid, quotaExceeded } from '../errors.ts';
import {
  MAX_TEMPLATES,
  clientToken,
  description,
  name,
  nameOrNone,
  paging,
  policyStoreId,
  policyTemplateId,
  statement,
} from '../limits.ts';
import { pageOf } from '../pages.ts';
import { compact, datesOf, type StoreRecord, type TemplateRecord } from '../records.ts';
import { scopeOf, slotsOf } from '../scope.ts';
import { optional, structure } from '../shapes.ts';
import { newId, now, templateIn } from '../state.ts';
import { keepQuota, parseStatement, sameHead, validate } from '../validation.ts';
import { operation, type Service } from './operation.ts';

const create = structure({
  policyStoreId,
  statement,
  clientToken: optional(clientToken),
  description: optional(description),
  name: optional(name),
});
const one = structure({ policyStoreId, policyTemplateId });
const update = structure({
  policyStoreId,
  policyTemplateId,
  statement,
  description: optional(description),
  name: optional(nameOrNone),
});

const summary = (store: StoreRecord, template: TemplateRecord) => ({
  policyStoreId: store.policyStoreId,
  policyTemplateId: template.policyTemplateId,
  ...datesOf(template),
});

export const CreatePolicyTemplate = operation(create, (input, service) =>
  service.tokens.once('POLICY_TEMPLATE', input, () => {
    const store = service.state.store(input.policyStoreId);
    if (store.templates.length >= MAX_TEMPLATES) throw quotaExceeded('POLICY_STORE', store.policyStoreId);
    refuseTakenName(store, input.name);
    checkTemplate(service, store, input.statement);
    const date = now();
    const template = compact({
      policyTemplateId: newId('PT'),
      sequence: service.state.nextSequence(),
      statement: input.statement,
      description: input.description,
      name: input.name,
      createdDate: date,
      lastUpdatedDate: date,
    });
    service.state.put({ ...store, templates: [...store.templates, template] });
    return summary(store, template);
  }),
);

export const GetPolicyTemplate = operation(one, (input, { state }) => {
  const store = state.store(input.policyStoreId);
  const template = templateIn(store, input.policyTemplateId);
  const { statement: text, description: about, name: ownName } = template;
  return compact({ ...summary(store, template), statement: text, description: about, name: ownName });
});

export const ListPolicyTemplates = operation(structure({ policyStoreId, ...paging }), (input, { state }) => {
  const store = state.store(input.policyStoreId);
  const { items, ...page } = pageOf(store.templates, input, ['templates', store.policyStoreId]);
  const policyTemplates = items.map((template) =>
    compact({ ...summary(store, template), description: template.description, name: template.name }),
  );
  return { policyTemplates, ...page };
});

/** Changes the policies that are linked to the template, too. */
export const UpdatePolicyTemplate = operation(update, (input, service) => {
  const { engine, state } = service;
  const store = state.store(input.policyStoreId);
  const before = templateIn(store, input.policyTemplateId);
  if (input.name && input.name !== before.name) refuseTakenName(store, input.name);
  const json = checkTemplate(service, store, input.statement);
  sameHead(parseStatement(engine, 'template', before.statement, 'statement'), json, 'statement');
  const template = compact({
    ...before,
    statement: input.statement,
    description: input.description ?? before.description,
    name: input.name === undefined ? before.name : input.name || undefined,
    lastUpdatedDate: now(),
  });
  const after = {
    ...store,
    templates: store.templates.map((other) => (other === before ? template : other)),
    policies: store.policies.map((policy) =>
      isLinkedTo(policy, before)
        ? { ...policy, scope: scopeOf(json, policy.definition.templateLinked) }
        : policy,
    ),
  };
  keepQuota(after);
  state.put(after);
  return summary(store, template);
});

/** Deletes the policies that are linked to the template, too. */
export const DeletePolicyTemplate = operation(one, (input, { state }) => {
  const store = state.store(input.policyStoreId);
  const keyed = input.policyTemplateId.startsWith('name/') ? 'name' : 'policyTemplateId';
  const template = store.templates.find((candidate) => candidate[keyed] === input.policyTemplateId);
  if (!template) return {};
  state.put({
    ...store,
    templates: store.templates.filter((other) => other !== template),
    policies: store.policies.filter((policy) => !isLinkedTo(policy, template)),
  });
  return {};
});

type Policy = StoreRecord['policies'][number];
type Linked = Policy & { definition: Extract<Policy['definition'], { templateLinked: object }> };

const isLinkedTo = (policy: Policy, { policyTemplateId: id }: TemplateRecord): policy is Linked =>
  'templateLinked' in policy.definition && policy.definition.templateLinked.policyTemplateId === id;

function checkTemplate({ engine }: Service, store: StoreRecord, text: string) {
  const json = parseStatement(engine, 'template', text, 'statement');
  const slots = slotsOf(json);
  if (!slots.principal && !slots.resource)
    throw invalid('statement', 'A template has ?principal or ?resource.');
  if (json.principal.op === 'All' || json.resource.op === 'All')
    throw invalid('statement', 'A template constrains its principal and its resource.');
  validate(engine, store, { templates: { [newId('PT')]: text } }, 'statement');
  return json;
}

function refuseTakenName(store: StoreRecord, wanted: string | undefined): void {
  const taken = wanted && store.templates.find((template) => template.name === wanted);
  if (taken) throw conflict('POLICY_TEMPLATE', taken.policyTemplateId);
}
