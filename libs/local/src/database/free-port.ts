import { createServer } from 'node:http';
import { listen } from '../loopback/index.ts';

/** A port of 127.0.0.1 that is free at this moment, for a program that cannot ask for any free one itself. */
export async function freePort(): Promise<number> {
  const listening = await listen(createServer());
  await listening.close();
  return listening.port;
}
