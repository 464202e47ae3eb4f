import * as cedar from '@cedar-policy/cedar-wasm/nodejs';
import type { Route } from '@gatehouse/model';
import type { DecisionCase } from '../src/decisions.ts';
import type { Policy } from '../src/policies.ts';
import {
  engineFor,
  policySet,
  requestFor,
  schemaOf,
  tenantParameter,
  type Outcome,
  type Request,
  type World,
} from './engine.ts';

const MAX_STATEMENT = 10_000;
const MAX_TOTAL = 200_000;
const MAX_NESTING = 60;

type Decide = ReturnType<typeof engineFor>;

/** Decision tables by service. */
export type Tables = Readonly<Record<string, readonly DecisionCase[]>>;

/**
 * Plays every case of the tables on the engine, and looks for operations that have no allow or no deny.
 * @returns one sentence per finding; none when all is as the tables say
 */
export function checkDecisions(world: World, tables: Tables): string[] {
  const decide = engineFor(schemaOf(world), world.policies);
  return world.models.flatMap(({ name, actionMap }) => {
    const cases = tables[name] ?? [];
    const routes = new Map(
      actionMap.routes
        .filter(({ authorization }) => authorization === 'cedar')
        .map((route) => [route.operation, route]),
    );
    const missing = [...routes.keys()].flatMap((operation) =>
      (['allow', 'deny'] as const)
        .filter((wanted) => !cases.some((row) => row.operation === operation && row.decision === wanted))
        .map((wanted) => `${name}: ${operation} has no ${wanted} case`),
    );
    const open = [...routes.values()]
      .filter((route) => tenantParameter(route) !== undefined)
      .filter((route) => !cases.some((row) => isOfAnotherTenant(world, decide, route, row)))
      .map(({ operation }) => `${name}: ${operation} has no deny case of a caller of another tenant`);
    const wrong = cases.flatMap((row) => {
      const route = routes.get(row.operation);
      if (!route) return [`${name}: ${row.operation} is no operation that asks for a decision`];
      const tenant = tenantParameter(route);
      if (tenant !== undefined && row.pathParameters?.[tenant] === undefined)
        return [
          `${name}: ${row.operation} by ${row.principal} has to say the tenant of the path (${tenant})`,
        ];
      const wild = Object.keys(row.pathParameters ?? {}).filter((key) => !route.route.includes(`{${key}}`));
      if (wild.length) return [`${name}: ${row.operation} has no path parameter ${wild.join(', ')}`];
      const outcome = attempt(() =>
        decide(requestFor(route, world.people, row.principal, row.pathParameters)),
      );
      return findings(`${name}: ${row.operation} by ${row.principal}`, row.decision, outcome);
    });
    return [...missing, ...open, ...wrong];
  });
}

/** Whether a case denies a caller whom nothing but the tenant of the path is against: in its own it may do that. */
function isOfAnotherTenant(world: World, decide: Decide, route: Route, row: DecisionCase): boolean {
  const { operation, principal, decision, pathParameters = {} } = row;
  const tenant = tenantParameter(route);
  const own = (world.people.users[principal] ?? world.people.clients[principal])?.tenant;
  if (operation !== route.operation || decision !== 'deny' || tenant === undefined || own === undefined)
    return false;
  const atHome = requestFor(route, world.people, principal, { ...pathParameters, [tenant]: own });
  return pathParameters[tenant] !== own && decide(atHome).decision === 'allow';
}

function findings(title: string, wanted: string, outcome: Outcome | string): string[] {
  if (typeof outcome === 'string') return [`${title}: ${outcome}`];
  const why = outcome.policies.join(', ') || 'no policy';
  return [
    ...(outcome.decision === wanted ? [] : [`${title}: expected ${wanted}, is ${outcome.decision} (${why})`]),
    ...outcome.errors.map((error) => `${title}: ${error}`),
  ];
}

function attempt(decide: () => Outcome): Outcome | string {
  try {
    return decide();
  } catch (error) {
    return (error as Error).message;
  }
}

