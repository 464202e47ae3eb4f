import { request as send, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { startLoopbackServer, type LoopbackServer } from './loopback-server.ts';

/** A way to a policy store that counts, and that a test can block. */
export interface PolicyStoreProxy extends LoopbackServer {
  /** Questions for a decision that arrived so far, answered or not. */
  readonly decisions: number;
  /** Other operations that arrived: what a deploy does. */
  readonly operations: number;
  /** Answers in place of the policy store; undefined passes on. */
  answer: RequestListener | undefined;
}

/** Passes everything on to the policy store at this address, byte for byte. */
export async function startPolicyStoreProxy(target: string): Promise<PolicyStoreProxy> {
  const seen: Pick<PolicyStoreProxy, 'answer'> & { decisions: number; operations: number } = {
    answer: undefined,
    decisions: 0,
    operations: 0,
  };
  const server = await startLoopbackServer((request, response) => {
    const isDecision = String(request.headers['x-amz-target']).endsWith('.IsAuthorized');
    seen[isDecision ? 'decisions' : 'operations'] += 1;
    if (seen.answer) return seen.answer(request, response);
    pass(target, request, response);
  });
  return {
    ...server,
    get decisions() {
      return seen.decisions;
    },
    get operations() {
      return seen.operations;
    },
    get answer() {
      return seen.answer;
    },
    set answer(answer) {
      seen.answer = answer;
    },
  };
}

function pass(target: string, request: IncomingMessage, response: ServerResponse): void {
  const { method, url, rawHeaders } = request;
  const outgoing = send(new URL(url ?? '/', target), { method, headers: rawHeaders, agent: false });
  outgoing.on('error', () => response.destroy());
  outgoing.once('response', (incoming) => {
    response.writeHead(incoming.statusCode ?? 502, incoming.rawHeaders);
    incoming.pipe(response);
  });
  request.pipe(outgoing);
}
