import { AuthorizerError } from './errors.ts';
import { type Keys, readKeySetDocument } from './key-set-document.ts';

const TIMEOUT_MS = 1_500;
const MAX_BYTES = 150 * 1_024;
const LOOPBACK: readonly string[] = ['127.0.0.1', 'localhost'];

/**
 * Whether keys may be fetched from an address: https, or http to this machine, and no credentials in it.
 *
 * @example
 * isKeySetAddress('https://idp.example.com/keys') // true
 * isKeySetAddress('http://idp.example.com/keys') // false
 */
export function isKeySetAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  const reachable = protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname));
  return reachable && username === '' && password === '';
}

/**
 * Makes a function that fetches the key set once: 200 and nothing else, no redirects, 150 KB at most, 1.5 s in all,
 * or `patience` times that. The address is configuration; nothing in a token changes it.
 *
 * @throws TypeError when keys may not be fetched from the address
 */
export function createKeySetLoader(jwksUri: string, patience = 1): () => Promise<Keys> {
  if (!isKeySetAddress(jwksUri)) throw new TypeError('The key set address is neither https nor on loopback.');
  return async () => readKeySetDocument(await fetchText(jwksUri, TIMEOUT_MS * patience));
}

async function fetchText(url: string, timeoutMs: number): Promise<string> {
  try {
    const response = await fetch(url, {
      redirect: 'error',
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.status !== 200 || !response.body) {
      await response.body?.cancel();
      throw new AuthorizerError('ERR_JWKS_UNAVAILABLE', 'fetch');
    }
    return await readText(response.body);
  } catch {
    throw new AuthorizerError('ERR_JWKS_UNAVAILABLE', 'fetch');
  }
}

/** Leaving the loop early cancels the rest of the answer. */
async function readText(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > MAX_BYTES) throw new AuthorizerError('ERR_JWKS_UNAVAILABLE', 'fetch');
    chunks.push(chunk);
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
}
