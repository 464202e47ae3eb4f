import type { IncomingMessage, ServerResponse } from 'node:http';
import { Refusal } from './refusal.ts';

/** API Gateway's payload limit, both ways: 10 MB. */
export const PAYLOAD_LIMIT = 10 * 1024 * 1024;

/** The client went away; nobody is left to answer. */
export class ClientGone extends Error {
  override readonly name = 'ClientGone';
}

/**
 * Reads a request body whole.
 * @throws {Refusal} REQUEST_TOO_LARGE
 * @throws {ClientGone}
 */
export async function readBody(request: IncomingMessage, response: ServerResponse): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > PAYLOAD_LIMIT) throw new Refusal('REQUEST_TOO_LARGE');
  if (request.headers.expect !== undefined && request.httpVersion === '1.1') response.writeContinue();
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const settle = (then: () => void) => {
      request.off('data', take).off('end', done).off('close', gone).off('error', gone);
      then();
    };
    const take = (chunk: Buffer) => {
      size += chunk.length;
      if (size > PAYLOAD_LIMIT) settle(() => reject(new Refusal('REQUEST_TOO_LARGE')));
      else chunks.push(chunk);
    };
    const done = () => settle(() => resolve(Buffer.concat(chunks, size)));
    const gone = () => settle(() => reject(new ClientGone()));
    request.on('data', take).once('end', done).once('close', gone).once('error', gone);
  });
}
