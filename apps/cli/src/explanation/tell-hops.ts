import { alignColumns } from '../table.ts';
import type { Line } from './hops.ts';

/** What a person reads of a request: a row per hop, then why. */
export function tellHops(hops: readonly Line[]): string {
  const decision = hops.find(({ event }) => event === 'decision');
  return [
    `Request ${text(hops[0]?.['requestId'])}`,
    '',
    alignColumns(hops.map(row)),
    ...(decision ? because(decision) : []),
  ].join('\n');
}

/** Columns: who, how it ended, how long it took, what it was about. */
function row(line: Line): string[] {
  const { event, status, latencyMs, service } = line;
  const who = { access: 'router', decision: 'authorizer', 'router-fault': 'router' };
  const ended = event === 'decision' ? line['decision'] : status;
  const took = typeof latencyMs === 'number' ? `${Math.round(latencyMs)} ms` : '';
  return [
    `  ${who[event as keyof typeof who] ?? (text(service) || text(event))}`,
    text(ended),
    took,
    about(line),
  ];
}

function about(line: Line): string {
  const names: Readonly<Record<string, readonly string[]>> = {
    edge: ['method', 'destination'],
    access: ['method', 'route', 'errorCode'],
    decision: ['code', 'reason', 'action'],
    request: ['operation', 'errorType'],
    fault: ['code', 'message'],
    'router-fault': ['fault'],
  };
  const fields = names[String(line['event'])] ?? ['event'];
  return fields
    .map((name) => text(line[name]))
    .filter(Boolean)
    .join('  ');
}

function because({ code, action, policies, because }: Line): string[] {
  if (!Array.isArray(because)) return [];
  const policyLines = because.map((each) => `  ${text(each)}`);
  if (code === 'OK') return ['', 'Allowed by', ...policyLines];
  if (Array.isArray(policies) && policies.length > 0) return ['', 'Forbidden by', ...policyLines];
  if (policyLines.length === 0) return ['', `No policy permits ${text(action)} to anybody.`];
  return [
    '',
    `No policy permits ${text(action)} to this caller. To others it is permitted by`,
    ...policyLines,
  ];
}

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
