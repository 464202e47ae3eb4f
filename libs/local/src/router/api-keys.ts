import { createHash, timingSafeEqual } from 'node:crypto';
import { valuesOf, type HeaderList } from './headers.ts';
import { Refusal } from './refusal.ts';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * The check of operations whose security asks for an API key (header `x-api-key`, as usage plans read it).
 * @throws {Refusal} INVALID_API_KEY
 */
export function createApiKeyCheck(keys: readonly string[]): (headers: HeaderList) => void {
  const digests = keys.map(digest);
  return (headers) => {
    const [sent = ''] = valuesOf(headers, 'x-api-key');
    const wanted = digest(sent);
    const known = digests.filter((key) => timingSafeEqual(key, wanted));
    if (sent === '' || known.length === 0) throw new Refusal('INVALID_API_KEY');
  };
}
