import type { Answer } from './answer.ts';
import type { Call } from './call.ts';

/** Takes one log line. Lines are plain objects, ready for JSON. */
export type Log = (line: Readonly<Record<string, unknown>>) => void;

/** What a client that left before its answer is logged as (nginx's number; it is never sent). */
const CLIENT_CLOSED = 499;
const METHOD = /^[A-Z-]{1,16}$/;
const ERROR_TYPE = /^[A-Za-z0-9.#_-]{1,64}/;

/**
 * The one line of a request: the template of the route and never its path, names and numbers and never a header's value.
 * @param latency milliseconds
 */
export function accessLine(call: Call, answer: Answer | undefined, latency: number): Record<string, unknown> {
  const errorType = answer?.headers.find(([name]) => name.toLowerCase() === 'x-amzn-errortype')?.[1] ?? '';
  const round = (milliseconds: number | undefined) =>
    milliseconds === undefined ? undefined : Math.round(milliseconds * 100) / 100;
  return {
    level: (answer?.status ?? CLIENT_CLOSED) < 500 ? 'info' : 'error',
    event: 'access',
    requestId: call.requestId,
    traceparent: call.traceparent,
    method: METHOD.test(call.method) ? call.method : '-',
    route: call.route?.template ?? '-',
    operation: call.route?.operation ?? '-',
    status: answer?.status ?? CLIENT_CLOSED,
    latencyMs: round(latency),
    authorizerLatencyMs: round(call.latency.authorizer),
    integrationLatencyMs: round(call.latency.integration),
    errorCode: ERROR_TYPE.exec(errorType)?.[0],
    responseType: answer?.responseType,
    sourceIp: call.sourceIp,
  };
}
