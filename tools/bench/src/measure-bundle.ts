import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Row } from './measurement.ts';
import { duration, size, spread } from './statistics.ts';
import { workspaceRoot } from './workspace-root.ts';

const RUNS = 11;

/** What the authorizer weighs and how long a cold process needs to import it, beside an empty process. */
export async function bundle(): Promise<Row[]> {
  const outdir = mkdtempSync(join(tmpdir(), 'gatehouse-bundle-'));
  try {
    await buildAuthorizer(outdir);
    const file = join(outdir, 'handler.mjs');
    const bytes = readFileSync(file);
    return [
      ['authorizer bundle', size(bytes.length)],
      ['authorizer bundle, gzip', size(gzipSync(bytes).length)],
      ['authorizer, cold import (less an empty process), median of 11', duration(coldImport(file))],
    ];
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

/** Bundles the deployed authorizer into a folder. */
export async function buildAuthorizer(outdir: string): Promise<void> {
  const program = pathToFileURL(join(workspaceRoot, 'apps/authorizer/build.mjs')).href;
  const { buildAuthorizer: build } = (await import(program)) as {
    buildAuthorizer: (options: { outdir: string }) => Promise<unknown>;
  };
  await build({ outdir });
}

function coldImport(file: string): number {
  const run = (code: string): number => {
    const started = performance.now();
    execFileSync(process.execPath, ['--input-type=module', '-e', code], { stdio: 'ignore' });
    return performance.now() - started;
  };
  // The handler checks its environment when it is first called or loaded; either way the import itself is what counts.
  const loaded = `await import(${JSON.stringify(pathToFileURL(file).href)}).catch(() => undefined); process.exit(0)`;
  const pairs = Array.from({ length: RUNS }, () => run(loaded) - run('process.exit(0)'));
  return spread(pairs).p50;
}
