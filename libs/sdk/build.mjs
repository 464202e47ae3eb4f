// Builds the SDK for plain JavaScript: `dist/esm` and `dist/cjs` for Node, `dist/browser` for bundlers, with a package.json
// that tells each consumer its own. Packages stay outside; `node libs/sdk/build.mjs` runs it.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));

const formats = {
  esm: { format: 'esm', platform: 'node', splitting: true, outExtension: { '.js': '.mjs' } },
  cjs: { format: 'cjs', platform: 'node', outExtension: { '.js': '.cjs' } },
  browser: { format: 'esm', platform: 'browser', splitting: true, outExtension: { '.js': '.mjs' } },
};

/**
 * @param {{ outdir?: string }} [options] where to; `dist` beside this file when left out
 * @returns {Promise<string[]>} the names of the entry points: `index` and one per service
 */
export async function buildSdk({ outdir = join(here, 'dist') } = {}) {
  const services = readdirSync(join(here, 'services')).sort();
  const entryPoints = {
    index: join(here, 'src/index.ts'),
    ...Object.fromEntries(
      services.map((service) => [service, join(here, 'services', service, 'src/index.ts')]),
    ),
  };
  for (const [folder, options] of Object.entries(formats))
    await build({
      ...options,
      entryPoints,
      outdir: join(outdir, folder),
      bundle: true,
      packages: 'external',
      target: 'es2022',
      sourcemap: 'linked',
      logLevel: 'warning',
    });
  writeManifest(outdir, Object.keys(entryPoints));
  return Object.keys(entryPoints);
}

function writeManifest(outdir, entries) {
  const { name, version, license, dependencies } = JSON.parse(
    readFileSync(join(here, 'package.json'), 'utf8'),
  );
  const exported = Object.fromEntries(
    entries.map((entry) => [
      entry === 'index' ? '.' : `./${entry}`,
      { browser: `./browser/${entry}.mjs`, import: `./esm/${entry}.mjs`, require: `./cjs/${entry}.cjs` },
    ]),
  );
  mkdirSync(outdir, { recursive: true });
  const manifest = { name, version, license, sideEffects: false, exports: exported, dependencies };
  writeFileSync(join(outdir, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildSdk();
