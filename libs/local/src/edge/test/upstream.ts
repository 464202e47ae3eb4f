import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { listen } from '../../loopback/index.ts';

/** A request as it arrived behind the edge. */
export interface Arrived {
  readonly method: string;
  readonly target: string;
  readonly raw: readonly (readonly [string, string])[];
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

type Reply = (response: ServerResponse, arrived: Arrived) => void;

/** A server behind the edge that remembers what arrived. */
export async function upstream(reply: Reply = (response) => response.end('ok')) {
  const arrived: Arrived[] = [];
  const state = { reply };
  const serve: RequestListener = (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const raw: [string, string][] = [];
      for (let index = 0; index < request.rawHeaders.length; index += 2) {
        raw.push([request.rawHeaders[index] ?? '', request.rawHeaders[index + 1] ?? '']);
      }
      const { method = '', url: target = '', headers } = request;
      const one = { method, target, raw, headers, body: Buffer.concat(chunks).toString() };
      arrived.push(one);
      state.reply(response, one);
    });
  };
  const server = createServer({ maxHeaderSize: 128 * 1024 }, serve);
  server.maxHeadersCount = 0;
  const listening = await listen(server);
  return {
    url: `http://127.0.0.1:${listening.port}`,
    arrived,
    last: () => arrived[arrived.length - 1],
    reply: (next: Reply) => void (state.reply = next),
    close: () => listening.close(),
  };
}

/** Sends bytes to a server, and more when it begins to answer; gives all that it says until it closes the connection. */
export function exchangeBytes(url: string, bytes: string, onceAnswered = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(bytes, 'latin1'));
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => (answer += chunk));
    socket.once('data', () => socket.write(onceAnswered, 'latin1'));
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });
}
