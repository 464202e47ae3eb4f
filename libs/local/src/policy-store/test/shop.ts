import {
  CreatePolicyCommand,
  CreatePolicyStoreCommand,
  IsAuthorizedCommand,
  PutSchemaCommand,
  type AttributeValue,
  type EntityItem,
  type IsAuthorizedCommandInput,
  type VerifiedPermissionsClient,
} from '@aws-sdk/client-verifiedpermissions';

const optional = (type: object) => ({ ...type, required: false });
const text = { type: 'String' };
const kinds = {
  aBoolean: optional({ type: 'Boolean' }),
  aLong: optional({ type: 'Long' }),
  aString: optional(text),
  aSet: optional({ type: 'Set', element: text }),
  aRecord: optional({ type: 'Record', attributes: { inner: optional(text) } }),
  anEntity: optional({ type: 'Entity', name: 'Order' }),
  anAddress: optional({ type: 'Extension', name: 'ipaddr' }),
  aDecimal: optional({ type: 'Extension', name: 'decimal' }),
  aDatetime: optional({ type: 'Extension', name: 'datetime' }),
  aDuration: optional({ type: 'Extension', name: 'duration' }),
};
const appliesTo = (resource: string) => ({
  principalTypes: ['User'],
  resourceTypes: [resource],
  context: { type: 'Record', attributes: kinds },
});

/** A small schema with a value of every kind in the context and on the caller. */
export const SCHEMA = {
  Gatehouse: {
    entityTypes: {
      Group: { memberOfTypes: ['Group'] },
      User: {
        memberOfTypes: ['Group'],
        shape: { type: 'Record', attributes: { tenantId: optional(text), ...kinds } },
        tags: text,
      },
      Order: {
        memberOfTypes: ['Group'],
        shape: { type: 'Record', attributes: { tenantId: optional(text) } },
      },
      Quote: {},
    },
    actions: {
      Read: {},
      GetOrder: { memberOf: [{ id: 'Read' }], appliesTo: appliesTo('Order') },
      DropOrder: { appliesTo: appliesTo('Order') },
      GetQuote: { memberOf: [{ id: 'Read' }], appliesTo: appliesTo('Quote') },
    },
  },
};

export const VIEWERS_READ =
  'permit (principal in Gatehouse::Group::"viewer", action in Gatehouse::Action::"Read", resource);';
export const OWN_TENANT_ONLY =
  'forbid (principal, action, resource) unless { principal has tenantId && principal.tenantId == "acme" };';

/** A new store with the schema and these policies. */
export async function shop(
  client: VerifiedPermissionsClient,
  {
    policies = [],
    mode = 'STRICT',
    schema = SCHEMA,
  }: { policies?: readonly string[]; mode?: 'STRICT' | 'OFF'; schema?: object | null } = {},
) {
  const { policyStoreId = '' } = await client.send(
    new CreatePolicyStoreCommand({ validationSettings: { mode } }),
  );
  if (schema)
    await client.send(
      new PutSchemaCommand({ policyStoreId, definition: { cedarJson: JSON.stringify(schema) } }),
    );
  const policyIds: string[] = [];
  for (const statement of policies) {
    const { policyId = '' } = await client.send(
      new CreatePolicyCommand({ policyStoreId, definition: { static: { statement } } }),
    );
    policyIds.push(policyId);
  }
  return { policyStoreId, policyIds };
}

export const uid = (type: string, entityId: string) => ({ entityType: `Gatehouse::${type}`, entityId });
export const action = (actionId: string) => ({ actionType: 'Gatehouse::Action', actionId });

/** The caller alice of acme, as an entity. */
export const alice = (
  groups: readonly string[] = ['viewer'],
  attributes: Record<string, AttributeValue> = {},
): EntityItem => ({
  identifier: uid('User', 'alice'),
  attributes: { tenantId: { string: 'acme' }, ...attributes },
  parents: groups.map((group) => uid('Group', group)),
});

/** May alice get order 123? Any part can be another one. */
export const question = (
  policyStoreId: string,
  part: Partial<IsAuthorizedCommandInput> = {},
): IsAuthorizedCommandInput => ({
  policyStoreId,
  principal: uid('User', 'alice'),
  action: action('GetOrder'),
  resource: uid('Order', '123'),
  entities: { entityList: [alice()] },
  ...part,
});

/** The decision, the policies that made it, and how many failed. */
export async function decide(client: VerifiedPermissionsClient, input: IsAuthorizedCommandInput) {
  const { decision, determiningPolicies, errors } = await client.send(new IsAuthorizedCommand(input));
  return {
    decision,
    policies: (determiningPolicies ?? []).map(({ policyId }) => policyId),
    errors: errors ?? [],
  };
}
