import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { ServiceError, type ServiceErrorCode } from '../errors.ts';
import { connect } from './connection.ts';

/** One start at a time prepares a database; the others wait here. */
const LOCK = 4_721_390_118;

/** What the kit itself keeps in a service's database. */
const KIT_TABLES = `
  CREATE TABLE IF NOT EXISTS service_settings (
    name text PRIMARY KEY,
    value text NOT NULL
  );
  CREATE TABLE IF NOT EXISTS idempotency_keys (
    tenant_id text NOT NULL,
    principal text NOT NULL,
    operation text NOT NULL,
    token text NOT NULL,
    request_hash text NOT NULL,
    response jsonb,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, principal, operation, token)
  );
  CREATE INDEX IF NOT EXISTS idempotency_keys_created_at ON idempotency_keys (created_at);
`;

/** Answers are kept for a day. */
export const FORGET_OLD_KEYS = `DELETE FROM idempotency_keys WHERE created_at < now() - interval '24 hours'`;

export interface Preparation {
  readonly databaseUrl: string;
  /** The service's folder: `migrations/` and, with demo data, `demo.sql`. */
  readonly folder: string;
  readonly demoData: boolean;
}

/** Brings a database up to date, safely from several processes at once; gives the key of its page tokens. */
export async function prepare({ databaseUrl, folder, demoData }: Preparation): Promise<Buffer> {
  const client = await connect(databaseUrl);
  try {
    await client.query(`SELECT pg_advisory_lock(${LOCK})`);
    const pageKey = await step('ERR_MIGRATIONS', async () => {
      await client.query(KIT_TABLES);
      await client.query(FORGET_OLD_KEYS);
      await migrate(client, join(folder, 'migrations'));
      return readPageKey(client);
    });
    if (demoData) await step('ERR_DEMO_DATA', () => applyOnce(client, join(folder, 'demo.sql')));
    return pageKey;
  } finally {
    await client.end();
  }
}

async function step<Result>(code: ServiceErrorCode, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    throw new ServiceError(code, undefined, { cause });
  }
}

async function migrate(dbClient: Client, dir: string): Promise<void> {
  const { runner } = await import('node-pg-migrate'); // 0.1 s that only a start needs
  const silent = () => undefined;
  const logger = { debug: silent, info: silent, warn: silent, error: silent };
  await runner({ dbClient, dir, direction: 'up', migrationsTable: 'migrations', noLock: true, logger });
}

async function readPageKey(client: Client): Promise<Buffer> {
  await client.query(`INSERT INTO service_settings VALUES ('page-key', $1) ON CONFLICT DO NOTHING`, [
    randomBytes(32).toString('base64'),
  ]);
  const sql = `SELECT value FROM service_settings WHERE name = 'page-key'`;
  const { rows } = await client.query<{ value: string }>(sql);
  return Buffer.from(rows[0]?.value ?? '', 'base64');
}

/** A service without demo data has no file. */
async function applyOnce(client: Client, file: string): Promise<void> {
  if (!existsSync(file)) return;
  await client.query('BEGIN');
  const marked = await client.query(
    `INSERT INTO service_settings VALUES ('demo-data', now()::text) ON CONFLICT DO NOTHING RETURNING name`,
  );
  if (marked.rowCount === 1) await client.query(readFileSync(file, 'utf8'));
  await client.query('COMMIT');
}
