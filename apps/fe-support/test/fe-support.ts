import { fileURLToPath } from 'node:url';
import type { Operations } from '@gatehouse/model/fe-support';
import type { Complete } from '@gatehouse/service';
import { openTestDatabase, testCall, user, type TestDatabase } from '@gatehouse/service/testing';
import { app } from '../src/app.ts';

type Principal = NonNullable<Parameters<typeof testCall>[3]['principal']>;

/** Calls an operation of the service as the router would; sam of acme calls when nobody is named. */
export type CallFeSupport = <Name extends keyof Operations>(
  name: Name,
  input: Operations[Name]['input'],
  principal?: Principal,
) => Promise<Complete<Operations[Name]['output']>>;

export const sam = user('sam', 'acme', 'support-agent');
export const gus = user('gus', 'globex', 'support-agent');
/** Somebody without a group: may ask for help and say what they think. */
export const nora = user('nora', 'acme');

/** When the tickets and the feedback of the demo data were created. */
export const seeded = new Date('2026-01-05T09:00:00Z');

/** A ticket that the test does not care about. */
export const question = { subject: 'A question', body: 'Is it me?' };

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
export function openDemoData(): () => TestDatabase {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase(fileURLToPath(new URL('..', import.meta.url)));
  }, 60_000);
  afterAll(() => database.close());
  return () => database;
}

/** The service on a database of the spec's own, with the demo data. */
export function openFeSupport(): CallFeSupport {
  const database = openDemoData();
  return (name, input, principal = sam) =>
    testCall(app, name, input, { deps: { database: database() }, principal });
}
