import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { HttpRequest, HttpResponse } from './message.ts';
import { refusals } from './refusal.ts';

const LARGEST_BODY = 1024 * 1024;
const LARGEST_DISCARDED = 8 * LARGEST_BODY;

/** Slow clients are cut off; a kept-alive connection outlives the load balancer's 60 s. */
const limits = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 5_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 1_000,
} as const;
const MOST_CONNECTIONS = 1_000;

export type Answer = (request: HttpRequest, signal: AbortSignal) => Promise<HttpResponse>;

/** A node:http server around `answer`; it does not listen yet. While it stops, answers end their connection. */
export function createHttpServer(answer: Answer, stopping: () => boolean): Server {
  const server = createServer(limits, (incoming, outgoing) => {
    void respond(incoming, outgoing, answer, stopping);
  });
  server.maxConnections = MOST_CONNECTIONS;
  return server;
}

async function respond(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  answer: Answer,
  stopping: () => boolean,
): Promise<void> {
  const gone = new AbortController();
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) gone.abort();
  });
  const request: HttpRequest = {
    method: incoming.method ?? '',
    target: incoming.url ?? '',
    headers: headersOf(incoming),
    body: () => readBody(incoming),
  };
  const { status, headers, body } = await answer(request, gone.signal);
  if (outgoing.destroyed) return;
  const typed = body === '' ? {} : { 'content-type': 'application/json' };
  const length = status === 204 ? {} : { 'content-length': Buffer.byteLength(body) };
  if (!incoming.complete || stopping()) outgoing.setHeader('connection', 'close');
  outgoing.writeHead(status, { ...typed, ...length, ...headers }).end(body);
}

/** Repeated headers stay repeated: Node would join or drop them. */
function headersOf({ headersDistinct }: IncomingMessage): HttpRequest['headers'] {
  return Object.fromEntries(
    Object.entries(headersDistinct).map(([name, values]) => [
      name,
      values?.length === 1 ? values[0] : values,
    ]),
  );
}

/** A body that is too large is read to its end, within reason, so that the client gets to read the answer. */
function readBody(incoming: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    let chunks: Buffer[] = [];
    let size = 0;
    const finish = () => {
      if (size > LARGEST_BODY) reject(refusals.bodyTooLarge());
      else resolve(Buffer.concat(chunks));
    };
    incoming.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= LARGEST_BODY) chunks.push(chunk);
      else chunks = [];
      if (size > LARGEST_DISCARDED) reject(refusals.bodyTooLarge());
    });
    incoming.once('end', finish);
    incoming.once('error', reject);
  });
}
