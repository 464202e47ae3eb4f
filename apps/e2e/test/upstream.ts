import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it arrived where a service would be. */
export interface Received {
  readonly method: string;
  readonly target: string;
  /** In the order and the spelling of the wire. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly trailers: readonly string[];
  readonly body: string;
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server in the place of a service (`--upstream`), which writes down everything that reaches it. */
export interface Upstream {
  readonly url: string;
  readonly received: Received[];
  /** How it answers from now on; at first 200 with `{ "ok": true }`. */
  answerWith(answer: Answer): void;
  close(): Promise<void>;
}

export const ok: Answer = (_request, response) =>
  void response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true}');

export async function startUpstream(): Promise<Upstream> {
  const received: Received[] = [];
  let answer = ok;
  const server = createServer((request, response) => {
    void record(request).then((recorded) => {
      received.push(recorded);
      answer(request, response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    answerWith: (next) => void (answer = next),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function record(request: IncomingMessage): Promise<Received> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  const { method = '', url = '', rawHeaders, rawTrailers } = request;
  const headers = rawHeaders.flatMap((name, index) =>
    index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? ''] as const] : [],
  );
  return { method, target: url, headers, trailers: rawTrailers, body };
}

/** Every value that a header arrived with. */
export const valuesOf = ({ headers }: Received, name: string): string[] =>
  headers.filter(([spelled]) => spelled.toLowerCase() === name).map(([, value]) => value);
