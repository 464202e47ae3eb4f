import { entityIdentifier, paging, policyStoreId, policyTemplateId } from '../limits.ts';
import { pageOf } from '../pages.ts';
import { compact, type PolicyRecord } from '../records.ts';
import { oneOf, optional, structure, truth, union, type Of } from '../shapes.ts';
import { policySummary } from './policies.ts';
import { operation } from './operation.ts';

const entityReference = union({ unspecified: truth, identifier: entityIdentifier });
const filter = structure({
  principal: optional(entityReference),
  resource: optional(entityReference),
  policyType: optional(oneOf('STATIC', 'TEMPLATE_LINKED')),
  policyTemplateId: optional(policyTemplateId),
});
const input = structure({ policyStoreId, ...paging, filter: optional(filter) });

export const ListPolicies = operation(input, (request, { state }) => {
  const store = state.store(request.policyStoreId);
  const wanted = store.policies.filter((policy) => matches(policy, request.filter));
  const { items, ...page } = pageOf(wanted, request, [
    'policies',
    store.policyStoreId,
    request.filter ?? null,
  ]);
  const policies = items.map((policy) =>
    compact({ ...policySummary(store, policy), definition: withoutStatement(policy), name: policy.name }),
  );
  return { policies, ...page };
});

/** A list tells the descriptions; the statements are for GetPolicy. */
function withoutStatement({ definition }: PolicyRecord): object {
  if (!('static' in definition)) return definition;
  return { static: compact({ description: definition.static.description }) };
}

function matches({ scope, definition }: PolicyRecord, wanted: Of<typeof filter> | undefined): boolean {
  if (!wanted) return true;
  const type = 'static' in definition ? 'STATIC' : 'TEMPLATE_LINKED';
  const template = 'static' in definition ? undefined : definition.templateLinked.policyTemplateId;
  return (
    refersTo(scope.principal, wanted.principal) &&
    refersTo(scope.resource, wanted.resource) &&
    (wanted.policyType ?? type) === type &&
    (wanted.policyTemplateId ?? template) === template
  );
}

function refersTo(
  entity: PolicyRecord['scope']['principal'],
  reference: Of<typeof entityReference> | undefined,
): boolean {
  if (!reference) return true;
  if ('unspecified' in reference) return (entity === undefined) === reference.unspecified;
  const { entityType, entityId } = reference.identifier;
  return entity?.entityType === entityType && entity.entityId === entityId;
}
