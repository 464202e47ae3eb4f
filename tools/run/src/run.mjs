import { relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle, BundleError, workspaceRoot } from './bundle.mjs';

/**
 * Bundles a TypeScript entry point (only when a source is newer than the last bundle) and imports it in this
 * process, with `process.argv` as if it had been started directly. Packages stay outside the bundle.
 *
 * @param {string} entry file, absolute or relative to the workspace
 * @param {string[]} args its arguments
 */
export async function run(entry, args) {
  const source = resolve(workspaceRoot, entry);
  const name = relative(workspaceRoot, source).replace(/[^A-Za-z0-9]+/g, '-');
  process.argv = [process.argv[0] ?? 'node', source, ...args];
  const built = await bundle(name, source).catch((error) => {
    if (!(error instanceof BundleError)) throw error;
    console.error(error.message);
    process.exit(1);
  });
  await import(pathToFileURL(built.file).href);
}
