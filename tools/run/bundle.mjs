#!/usr/bin/env node
// Bundles a program for deployment, packages included: `node tools/run/bundle.mjs src/main.ts dist`.
import { basename, join, resolve } from 'node:path';
import { build } from 'esbuild';

const [entry, outdir] = process.argv.slice(2);
if (!entry || !outdir) {
  console.error('Say what to bundle and where to: bundle.mjs ENTRY OUTDIR');
  process.exit(2);
}
await build({
  entryPoints: [resolve(entry)],
  outfile: join(resolve(outdir), `${basename(entry, '.ts')}.mjs`),
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  mainFields: ['module', 'main'],
  sourcemap: 'linked',
  legalComments: 'none',
  logLevel: 'warning',
  external: ['pg-native'],
  banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
});
