import { join } from 'node:path';
import type { Adapter, AdapterPayload } from 'oidc-provider';
import { readPrivateJson, writePrivateJson } from '../private-file/index.ts';

interface StoredRecord {
  payload: AdapterPayload;
  /** epoch milliseconds */
  readonly expiresAt: number;
}

/** Sessions, grants and refresh tokens, in memory and in one file of the data folder. */
export interface Records {
  adapter(model: string): Adapter;
  flush(): Promise<void>;
}

const WRITE_BEHIND_MS = 200;

/** @param findClient metadata of a client by id: clients are not records, they are configuration */
export async function openRecords(
  dataDir: string,
  findClient: (id: string) => AdapterPayload | undefined,
): Promise<Records> {
  const file = join(dataDir, 'identity-provider', 'sessions.json');
  const records = await load(file);
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();

  const write = () => {
    timer = undefined;
    writing = writing.then(() => writePrivateJson(file, Object.fromEntries(alive(records))));
    return writing;
  };
  const changed = () => {
    timer ??= setTimeout(() => void write().catch(() => {}), WRITE_BEHIND_MS);
  };
  return {
    adapter: (model) =>
      model === 'Client' ? clientAdapter(findClient) : recordAdapter(model, records, changed),
    async flush() {
      if (timer) {
        clearTimeout(timer);
        void write();
      }
      await writing;
    },
  };
}

/** A damaged file only costs a new sign-in. */
async function load(file: string): Promise<Map<string, StoredRecord>> {
  const stored = await readPrivateJson(file).catch(() => undefined);
  return new Map(Object.entries((stored ?? {}) as Record<string, StoredRecord>));
}

const alive = (records: Map<string, StoredRecord>) =>
  [...records].filter(([, { expiresAt }]) => expiresAt > Date.now());

function recordAdapter(model: string, records: Map<string, StoredRecord>, changed: () => void): Adapter {
  const key = (id: string) => `${model}:${id}`;
  const find = (id: string) => {
    const record = records.get(key(id));
    return Promise.resolve(record && record.expiresAt > Date.now() ? record.payload : undefined);
  };
  const remove = (wanted: (id: string, payload: AdapterPayload) => boolean) => {
    for (const [id, { payload }] of records) if (wanted(id, payload)) records.delete(id);
    changed();
    return Promise.resolve();
  };
  return {
    find,
    findByUid(uid) {
      const found = [...records].find(([id, { payload }]) => id.startsWith(key('')) && payload.uid === uid);
      return found ? find(found[0].slice(key('').length)) : Promise.resolve(undefined);
    },
    findByUserCode: () => Promise.resolve(undefined),
    upsert(id, payload, expiresIn) {
      records.set(key(id), { payload, expiresAt: Date.now() + (expiresIn ?? 0) * 1000 });
      changed();
      return Promise.resolve();
    },
    consume(id) {
      const record = records.get(key(id));
      if (record) record.payload.consumed = Math.floor(Date.now() / 1000);
      changed();
      return Promise.resolve();
    },
    destroy: (id) => remove((candidate) => candidate === key(id)),
    revokeByGrantId: (grantId) =>
      remove((id, payload) => id.startsWith(key('')) && payload.grantId === grantId),
  };
}

function clientAdapter(findClient: (id: string) => AdapterPayload | undefined): Adapter {
  const nothing = () => Promise.resolve(undefined);
  return {
    find: (id) => Promise.resolve(findClient(id)),
    findByUid: nothing,
    findByUserCode: nothing,
    upsert: nothing,
    consume: nothing,
    destroy: nothing,
    revokeByGrantId: nothing,
  };
}
