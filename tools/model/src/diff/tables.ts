import type { ActionMap, OperationTable, Route, ServiceModel } from '@gatehouse/model';
import { breaking, compareKeys, compatible, show } from './change.ts';
import type { Change } from './change.ts';
import { compareSchemas } from './schemas.ts';
import type { Direction, Schemas } from './schemas.ts';

type Entry = OperationTable['operations'][string];
type Members = Entry['input']['members'];
type Tables = Pick<ServiceModel, 'actionMap' | 'operations' | 'gateway'>;

/** The generated tables of every service, by name. */
export type State = Readonly<Record<string, Tables>>;

/**
 * What changed between two states of the generated tables. It covers what smithy-diff does not see: an input member
 * made required, an operation that vanished with its binding, a decision that changed.
 */
export function compareStates(before: State, after: State): Change[] {
  const { gone, added, kept } = compareKeys(before, after);
  return [
    ...gone.map((service) => breaking(service, 'the service is gone')),
    ...added.map((service) => compatible(service, 'the service is new')),
    ...kept.flatMap((service) =>
      compareServices(service, before[service] as Tables, after[service] as Tables),
    ),
  ];
}

function compareServices(service: string, before: Tables, after: Tables): Change[] {
  const [old, now] = [before.operations, after.operations];
  const { gone, added, kept } = compareKeys(old.operations, now.operations);
  return [
    ...gone.map((name) => breaking(`${service}:${name}`, 'the operation is gone')),
    ...added.map((name) => compatible(`${service}:${name}`, 'the operation is new')),
    ...kept.flatMap((name) => {
      const where = `${service}:${name}`;
      const [from, to] = [old.operations[name] as Entry, now.operations[name] as Entry];
      return [
        ...compareEntries(where, [old.schemas, now.schemas], from, to),
        ...compareRoutes(where, routeOf(before.actionMap, name), routeOf(after.actionMap, name)),
        ...compareGateways(where, operationOf(before, from), operationOf(after, to)),
      ];
    }),
  ];
}

function compareEntries(
  where: string,
  [before, after]: [Schemas, Schemas],
  old: Entry,
  now: Entry,
): Change[] {
  const sides = (direction: Direction) => ({ before, after, direction });
  const { gone, added } = compareKeys(old.errors, now.errors);
  return [
    ...fact(where, 'method', old.method, now.method),
    ...fact(where, 'route', old.route, now.route),
    ...fact(where, 'status', old.status, now.status),
    ...compareMembers(sides('input'), where, old.input.members, now.input.members),
    ...compareMembers(sides('output'), where, old.output.members, now.output.members),
    ...gone.map((error) => compatible(where, `answers ${error} no more`)),
    ...added.map((error) => compatible(where, `answers ${error} as well`)),
  ];
}

function compareMembers(
  sides: Parameters<typeof compareSchemas>[0],
  where: string,
  old: Members,
  now: Members,
): Change[] {
  const { direction } = sides;
  const { gone, added, kept } = compareKeys(old, now);
  const [onDemand, onRelease] = direction === 'input' ? [breaking, compatible] : [compatible, breaking];
  return [
    ...gone.map((name) => breaking(where, `${direction} ${name} is gone`)),
    ...added.map((name) =>
      now[name]?.required
        ? onDemand(where, `${direction} ${name} is new and required`)
        : compatible(where, `${direction} ${name} is new`),
    ),
    ...kept.flatMap((name) => {
      const [from, to] = [old[name], now[name]] as [Members[string], Members[string]];
      const path = `${direction} ${name}`;
      return [
        ...fact(where, `place of ${path}`, `${from.in} ${from.name}`, `${to.in} ${to.name}`),
        ...(to.required && !from.required ? [onDemand(where, `${path} is required now`)] : []),
        ...(from.required && !to.required ? [onRelease(where, `${path} is required no more`)] : []),
        ...compareSchemas(sides, where, path, from.schema, to.schema),
      ];
    }),
  ];
}

function compareRoutes(where: string, old: Route | undefined, now: Route | undefined): Change[] {
  return [
    ...fact(where, 'authorization', old?.authorization, now?.authorization),
    ...fact(where, 'Cedar action', old?.action?.id, now?.action?.id),
    ...fact(where, 'Cedar resource', old?.resource, now?.resource),
    ...fact(where, 'partner key', old?.partnerKey, now?.partnerKey),
    ...fact(where, 'throttle', old?.throttle, now?.throttle, compatible),
    ...fact(where, 'decisionTtl', old?.decisionTtl, now?.decisionTtl, compatible),
  ];
}

type GatewayOperation = ServiceModel['gateway']['paths'][string][string];

/** Security opens or closes a route; the rest of the gateway's part is how it gets there. */
function compareGateways(
  where: string,
  old: GatewayOperation | undefined,
  now: GatewayOperation | undefined,
): Change[] {
  const integration = 'x-amazon-apigateway-integration';
  return [
    ...fact(where, 'security', old?.['security'], now?.['security']),
    ...fact(
      where,
      'request validator',
      old?.['x-amazon-apigateway-request-validator'],
      now?.['x-amazon-apigateway-request-validator'],
    ),
    ...(show(old?.[integration]) === show(now?.[integration])
      ? []
      : [compatible(where, 'the integration changed')]),
  ];
}

function fact(where: string, name: string, old: unknown, now: unknown, as = breaking): Change[] {
  return show(old) === show(now) ? [] : [as(where, `${name} was ${show(old)} and is ${show(now)}`)];
}

const routeOf = ({ routes }: ActionMap, name: string) => routes.find(({ operation }) => operation === name);

const operationOf = ({ gateway }: Tables, { route, method }: Entry): GatewayOperation | undefined =>
  gateway.paths[route]?.[method.toLowerCase()];
