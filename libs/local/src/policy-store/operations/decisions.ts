import type { EntityJson } from '@cedar-policy/cedar-wasm/nodejs';
import { contextDefinition, contextOf, entitiesDefinition, entitiesOf, uidOf } from '../entities.ts';
import { invalid } from '../errors.ts';
import { MAX_BATCH, actionIdentifier, entityIdentifier, policyStoreId } from '../limits.ts';
import type { StoreRecord } from '../records.ts';
import { list, optional, structure, type Of, type Shape } from '../shapes.ts';
import { operation, type Service } from './operation.ts';

const question = {
  principal: entityIdentifier,
  action: actionIdentifier,
  resource: entityIdentifier,
  context: optional(contextDefinition),
} as const;
const questionItem = structure(question);
type Question = Of<typeof questionItem>;

/** A question of a batch, and how it was asked: the answer repeats it. */
const batchItem: Shape<{ readonly request: unknown; readonly item: Question }> = {
  read: (value, path) => ({ request: value, item: questionItem.read(value, path) }),
};

const single = structure({ policyStoreId, ...question, entities: optional(entitiesDefinition) });
const batch = structure({
  policyStoreId,
  requests: list(batchItem, 1, MAX_BATCH),
  entities: optional(entitiesDefinition),
});

export const IsAuthorized = operation(single, ({ entities, ...input }, service) => {
  const store = service.state.store(input.policyStoreId);
  return decide(service, store, input, entitiesOf(entities));
});

export const BatchIsAuthorized = operation(batch, ({ requests, entities, ...input }, service) => {
  const store = service.state.store(input.policyStoreId);
  const keys = (part: 'principal' | 'resource') =>
    new Set(requests.map(({ item }) => JSON.stringify(uidOf(item[part]))));
  if (keys('principal').size > 1 && keys('resource').size > 1)
    throw invalid('requests', 'All requests of a batch must share the principal or the resource.');
  const known = entitiesOf(entities);
  return {
    results: requests.map(({ request, item }) => ({ request, ...decide(service, store, item, known) })),
  };
});

/** Asks the engine. With a schema the request must fit it, as its types and actions would not be known otherwise. */
function decide({ engine, state }: Service, store: StoreRecord, item: Question, entities: EntityJson[]) {
  const loaded = state.loaded(store);
  engine.load(loaded);
  const answer = engine.call((cedar) =>
    cedar.statefulIsAuthorized({
      principal: uidOf(item.principal),
      action: { type: item.action.actionType, id: item.action.actionId },
      resource: uidOf(item.resource),
      context: contextOf(item.context),
      entities,
      preparsedPolicySetId: loaded.id,
      ...(loaded.schema !== undefined && { preparsedSchemaName: loaded.id, validateRequest: true }),
    }),
  );
  if (answer.type === 'failure') throw invalid('', ...answer.errors.map(({ message }) => message));
  const { decision, diagnostics } = answer.response;
  return {
    decision: decision === 'allow' ? 'ALLOW' : 'DENY',
    determiningPolicies: [...diagnostics.reason].sort().map((policyId) => ({ policyId })),
    errors: diagnostics.errors.map(({ policyId, error }) => ({
      errorDescription: `policy ${policyId}: ${error.message}`,
    })),
  };
}