/** Validates as a STRICT policy store does: Cedar's warnings (an impossible policy, an action that cannot apply) too. */
export function checkPolicies(world: World): string[] {
  const answer = cedar.validate({ schema: schemaOf(world), policies: policySet(world.policies) });
  if (answer.type === 'failure') return answer.errors.map(({ message }) => message);
  return [
    ...answer.validationErrors,
    ...answer.validationWarnings,
    ...answer.otherWarnings.map((error) => ({ error })),
  ].map(({ error }) => error.message);
}

/** What Verified Permissions does not take, and what the engine does not survive. */
export function checkLimits(world: World): string[] {
  const sizes = world.policies.map(({ id, statement }) => ({
    id,
    bytes: Buffer.byteLength(statement),
    statement,
  }));
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  const schema = Buffer.byteLength(JSON.stringify(schemaOf(world)));
  return [
    ...sizes.filter(({ bytes }) => bytes > MAX_STATEMENT).map(({ id }) => `${id}: longer than 10,000 bytes`),
    ...sizes
      .filter(({ statement }) => depth(statement) > MAX_NESTING)
      .map(({ id }) => `${id}: nested too deep`),
    ...(total > MAX_TOTAL ? ['all policies together: longer than 200,000 bytes'] : []),
    ...(schema > MAX_TOTAL ? ['the schema: longer than 200,000 bytes'] : []),
  ];
}

function depth(statement: string): number {
  let deepest = 0;
  let now = 0;
  for (const [character] of statement
    .replace(/"(?:[^"\\]|\\[\s\S])*"|\/\/[^\n]*/g, '')
    .matchAll(/[()[\]{}]/g)) {
    now += '([{'.includes(character) ? 1 : -1;
    deepest = Math.max(deepest, now);
  }
  return deepest;
}

/** A forbid that fails is skipped: none may, whatever is missing from the request. */
export function checkTotality(world: World): string[] {
  const schema = schemaOf(world);
  const forbids = world.policies.filter((policy) => effectOf(policy) === 'forbid');
  const requests = bareRequests(world);
  return forbids.flatMap((forbid) => {
    const decide = engineFor(schema, [forbid]);
    return [...new Set(requests.flatMap((request) => decide(request).errors))];
  });
}

/** For every action: its principal and resource types, with nothing known about any of them. */
export function bareRequests(world: World): Request[] {
  return Object.entries(schemaOf(world)).flatMap(([namespace, { actions }]) =>
    Object.entries(actions).flatMap(([id, { appliesTo }]) =>
      (appliesTo?.principalTypes ?? []).flatMap((principal) =>
        (appliesTo?.resourceTypes ?? []).map((resource) => ({
          principal: { type: `${namespace}::${principal}`, id: 'unknown' },
          action: { type: `${namespace}::Action`, id },
          resource: { type: `${namespace}::${resource}`, id: 'unknown' },
          context: {},
          entities: [],
        })),
      ),
    ),
  );
}

/** A group or scope that nobody has is a typo: Cedar itself says nothing about it. */
export function checkNames({ policies, people }: World): string[] {
  const known = new Set([
    ...Object.values(people.users).flatMap(({ groups }) => groups.map((id) => `Gatehouse::Group::${id}`)),
    ...Object.values(people.clients).flatMap(({ scopes }) => scopes.map((id) => `Gatehouse::Scope::${id}`)),
  ]);
  return policies.flatMap((policy) =>
    [...entitiesIn(jsonOf(policy))]
      .filter((name) => /^Gatehouse::(?:Group|Scope)::/.test(name) && !known.has(name))
      .map((name) => `${policy.id}: nobody has ${name}`),
  );
}

/** Guardrails forbid and never permit. */
export const checkGuardrails = ({ policies }: World): string[] =>
  policies
    .filter((policy) => policy.service === 'guardrails' && effectOf(policy) !== 'forbid')
    .map(({ id }) => `${id}: a guardrail is a forbid`);

const effectOf = (policy: Policy) => jsonOf(policy).effect;

function jsonOf({ id, statement }: Policy): cedar.PolicyJson {
  const answer = cedar.policyToJson(statement);
  if (answer.type === 'failure')
    throw new Error(`${id}: ${answer.errors.map(({ message }) => message).join('; ')}`);
  return answer.json;
}

function* entitiesIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value && 'id' in value) yield `${String(value.type)}::${String(value.id)}`;
  for (const member of Object.values(value)) yield* entitiesIn(member);
}
