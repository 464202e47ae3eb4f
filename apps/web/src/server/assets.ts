import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text, type Reply } from './reply.ts';

/** Every file that there is to have, by its path: nothing is looked up by what a client sends. */
const ASSETS: Readonly<Record<string, readonly [file: string, type: string]>> = {
  '/': ['index.html', 'text/html; charset=utf-8'],
  '/main.js': ['main.js', 'text/javascript; charset=utf-8'],
  '/main.js.map': ['main.js.map', 'application/json'],
  '/page.css': ['page.css', 'text/css; charset=utf-8'],
  '/page.css.map': ['page.css.map', 'application/json'],
  '/favicon.svg': ['favicon.svg', 'image/svg+xml'],
};

/** Reads a file of the built page, afresh each time: an edit shows at the next reload. */
export async function asset(
  dist: string,
  path: string,
  known: string | undefined,
): Promise<Reply | undefined> {
  const entry = Object.hasOwn(ASSETS, path) ? ASSETS[path] : undefined;
  if (!entry) return undefined;
  const [file, type] = entry;
  const body = await readFile(join(dist, file)).catch(() => undefined);
  if (!body) return text(503, 'The page is not built yet.', { 'retry-after': '1' });
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const headers = { etag, 'cache-control': 'no-cache', 'content-type': type };
  return etag === known ? { status: 304, headers } : { status: 200, headers, body };
}
