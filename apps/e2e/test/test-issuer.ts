import { createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { startLoopbackServer, type LoopbackServer } from './loopback-server.ts';

/** The client that the issuer's tokens are for. */
export const CLIENT_ID = 'e2e-client';

/** Members of a header or of claims: JSON text by name, so that a test can write what no object holds. */
export type Members = Readonly<Record<string, string | undefined>>;

/** An identity provider in the hand of a test: its own keys, and whatever answer on its key set's address. */
export interface TestIssuer extends LoopbackServer {
  readonly jwksUrl: string;
  /** Times that the key set was asked for. */
  readonly fetches: number;
  readonly kid: string;
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
  /** Answers on the key set's address; undefined is the key set. */
  answer: RequestListener | undefined;
  /** A right token of alice, with these members in place of the right ones; undefined leaves one out. */
  token(change?: { readonly header?: Members; readonly claims?: Members }): string;
  /** Signs texts as they are (RS256), by default with the published key. */
  signed(header: string, payload: string, key?: KeyObject): string;
  headerText(change?: Members): string;
  claimsText(change?: Members): string;
}

export async function startTestIssuer(): Promise<TestIssuer> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const publicKey = createPublicKey(privateKey);
  const kid = 'key-1';
  const keySet = { keys: [{ ...publicKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' }] };
  const asked: { fetches: number; answer: RequestListener | undefined } = { fetches: 0, answer: undefined };
  const server = await startLoopbackServer((request, response) => {
    if (request.url !== '/jwks') return void response.writeHead(404).end();
    asked.fetches += 1;
    if (asked.answer) return asked.answer(request, response);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(keySet));
  });
  const headerText = (change: Members = {}) => text({ alg: '"RS256"', kid: JSON.stringify(kid), ...change });
  const claimsText = (change: Members = {}) => text({ ...rightClaims(server.url), ...change });
  const signed = (header: string, payload: string, key: KeyObject = privateKey) => {
    const input = `${base64url(header)}.${base64url(payload)}`;
    return `${input}.${sign('RSA-SHA256', Buffer.from(input), key).toString('base64url')}`;
  };
  return {
    ...server,
    jwksUrl: `${server.url}/jwks`,
    kid,
    publicKey,
    privateKey,
    headerText,
    claimsText,
    signed,
    token: ({ header, claims } = {}) => signed(headerText(header), claimsText(claims)),
    get fetches() {
      return asked.fetches;
    },
    get answer() {
      return asked.answer;
    },
    set answer(answer) {
      asked.answer = answer;
    },
  };
}

/** Seconds since 1970, from now. */
export const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;

/** Claims of alice in the shape of Amazon Cognito's. */
function rightClaims(issuer: string): Members {
  const strings = { sub: 'alice', iss: issuer, client_id: CLIENT_ID, token_use: 'access', tenant_id: 'acme' };
  const quoted = Object.entries(strings).map(([name, value]) => [name, JSON.stringify(value)]);
  return {
    ...(Object.fromEntries(quoted) as Members),
    'cognito:groups': '["commercial-editor"]',
    iat: String(inSeconds(-10)),
    exp: String(inSeconds(3600)),
  };
}

function text(members: Members): string {
  const written = Object.entries(members).flatMap(([name, value]) =>
    value === undefined ? [] : [`${JSON.stringify(name)}:${value}`],
  );
  return `{${written.join(',')}}`;
}

export const base64url = (data: string | Buffer): string => Buffer.from(data).toString('base64url');
