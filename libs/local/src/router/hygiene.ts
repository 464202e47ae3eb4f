import type { IncomingMessage } from 'node:http';
import { valuesOf, type HeaderList } from './headers.ts';
import { Refusal } from './refusal.ts';

/** What a private REST API takes at most: bytes of the URL, bytes of request line and headers; headers by count. */
export const LIMITS = { target: 8_192, head: 8_000, headers: 100 } as const;

const NAME = /^[A-Za-z0-9-]+$/;
const ONCE =
  /^(?:authorization|content-(?:length|type|encoding)|transfer-encoding|x-api-key|x-amzn-oidc-.*)$/;
const ORIGIN_FORM = /^\/[\x21-\x7e]*$/;
// What a path segment may not hold once decoded: it would mean something else to the next reader.
const AMBIGUOUS = /[\x00-\x1f\x7f/\\;#?%]/;

/** The request target, read once. `query` is decoded, `rawQuery` and `path` are as on the wire. */
export interface Target {
  readonly path: string;
  readonly rawQuery: string;
  readonly query: readonly (readonly [name: string, value: string])[];
}

/**
 * Refuses what two readers of one request could read differently, before anything else looks at it.
 * @throws {Refusal} DEFAULT_4XX with 400, 414 or 431
 * @example inspect(request, headers) // { path: '/api/commercial/orders', rawQuery: '', query: [] }
 */
export function inspect(request: IncomingMessage, headers: HeaderList): Target {
  const url = request.url ?? '';
  if (url.length > LIMITS.target) throw new Refusal('DEFAULT_4XX', 'URI too long', 414);
  const line = `${request.method} ${url} HTTP/1.1\r\n`.length;
  const size = headers.reduce((sum, [name, value]) => sum + name.length + value.length + 4, line);
  if (headers.length > LIMITS.headers || size > LIMITS.head) {
    throw new Refusal('DEFAULT_4XX', 'Request headers too large', 431);
  }
  inspectHeaders(headers);
  return inspectTarget(url);
}

function inspectHeaders(headers: HeaderList): void {
  if (!headers.every(([name]) => NAME.test(name))) refuse('Invalid header name');
  const seen = new Set<string>();
  for (const [spelled] of headers) {
    const name = spelled.toLowerCase();
    if (seen.has(name) && ONCE.test(name)) refuse('Repeated header');
    seen.add(name);
  }
  if (valuesOf(headers, 'host').length !== 1) refuse('Exactly one Host is required');
  if (seen.has('upgrade')) refuse('Upgrade is not supported');
  const [encoding = 'chunked'] = valuesOf(headers, 'transfer-encoding');
  if (encoding.toLowerCase() !== 'chunked') refuse('Invalid transfer coding');
}

/** @throws {Refusal} for anything but an unambiguous origin-form (RFC 9112 section 3.2.1) */
export function inspectTarget(url: string): Target {
  if (!ORIGIN_FORM.test(url) || /[\\#]/.test(url)) refuse('Invalid request target');
  const [path = '', ...rest] = url.split('?');
  const rawQuery = rest.join('?');
  const [, ...segments] = path.split('/');
  const last = segments.length - 1;
  segments.forEach((segment, index) => inspectSegment(segment, index === last));
  return { path, rawQuery, query: readQuery(rawQuery) };
}

function inspectSegment(segment: string, isLast: boolean): void {
  const text = decode(segment);
  if (text === '.' || text === '..' || AMBIGUOUS.test(text) || (text === '' && !isLast)) {
    refuse('Ambiguous path');
  }
}

function readQuery(raw: string): [string, string][] {
  return raw
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const [name = '', ...value] = part.replaceAll('+', ' ').split('=');
      return [decode(name), decode(value.join('='))];
    });
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return refuse('Invalid percent-encoding');
  }
}

function refuse(message: string): never {
  throw new Refusal('DEFAULT_4XX', message);
}
