import type { Answer } from './answer.ts';
import type { Exchange } from './pipeline.ts';

const LINGER_MS = 2_000;
const BODILESS = new Set([204, 304]);

/** The id of a request, under API Gateway's name and under the one of this house. */
export const requestIds = (requestId: string): Answer['headers'] => [
  ['x-amzn-requestid', requestId],
  ['x-request-id', requestId],
];

/** Writes an answer, and bounds how long an upload that nobody will read may keep the connection. */
export function respond({ request, response }: Exchange, answer: Answer, requestId: string): void {
  if (response.destroyed) return;
  const { status, headers, body } = answer;
  const length = BODILESS.has(status) ? [] : [['content-length', String(body.length)] as const];
  response.writeHead(status, [...headers, ...length, ...requestIds(requestId)].flat());
  response.end(body);
  if (request.complete) return;
  const linger = setTimeout(() => request.socket.destroy(), LINGER_MS);
  request.once('close', () => clearTimeout(linger));
}
