import { AUTHORIZER_ERRORS } from './errors.ts';
import type { CacheUse } from './decision-cache.ts';
import type { AuthorizerOutcome } from './outcome.ts';
import { type AuthorizerRequest, valuesOf } from './request.ts';

const MAX_LENGTH = 256;
const MAX_POLICIES = 20;
const NAMESPACE = 'Gatehouse/Authorizer';
/** W3C Trace Context, version 00; anything else that a client sends under this name stays out of the log. */
const TRACEPARENT = /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

/** What the steps find out and the log may say. */
export interface DecisionFacts {
  kid?: string;
  action?: string;
  resourceType?: string;
  policies?: readonly string[];
  cache?: CacheUse;
}

/** Where lines go, and two clocks in milliseconds: one for intervals, one for the time of day. */
export interface DecisionLogOptions {
  write: (line: string) => void;
  now: () => number;
  wall: () => number;
}

/** Starts the record of a request; calling what it returns writes it. */
export type DecisionLog = (
  request: AuthorizerRequest,
) => (facts: DecisionFacts, outcome: AuthorizerOutcome) => void;

/**
 * One JSON line per decision, and one of CloudWatch metrics in their embedded format (EMF). Nothing that a token or a
 * client says is in either, but for a well-formed `traceparent`.
 */
export function createDecisionLog({ write, now, wall }: DecisionLogOptions): DecisionLog {
  return (request) => {
    const start = now();
    return (facts, outcome) => {
      const latencyMs = Math.round((now() - start) * 10) / 10;
      write(JSON.stringify(decisionLine(request, facts, outcome, latencyMs)));
      write(JSON.stringify(metricsLine(wall(), facts, outcome, latencyMs)));
    };
  };
}

function decisionLine(
  request: AuthorizerRequest,
  { kid, action, resourceType, policies = [], cache = 'none' }: DecisionFacts,
  outcome: AuthorizerOutcome,
  latencyMs: number,
) {
  const [traceparent = ''] = valuesOf(request.headers, 'traceparent');
  return {
    level: isAlarm(outcome) ? 'error' : 'info',
    event: 'decision',
    decision: outcome.decision,
    code: codeOf(outcome),
    reason: (outcome.decision !== 'allow' && outcome.reason) || null,
    action: action ?? null,
    resourceType: resourceType ?? null,
    policies: policies.slice(0, MAX_POLICIES).map(cut),
    kid: kid ?? null,
    latencyMs,
    cache,
    requestId: cut(request.requestId),
    traceparent: TRACEPARENT.test(traceparent) ? traceparent : null,
  };
}

function metricsLine(
  timestamp: number,
  { cache = 'none' }: DecisionFacts,
  outcome: AuthorizerOutcome,
  latencyMs: number,
) {
  const metrics = [
    { Name: 'Requests', Unit: 'Count' },
    { Name: 'Alarms', Unit: 'Count' },
    { Name: 'CacheHits', Unit: 'Count' },
    { Name: 'Latency', Unit: 'Milliseconds' },
  ];
  const directive = { Namespace: NAMESPACE, Dimensions: [[], ['decision'], ['code']], Metrics: metrics };
  return {
    _aws: { Timestamp: timestamp, CloudWatchMetrics: [directive] },
    decision: outcome.decision,
    code: codeOf(outcome),
    Requests: 1,
    Alarms: isAlarm(outcome) ? 1 : 0,
    CacheHits: cache === 'hit' || cache === 'shared' ? 1 : 0,
    Latency: latencyMs,
  };
}

const codeOf = (outcome: AuthorizerOutcome) => (outcome.decision === 'allow' ? 'OK' : outcome.code);

const isAlarm = (outcome: AuthorizerOutcome) =>
  outcome.decision !== 'allow' && 'alarm' in AUTHORIZER_ERRORS[outcome.code];

const cut = (text: string) => text.slice(0, MAX_LENGTH);
