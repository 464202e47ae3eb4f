import { fileURLToPath } from 'node:url';
import type { Operations } from '@gatehouse/model/user-mgmt';
import type { Complete } from '@gatehouse/service';
import { openTestDatabase, testCall, user, type TestDatabase } from '@gatehouse/service/testing';
import { app } from '../src/app.ts';

type Principal = ReturnType<typeof user>;

/** Calls an operation of the service as the router would; uma of acme calls when nobody is named. */
export type CallUserMgmt = <Name extends keyof Operations>(
  name: Name,
  input: Operations[Name]['input'],
  principal?: Principal,
) => Promise<Complete<Operations[Name]['output']>>;

export const uma = user('uma', 'acme', 'user-admin');
export const greta = user('greta', 'globex', 'user-admin');

/** When everything of the demo data was created. */
export const seeded = new Date('2026-01-05T09:00:00Z');

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

/** Makes the calls at the same time: what those that won answered, and what the others were refused with. */
export async function race<Output>(calls: Promise<Output>[]) {
  const settled = await Promise.allSettled(calls);
  return {
    won: settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : [])),
    refused: settled.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : [])),
  };
}

/** A database of the spec's own, with the demo data. */
function openDemoData(): () => TestDatabase {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase(fileURLToPath(new URL('..', import.meta.url)));
  }, 60_000);
  afterAll(() => database.close());
  return () => database;
}

/** The service on a database of the spec's own, with the demo data. */
export function openUserMgmt(): CallUserMgmt {
  const database = openDemoData();
  return (name, input, principal = uma) =>
    testCall(app, name, input, { deps: { database: database() }, principal });
}
