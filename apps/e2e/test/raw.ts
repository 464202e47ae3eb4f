import { once } from 'node:events';
import { connect } from 'node:net';

/** What came back on a connection. */
export interface RawAnswer {
  /** 0: the connection was closed without an answer. */
  readonly status: number;
  readonly text: string;
}

const PATIENCE_MS = 60_000;

/**
 * Sends bytes as they are, which no HTTP client would, and reads until the other side closes: ask for that with
 * `Connection: close`.
 */
export async function sendRaw(url: string, request: string | Buffer): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk)).on('error', () => undefined);
  socket.setTimeout(PATIENCE_MS, () => socket.destroy());
  socket.write(request);
  await once(socket, 'close');
  const text = Buffer.concat(chunks).toString('latin1');
  return { status: Number(/^HTTP\/1\.1 (\d{3}) /.exec(text)?.[1] ?? 0), text };
}

/** A request, line by line. @example rawRequest('GET /api/x HTTP/1.1', ['X-Principal-Sub: root']) */
export const rawRequest = (line: string, headers: readonly string[], body = ''): string =>
  [line, 'Host: 127.0.0.1', 'Connection: close', ...headers, '', body].join('\r\n');
