// A run that holds a database until it is killed: `database-program.ts DATA`.
import { Client } from 'pg';
import { startDatabase } from '../src/database/index.ts';

const database = await startDatabase({ dataDir: process.argv[2] ?? '', log: () => undefined });
const client = new Client({ connectionString: await database.url('commercial') });
await client.connect();
await client.query('CREATE TABLE orders AS SELECT 7 AS id');
await client.end();
console.log(JSON.stringify({ ready: true }));
setInterval(() => undefined, 1_000);
