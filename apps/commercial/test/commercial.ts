import { fileURLToPath } from 'node:url';
import type { Operations } from '@gatehouse/model/commercial';
import type { Complete } from '@gatehouse/service';
import { openTestDatabase, testCall, user, type TestDatabase } from '@gatehouse/service/testing';
import { app } from '../src/app.ts';

type Principal = ReturnType<typeof user>;

/** Calls an operation of the service as the router would; alice of acme calls when nobody is named. */
export type CallCommercial = <Name extends keyof Operations>(
  name: Name,
  input: Operations[Name]['input'],
  principal?: Principal,
) => Promise<Complete<Operations[Name]['output']>>;

export const alice = user('alice', 'acme', 'commercial-editor');
export const carol = user('carol', 'globex', 'commercial-editor');

/** A sum that the test does not care about. */
export const total = { amountMinor: 4200, currency: 'EUR' };

/** What an error answer of the service looks like to `toMatchObject`. */
export const notFound = (resourceType: string) => ({
  name: 'ResourceNotFoundException',
  status: 404,
  members: { resourceType },
});
export const conflict = { name: 'ConflictException', status: 409 };
export const invalid = (...paths: string[]) => ({
  name: 'ValidationException',
  status: 400,
  members: { fieldList: paths.map((path) => expect.objectContaining({ path }) as unknown) },
});

/** A database of the spec's own, with the demo data. */
export function openDemoData(): () => TestDatabase {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase(fileURLToPath(new URL('..', import.meta.url)));
  }, 60_000);
  afterAll(() => database.close());
  return () => database;
}

/** The service on a database of the spec's own, with the demo data. */
export function openCommercial(): CallCommercial {
  const database = openDemoData();
  return (name, input, principal = alice) =>
    testCall(app, name, input, { deps: { database: database() }, principal });
}
