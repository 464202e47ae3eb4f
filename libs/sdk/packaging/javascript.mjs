import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { clientName, ENDING, packageOf, published } from './specifiers.mjs';

const FORMATS = {
  esm: { format: 'esm' },
  // Here a service is loaded by `require` too: an import() would bring the ES module, and with it a second copy.
  cjs: { format: 'cjs', supported: { 'dynamic-import': false } },
};

/**
 * A file for each file, so that a bundler can leave out what is not used.
 * @param {import('../build.mjs').Package} made
 * @returns {Promise<Set<string>>} the packages that it imports
 */
export async function writeJavaScript({ folder, source, entries, doors = [], manifest }) {
  const imported = new Set();
  for (const [format, options] of Object.entries(FORMATS)) {
    const outdir = join(folder, 'dist', format);
    await build({
      ...options,
      entryPoints: entries.map((entry) => join(source, `${entry}.ts`)),
      absWorkingDir: source,
      outbase: source,
      outdir,
      outExtension: { '.js': `.${ENDING[format]}` },
      bundle: true,
      platform: 'node',
      target: 'es2022',
      logLevel: 'warning',
      plugins: [modules(format, imported, manifest)],
    });
    if (doors.length) mkdirSync(join(outdir, 'services'), { recursive: true });
    for (const door of doors)
      writeFileSync(join(outdir, 'services', `${door}.${ENDING[format]}`), doorOf(format, door));
  }
  for (const door of doors) imported.add(clientName(door));
  return imported;
}

const doorOf = (format, service) =>
  format === 'esm'
    ? `export * from "${clientName(service)}";\n`
    : `module.exports = require("${clientName(service)}");\n`;

/** Leaves every import to whoever loads the module; only the package's version is put in. */
const modules = (format, imported, { version }) => ({
  name: 'modules',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /.*/ }, ({ kind, path }) => {
      if (kind === 'entry-point') return undefined;
      if (path.endsWith('/package.json')) return { path, namespace: 'manifest' };
      const specifier = published(path, format);
      const name = packageOf(specifier);
      if (name) imported.add(name);
      return { path: specifier, external: true, sideEffects: false };
    });
    onLoad({ filter: /.*/, namespace: 'manifest' }, () => ({
      contents: JSON.stringify({ version }),
      loader: 'json',
    }));
  },
});
