import { join } from 'node:path';
import * as cedar from '@cedar-policy/cedar-wasm/nodejs';
import { createActionIndex, mergeActionMaps, mergeCedarSchemas, readModel, routeKey } from '@gatehouse/model';
import { readPolicyStore } from '@gatehouse/policy-store';
import { spread } from '../statistics.ts';
import { CHANGED } from './scratch.ts';

const LOOK_UPS = 1_000;
const TURNS = 200;
const DECISIONS = 300;
const WARM_UP = 50;

/** How long a thousand look-ups of the authorizer, of one service's routes among those of all, take in milliseconds. */
export function routeLookUps(root: string): number {
  const map = mergeActionMaps(readModel(join(root, 'libs/model/services')));
  const find = createActionIndex(map);
  const own = map.routes.filter(({ service }) => service === CHANGED);
  const keys = own.map(({ method, route }) => routeKey(method, route));
  const turn = () => {
    const started = performance.now();
    for (let at = 0; at < LOOK_UPS; at += 1) find(keys[at % keys.length] ?? '');
    return performance.now() - started;
  };
  return spread(Array.from({ length: WARM_UP + TURNS }, turn).slice(WARM_UP)).p50;
}

export interface DecisionFigures {
  /** One decision, in milliseconds. */
  decision: number;
  schemaBytes: number;
  policyBytes: number;
}

/**
 * One decision of the Cedar engine, past the policy store, which takes no schema as large as that of many services.
 * @param only the services whose schema and policies the engine has; all unless told
 */
export function decide(root: string, only?: readonly string[]): DecisionFigures {
  const models = readModel(join(root, 'libs/model/services'), only);
  const { policies } = readPolicyStore(join(root, 'libs/policy-store'), only);
  const schema = mergeCedarSchemas(models);
  const name = only?.join() ?? 'all';
  const statements = policies.map(({ id, statement }) => [id, statement] as const);
  // What the model build writes is what the engine takes for a schema.
  const answers = [
    cedar.preparseSchema(name, schema as Parameters<typeof cedar.preparseSchema>[1]),
    cedar.preparsePolicySet(name, { staticPolicies: Object.fromEntries(statements) }),
  ];
  if (answers.some(({ type }) => type === 'failure'))
    throw new Error('The engine refuses schema or policies.');
  const durations = Array.from({ length: WARM_UP + DECISIONS }, (_, index) => ask(name, String(index)));
  return {
    decision: spread(durations.slice(WARM_UP)).p50,
    schemaBytes: Buffer.byteLength(JSON.stringify(schema)),
    policyBytes: statements.reduce((sum, [, statement]) => sum + Buffer.byteLength(statement), 0),
  };
}

/** A viewer lists; each question is another principal's. */
function ask(name: string, who: string): number {
  const principal = { type: 'Gatehouse::User', id: who };
  const parents = [{ type: 'Gatehouse::Group', id: `${CHANGED}-viewer` }];
  const started = performance.now();
  const answer = cedar.statefulIsAuthorized({
    principal,
    action: { type: 'Gatehouse::Action', id: `${CHANGED}:ListSvc004Items` },
    resource: { type: 'Gatehouse::Tenant', id: 'acme' },
    context: { tenantId: 'acme', groups: [`${CHANGED}-viewer`] },
    entities: [{ uid: principal, attrs: { tenantId: 'acme' }, parents }],
    preparsedPolicySetId: name,
    preparsedSchemaName: name,
    validateRequest: true,
  });
  const took = performance.now() - started;
  if (answer.type === 'failure' || answer.response.decision !== 'allow')
    throw new Error('The engine does not allow what the policies do.');
  return took;
}
