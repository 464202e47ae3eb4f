import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it reached the door. */
export interface Seen {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}

/** What the door answers; an error by its name is shaped as the router does. */
export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
  /** Name of an error of the model. */
  error?: string;
  /** Closes the connection instead of answering. */
  hangUp?: boolean;
  /** Leaves the caller waiting. */
  never?: boolean;
}

/** A door on loopback that answers what it was told, in order, and the last thing again and again. */
export interface Door {
  endpoint: string;
  seen: Seen[];
  answer(...answers: Answer[]): void;
  close(): Promise<void>;
}

export async function startDoor(): Promise<Door> {
  const seen: Seen[] = [];
  let answers: Answer[] = [];
  const server = createServer((request, response) => {
    void receive(request).then((received) => {
      seen.push(received);
      reply(response, (answers.length > 1 ? answers.shift() : answers[0]) ?? {});
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    answer(...given) {
      seen.length = 0;
      answers = given;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

async function receive(request: IncomingMessage): Promise<Seen> {
  const { method = '', url = '', headers } = request;
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += String(chunk);
  return { method, url, headers, body };
}

function reply(response: ServerResponse, { status, headers, body = {}, error, hangUp, never }: Answer): void {
  if (never) return;
  if (hangUp) {
    response.destroy();
    return;
  }
  const sent = error ? { __type: error, message: 'As told', requestId: 'r-1', ...(body as object) } : body;
  response
    .writeHead(status ?? (error ? 400 : 200), {
      'content-type': 'application/json',
      'x-amzn-requestid': 'r-1',
      ...(error && { 'x-amzn-errortype': error }),
      ...headers,
    })
    .end(typeof sent === 'string' ? sent : JSON.stringify(sent));
}
