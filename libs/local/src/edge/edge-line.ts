import type { IncomingMessage } from 'node:http';
import { values } from './raw-headers.ts';

/** Takes one log line: a plain object, ready for JSON. */
export type Log = (line: Readonly<Record<string, unknown>>) => void;

/** Where a request went: to one of the two upstreams, or nowhere beyond the edge. */
export type Destination = 'router' | 'web' | 'sign-in' | 'none';

const TRACEPARENT = /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;
const METHOD = /^[A-Z-]{1,16}$/;
/** What a client that left before its answer is logged as (nginx's number; it is never sent). */
const CLIENT_CLOSED = 499;

export interface Outcome {
  readonly requestId: string;
  readonly destination: Destination;
  /** undefined when the client left before it was answered */
  readonly status: number | undefined;
  readonly latencyMs: number;
}

/** The one line of a request: no path, no query, no header's value but a well-formed `traceparent`. */
export function edgeLine(request: IncomingMessage, { requestId, destination, status, latencyMs }: Outcome) {
  const [traceparent = '', ...more] = values(request.rawHeaders, 'traceparent');
  const shown = status ?? CLIENT_CLOSED;
  return {
    level: shown < 500 ? 'info' : 'error',
    event: 'edge',
    requestId,
    ...(more.length === 0 && TRACEPARENT.test(traceparent) && { traceparent }),
    method: METHOD.test(request.method ?? '') ? request.method : '-',
    destination,
    status: shown,
    latencyMs: Math.round(latencyMs * 100) / 100,
  };
}
