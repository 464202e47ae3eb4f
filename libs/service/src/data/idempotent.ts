import { createHash } from 'node:crypto';
import type { Call } from '../call.ts';
import { ServiceError } from '../errors.ts';
import { ModelledError } from '../modelled-error.ts';
import type { Tenant } from './tenant.ts';

type IdempotentCall = Pick<Call, 'principal' | 'operation' | 'idempotencyToken'>;

interface KeptCall {
  request_hash: string;
  response: unknown;
}

/**
 * Does `work` once for each idempotency token of a caller and operation: a repeat, also one at the same time, gets
 * the first answer; the token with another input is a `ConflictException`. Work and token commit together, so a
 * call that failed may be repeated. Answers are kept for a day.
 *
 * @example
 * return idempotent(tenant, call, input, async (tx) => {
 *   await tx.rows('INSERT INTO orders (tenant_id, id) VALUES ($1, $2)', orderId);
 *   return { orderId, version: 1 };
 * });
 */
export async function idempotent<Output extends object>(
  tenant: Tenant,
  { principal, operation, idempotencyToken }: IdempotentCall,
  input: object,
  work: (tx: Tenant) => Promise<Output>,
): Promise<Output> {
  if (idempotencyToken === undefined) throw new ServiceError('ERR_NOT_IDEMPOTENT', operation);
  const key = [`${principal.type}:${principal.sub}`, operation, idempotencyToken];
  const hash = createHash('sha256').update(canonicalJson(input)).digest('hex');
  return tenant.transaction(async (tx) => {
    // Whoever inserts second waits here for the first to commit or roll back.
    const claimed = await tx.first(
      `INSERT INTO idempotency_keys (tenant_id, principal, operation, token, request_hash)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING token`,
      ...key,
      hash,
    );
    if (!claimed) return keptAnswer<Output>(tx, key, hash);
    const output = await work(tx);
    await tx.rows(
      `UPDATE idempotency_keys SET response = $5
       WHERE tenant_id = $1 AND principal = $2 AND operation = $3 AND token = $4`,
      ...key,
      JSON.stringify(packDates(output)),
    );
    return output;
  });
}

async function keptAnswer<Output>(tx: Tenant, key: string[], hash: string): Promise<Output> {
  const kept = await tx.first<KeptCall>(
    `SELECT request_hash, response FROM idempotency_keys
     WHERE tenant_id = $1 AND principal = $2 AND operation = $3 AND token = $4`,
    ...key,
  );
  if (kept?.request_hash !== hash) {
    throw new ModelledError('ConflictException', {
      message: 'The idempotency key was used with another input',
    });
  }
  return unpackDates(kept.response) as Output;
}

/** The same text for the same value, whatever the order of its members. */
const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** JSON has no dates: each travels as `{ "$date": … }`. */
function packDates(value: unknown): unknown {
  if (value instanceof Date) return { $date: value.toISOString() };
  if (Array.isArray(value)) return value.map(packDates);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, packDates(part)]));
}

function unpackDates(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpackDates);
  if (typeof value !== 'object' || value === null) return value;
  if ('$date' in value) return new Date(String(value.$date));
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, unpackDates(part)]));
}
