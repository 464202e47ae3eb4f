import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onStopSignal } from '../../process/stop-signals.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { TestDatabases } from './test-databases.ts';

// The process behind `openTestDatabase`, one for a Jest run. It owns the PostgreSQL server and ends with Jest, however
// that ends. The line on stdout is its URL: POST makes a database for the folder in the body, DELETE drops one.

/** @returns what stops it all */
async function start(externalUrl: string | undefined): Promise<() => Promise<void>> {
  const postgres = externalUrl
    ? { url: externalUrl, close: () => Promise.resolve() }
    : await startEmbeddedPostgres();
  const databases = new TestDatabases(postgres.url);
  const server = createServer((incoming, outgoing) => {
    answer(incoming, databases).then(
      (json) => outgoing.end(json),
      (error: unknown) => outgoing.writeHead(500).end(reason(error)),
    );
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
  return async () => {
    server.close();
    await databases.close();
    await postgres.close();
  };
}

async function answer(incoming: IncomingMessage, databases: TestDatabases): Promise<string> {
  if (incoming.method === 'POST') return JSON.stringify(await databases.create(await text(incoming)));
  await databases.drop(incoming.url?.slice(1) ?? '');
  return '';
}

/** Whoever reads this wrote the migrations too: what the database says of them is no secret. */
function reason(error: unknown): string {
  const { message, cause } = error as Error;
  return cause instanceof Error ? `${message} ${cause.message}` : message;
}

const starting = start(process.env['DATABASE_URL']);
// A stop during the start waits for its end, so that nothing half started stays behind.
onStopSignal(() => void starting.then((stop) => stop()).finally(() => process.exit()));
try {
  await starting;
} catch (error) {
  process.stderr.write(reason(error), () => process.exit(1));
}
