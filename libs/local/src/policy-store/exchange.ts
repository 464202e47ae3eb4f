import type { IncomingMessage, ServerResponse } from 'node:http';
import { Fault, POLICY_STORE_FAULTS } from './errors.ts';
import { parseExactJson } from './exact-json.ts';
import { MAX_BODY_BYTES, MAX_NESTING } from './limits.ts';
import { nesting } from './nesting.ts';

const CONTENT_TYPE = 'application/x-amz-json-1.0';
const TARGET = /^VerifiedPermissions\.(\w+)$/;
const LOOPBACK = /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/;
/** An attribute value takes two levels of the body, its entity a few more. */
const MAX_BODY_NESTING = 2 * MAX_NESTING + 10;

/** Name of the operation that a request of AWS JSON 1.0 is for. @throws {Fault} */
export function operationIn({ method, url, headers }: IncomingMessage): string {
  // A page of another site in the browser of the same machine reaches loopback, but not under this name.
  if (!LOOPBACK.test(headers.host ?? ''))
    throw new Fault('AccessDeniedException', 'The host is not this one.');
  const target = TARGET.exec(String(headers['x-amz-target']))?.[1];
  if (method !== 'POST' || url !== '/' || target === undefined)
    throw new Fault('UnknownOperationException', 'There is no such operation.');
  if (headers['content-type']?.split(';')[0]?.trim() !== CONTENT_TYPE)
    throw new Fault('SerializationException', `The body must be ${CONTENT_TYPE}.`);
  return target;
}

/** Reads the body to its end, keeps no more than a megabyte of it, and parses it. @throws {Fault} */
export async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MAX_BODY_BYTES) chunks.push(chunk);
  }
  if (size > MAX_BODY_BYTES) throw new Fault('ValidationException', 'The request is larger than 1 MB.');
  const text = Buffer.concat(chunks).toString('utf8');
  if (nesting(text) > MAX_BODY_NESTING) throw new Fault('ValidationException', 'The request nests too deep.');
  return parseExactJson(text);
}

export function answer(response: ServerResponse, requestId: string, status: number, body: object): void {
  response.writeHead(status, { 'content-type': CONTENT_TYPE, 'x-amzn-requestid': requestId });
  response.end(JSON.stringify(body));
}

export function answerFault(response: ServerResponse, requestId: string, fault: Fault): void {
  const { status, owner } = POLICY_STORE_FAULTS[fault.type];
  answer(response, requestId, status, {
    __type: `${owner}#${fault.type}`,
    message: fault.message,
    ...fault.members,
  });
}
