import * as cedar from '@cedar-policy/cedar-wasm/nodejs';
import { mergeCedarSchemas, type Route, type ServiceModel } from '@gatehouse/model';
import type { People } from '../src/people.ts';
import type { Policy } from '../src/policies.ts';

export type Model = Pick<ServiceModel, 'name' | 'actionMap' | 'cedarSchema'>;

/** Everything that a decision depends on. */
export interface World {
  readonly models: readonly Model[];
  readonly policies: readonly Policy[];
  readonly people: People;
}

/** What the engine says: allow or deny, the policies that made it so, and those that failed. */
export interface Outcome {
  readonly decision: 'allow' | 'deny';
  readonly policies: readonly string[];
  readonly errors: readonly string[];
}

export type Request = Omit<cedar.AuthorizationCall, 'policies' | 'schema' | 'validateRequest'>;

/** The merged schema, in the engine's own types: Cedar's JSON schema is what the model build writes. */
export const schemaOf = ({ models }: Pick<World, 'models'>): cedar.SchemaJson<string> =>
  JSON.parse(JSON.stringify(mergeCedarSchemas(models))) as cedar.SchemaJson<string>;

export const policySet = (policies: readonly Policy[]): cedar.PolicySet => ({
  staticPolicies: Object.fromEntries(policies.map(({ id, statement }) => [id, statement])),
});

export const TENANT = 'Gatehouse::Tenant';

/** The path parameter that holds the tenant of a route, where the route begins with one. */
export const tenantParameter = ({ resource }: Route): string | undefined =>
  Array.isArray(resource) && resource[0]?.type === TENANT ? resource[0].pathParameter : undefined;

/** The request that the authorizer sends for a route: the shape that `libs/authorizer` and these tables agree on. */
export function requestFor(
  route: Route,
  people: People,
  name: string,
  parameters: Readonly<Record<string, string>> = {},
): Request {
  const { principal, tenantId, groups, scopes } = callerOf(people, name);
  const parents = [
    ...groups.map((id) => ({ type: 'Gatehouse::Group', id })),
    ...scopes.map((id) => ({ type: 'Gatehouse::Scope', id })),
  ];
  const path = (route.resource === 'tenant' ? [] : (route.resource ?? [])).map(({ type, pathParameter }) => ({
    type,
    id: parameters[pathParameter] ?? 'any',
  }));
  const attrs: Record<string, string> = path[0]?.type === TENANT ? { tenantId: path[0].id } : {};
  const entities = path.map((uid, at) => ({ uid, attrs, parents: path.slice(Math.max(at - 1, 0), at) }));
  return {
    principal,
    action: route.action ?? { type: 'Gatehouse::Action', id: '' },
    resource: path.at(-1) ?? { type: TENANT, id: tenantId },
    context: { tenantId, groups: [...groups] },
    entities: [{ uid: principal, attrs: { tenantId }, parents }, ...entities],
  };
}

function callerOf({ users, clients }: People, name: string) {
  const user = users[name];
  if (user)
    return {
      principal: { type: 'Gatehouse::User', id: name },
      tenantId: user.tenant,
      groups: user.groups,
      scopes: [],
    };
  const client = clients[name];
  if (!client) throw new Error(`people.json knows no ${name}`);
  const principal = { type: 'Gatehouse::ApiClient', id: name };
  return { principal, tenantId: client.tenant, groups: [], scopes: client.scopes };
}

/**
 * The real engine over one set of policies, strict about requests as the policy store is.
 * @example
 * const decide = engineFor(schemaOf(world), world.policies);
 * decide(requestFor(route, world.people, 'alice', { orderId: '123' })).decision; // 'allow'
 */
export function engineFor(
  schema: cedar.SchemaJson<string>,
  policies: readonly Policy[],
): (request: Request) => Outcome {
  const load = () => {
    accepted(cedar.preparseSchema('policy-store', schema));
    accepted(cedar.preparsePolicySet('policy-store', policySet(policies)));
    loaded = load;
  };
  return (request) => {
    if (loaded !== load) load();
    const names = { preparsedSchemaName: 'policy-store', preparsedPolicySetId: 'policy-store' };
    const answer = cedar.statefulIsAuthorized({ ...request, ...names, validateRequest: true });
    if (answer.type === 'failure') throw new Error(answer.errors.map(({ message }) => message).join('; '));
    const { decision, diagnostics } = answer.response;
    const errors = diagnostics.errors.map(({ policyId, error }) => `${policyId}: ${error.message}`);
    return { decision, policies: [...diagnostics.reason].sort(), errors };
  };
}

/** What the engine has parsed last: it keeps one set for ever by name, so all share a name. */
let loaded: (() => void) | undefined;

function accepted(answer: cedar.CheckParseAnswer): void {
  if (answer.type === 'failure') throw new Error(answer.errors.map(({ message }) => message).join('; '));
}
