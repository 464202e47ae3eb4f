import { Command } from 'commander';
import { mergeActionMaps, readModel, type Route } from '@gatehouse/model';
import { jsonOption } from '../options.ts';
import { alignColumns } from '../table.ts';

interface RouteRow {
  readonly method: string;
  readonly path: string;
  readonly service: string;
  readonly operation: string;
  /** Cedar action; `null` for a public operation. */
  readonly action: string | null;
  /** Type of the resource and where its id is; `tenant` is the caller's own. `null` for a public operation. */
  readonly resource: string | null;
  /** Why everybody is let in without a token; `null` where nobody is. */
  readonly public: string | null;
  readonly throttle: { readonly rate: number; readonly burst: number } | null;
  /** Seconds that an ALLOW is kept. */
  readonly keepsAllow: number;
}

const HEAD = [
  'METHOD',
  'PATH',
  'OPERATION',
  'ACTION',
  'RESOURCE',
  'WITHOUT A TOKEN',
  'THROTTLE',
  'KEEPS ALLOW',
];

/** `gatehouse routes`: the route table of the generated model, whether or not something runs. */
export const routesVerb = (): Command =>
  new Command('routes')
    .description(
      'Print every route: what is authorized, who is let in without a token, throttle, how long an ALLOW is kept.',
    )
    .addOption(jsonOption())
    .action(({ json = false }: { json?: boolean }) => {
      const rows = mergeActionMaps(readModel()).routes.map(toRow);
      console.log(json ? JSON.stringify(rows) : alignColumns([HEAD, ...rows.map(cells)]));
    });

function toRow(route: Route): RouteRow {
  const { method, route: path, service, operation, action, resource, throttle, decisionTtl = 0 } = route;
  return {
    method,
    path,
    service,
    operation,
    action: action?.id ?? null,
    resource: resource ? describeResource(resource) : null,
    public: route.authorization === 'none' ? (route.reason ?? '') : null,
    throttle: throttle ?? null,
    keepsAllow: decisionTtl,
  };
}

function describeResource(resource: NonNullable<Route['resource']>): string {
  if (resource === 'tenant') return 'Tenant (of the caller)';
  const last = resource.at(-1);
  return last ? `${last.type.replace(/^Gatehouse::/, '')} {${last.pathParameter}}` : '-';
}

function cells(row: RouteRow): string[] {
  return [
    row.method,
    row.path,
    row.operation,
    row.action ?? '-',
    row.resource ?? '-',
    row.public === null ? 'nobody' : 'everybody',
    row.throttle ? `${row.throttle.rate}/s, burst ${row.throttle.burst}` : '-',
    row.keepsAllow > 0 ? `${row.keepsAllow} s` : 'no',
  ];
}
