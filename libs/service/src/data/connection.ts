import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Pool, TypeOverrides, types as pgTypes } from 'pg';
import { ServiceError } from '../errors.ts';

const PATIENCE_MS = 10_000;
const PAUSE_MS = 100;

/** A server that is starting or restarting, as opposed to a wrong password or a missing database. */
const STARTING = new Set(['ECONNREFUSED', 'ECONNRESET', '57P03']);

/** bigint becomes a number: amounts and counts fit, and one that does not is a fault, not a rounded value. */
function parseBigint(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('A bigint does not fit a number.');
  return value;
}

export function createPool(connectionString: string): Pool {
  const types = new TypeOverrides();
  types.setTypeParser(pgTypes.builtins.INT8, parseBigint);
  const pool = new Pool({
    connectionString,
    max: 10,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 10_000,
    idle_in_transaction_session_timeout: 15_000,
    types,
  });
  // A connection that breaks while a query waits rejects the query; unheard, it would end the process too.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Connects, waiting a little for a server that is just starting. */
export async function connect(connectionString: string, patienceMs = PATIENCE_MS): Promise<Client> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const client = new Client({ connectionString, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return client;
    } catch (cause) {
      await client.end().catch(() => undefined);
      if (!isStarting(cause) || Date.now() >= deadline)
        throw new ServiceError('ERR_DATABASE', undefined, { cause });
      await sleep(PAUSE_MS);
    }
  }
}

const isStarting = (error: unknown): boolean => {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && STARTING.has(code);
};
