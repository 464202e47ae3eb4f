import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The folder of the workspace. */
export const workspaceRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

const cache = join(workspaceRoot, 'node_modules/.cache/gatehouse/run');

/**
 * Bundles a TypeScript entry point (only when a source is newer than the last bundle) and imports it in this
 * process, with `process.argv` as if it had been started directly. Packages stay outside the bundle.
 *
 * @param {string} entry file, absolute or relative to the workspace
 * @param {string[]} args its arguments
 */
export async function run(entry, args) {
  const source = resolve(workspaceRoot, entry);
  process.argv = [process.argv[0] ?? 'node', source, ...args];
  const bundle = await bundleOf(source);
  await import(pathToFileURL(bundle).href);
}

async function bundleOf(source) {
  const name = createHash('sha256').update(source).digest('hex').slice(0, 16);
  const outfile = join(cache, `${name}.mjs`);
  const manifest = join(cache, `${name}.json`);
  if (isFresh(outfile, manifest)) return outfile;
  const { build } = await import('esbuild');
  // Another process may bundle the same at the same time: each takes its own, whole.
  const draft = `${outfile}.${process.pid}`;
  const { metafile } = await build({
    entryPoints: [source],
    outfile: draft,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    metafile: true,
    sourcemap: 'inline',
    absWorkingDir: workspaceRoot,
    logLevel: 'warning',
    plugins: [keepSourceLocation, packagesExternal],
  });
  renameSync(draft, outfile);
  writeFileSync(`${draft}.json`, JSON.stringify(Object.keys(metafile.inputs)));
  renameSync(`${draft}.json`, manifest);
  return outfile;
}

function isFresh(outfile, manifest) {
  if (!existsSync(outfile) || !existsSync(manifest)) return false;
  const built = statSync(outfile).mtimeMs;
  const inputs = JSON.parse(readFileSync(manifest, 'utf8'));
  return inputs.every((input) => {
    const file = join(workspaceRoot, input);
    return existsSync(file) && statSync(file).mtimeMs < built;
  });
}

/** `import.meta.url` in a bundled file names the source, not the bundle. */
const keepSourceLocation = {
  name: 'keep-source-location',
  setup(build) {
    build.onLoad({ filter: /\.m?ts$/ }, (args) => {
      const contents = readFileSync(args.path, 'utf8');
      if (args.path.includes('node_modules') || !contents.includes('import.meta.')) return undefined;
      const url = JSON.stringify(pathToFileURL(args.path).href);
      return {
        contents: contents
          .replaceAll('import.meta.url', url)
          .replaceAll('import.meta.dirname', JSON.stringify(dirname(args.path))),
        loader: 'ts',
      };
    });
  },
};

/** Packages are loaded from node_modules; the workspace's own are bundled. */
const packagesExternal = {
  name: 'packages-external',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' ||
      path.startsWith('@gatehouse/') ||
      path.startsWith('/') ||
      /^[A-Za-z]:/.test(path)
        ? undefined
        : { path, external: true },
    );
  },
};

/** @param {string} file */
export const fromRoot = (file) => relative(workspaceRoot, file);
