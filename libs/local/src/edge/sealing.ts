import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { EncryptJWT, jwtDecrypt, type JWTPayload } from 'jose';
import { readPrivateJson, writePrivateJson } from '../private-file/index.ts';

/** Makes and reads cookies that only this edge can read (JWE, RFC 7516, direct AES-256-GCM). */
export interface Seal {
  /** @param purpose a seal for one purpose cannot be opened for another
   *  @param expiresAt epoch seconds */
  seal(purpose: string, content: JWTPayload, expiresAt: number): Promise<string>;
  /** @returns undefined for anything that this edge did not seal for this purpose, or too long ago */
  open(purpose: string, text: string): Promise<JWTPayload | undefined>;
}

/** @param now milliseconds of the epoch */
export function createSeal(key: Uint8Array, now: () => number): Seal {
  return {
    seal: (purpose, content, expiresAt) =>
      new EncryptJWT(content)
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', typ: purpose })
        .setExpirationTime(expiresAt)
        .encrypt(key),
    open: (purpose, text) =>
      jwtDecrypt(text, key, {
        typ: purpose,
        currentDate: new Date(now()),
        keyManagementAlgorithms: ['dir'],
        contentEncryptionAlgorithms: ['A256GCM'],
        requiredClaims: ['exp'],
      }).then(
        ({ payload }) => payload,
        () => undefined,
      ),
  };
}

/** The key of a data folder: made at first start, kept, so that a restart logs nobody out. */
export async function keepSealKey(dataDir: string): Promise<Uint8Array> {
  const file = join(dataDir, 'edge', 'secrets.json');
  const kept = (await readPrivateJson(file).catch(() => undefined)) as { cookieKey?: unknown } | undefined;
  const key = Buffer.from(typeof kept?.cookieKey === 'string' ? kept.cookieKey : '', 'base64url');
  if (key.length === 32) return key;
  const fresh = randomBytes(32);
  await writePrivateJson(file, { cookieKey: fresh.toString('base64url') });
  return fresh;
}
