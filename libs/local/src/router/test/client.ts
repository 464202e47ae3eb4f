import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';

export interface Got {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly rawHeaders: readonly string[];
  readonly body: string;
  readonly json: Record<string, unknown>;
}

export interface Call {
  readonly method?: string;
  readonly path?: string;
  /** An array is sent as it is: name, value, name, value … */
  readonly headers?: Record<string, string | string[]> | string[];
  readonly body?: string | Buffer;
}

/** One request on a connection of its own, by Node's client. */
export function send(port: number, { method = 'GET', path = '/', headers = {}, body }: Call): Promise<Got> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest({
      port,
      host: '127.0.0.1',
      method,
      path,
      headers,
      agent: false,
      setHost: !Array.isArray(headers),
    });
    sent.on('error', reject).on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject);
      response.on('end', () => {
        const { statusCode = 0, headers: named, rawHeaders } = response;
        resolve(got(statusCode, named, rawHeaders, Buffer.concat(chunks).toString()));
      });
    });
    sent.end(body);
  });
}

/** Bytes as they are, and everything that comes back until the other side closes. */
export function sendBytes(port: number, bytes: string | Buffer): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk)).on('error', () => {});
    socket.on('close', () => resolve(Buffer.concat(chunks).toString('latin1')));
    socket.write(bytes, 'latin1');
  });
}

/** Sends a request's text (lines without line ends) and reads one response. */
export async function sendLines(port: number, lines: readonly string[], body = ''): Promise<Got> {
  const text = await sendBytes(port, `${[...lines, 'connection: close'].join('\r\n')}\r\n\r\n${body}`);
  return parse(text);
}

export function parse(text: string): Got {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [line = '', ...fields] = head.split('\r\n');
  const pairs = fields.map((field) => [
    field.slice(0, field.indexOf(':')).toLowerCase(),
    field.slice(field.indexOf(':') + 2),
  ]);
  const body = rest.join('\r\n\r\n');
  return got(
    Number(line.split(' ')[1]),
    Object.fromEntries(pairs) as IncomingHttpHeaders,
    pairs.flat(),
    body,
  );
}

function got(status: number, headers: IncomingHttpHeaders, rawHeaders: readonly string[], body: string): Got {
  const isJson = /json/.test(headers['content-type'] ?? '') && body !== '';
  return {
    status,
    headers,
    rawHeaders,
    body,
    json: (isJson ? JSON.parse(body) : {}) as Record<string, unknown>,
  };
}
