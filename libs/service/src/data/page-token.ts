import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { ModelledError } from '../modelled-error.ts';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals where a list goes on. The token tells its holder nothing, and opens only with the same key and binding
 * (tenant, query).
 */
export function encodePage(key: Buffer, binding: string, cursor: readonly string[]): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(binding));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(cursor), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** Opens a token of `encodePage`; any other, or one of another tenant or query, is a `ValidationException`. */
export function decodePage(key: Buffer, binding: string, token: string): string[] {
  try {
    const bytes = Buffer.from(token, 'base64url');
    const tag = bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
    const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(binding)).setAuthTag(tag);
    const opened = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
    return JSON.parse(opened.toString('utf8')) as string[];
  } catch {
    throw new ModelledError('ValidationException', {
      message: 'The request has 1 invalid field',
      fieldList: [
        { path: '/nextToken', message: 'must be the nextToken of the page before, for the same filters' },
      ],
    });
  }
}
