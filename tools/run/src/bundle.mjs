import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The folder of the workspace. */
export const workspaceRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/** Where bundles are kept. */
export const bundleFolder = join(workspaceRoot, 'node_modules/.cache/gatehouse/run');

/** A source does not compile. `place` is `file:line`, `sentence` what the compiler says. */
export class BundleError extends Error {
  name = 'BundleError';

  constructor(place, sentence, cause) {
    super(`${place} ${sentence}`.trim(), { cause });
    this.place = place;
    this.sentence = sentence;
  }
}

/** Bundles a program's TypeScript, unless no source is newer than the last bundle. Packages stay outside it. */
export async function bundle(name, entry) {
  const file = join(bundleFolder, `${name}.mjs`);
  const known = await freshInputs(file);
  if (known) return { file, inputs: known };
  const { build } = await import('esbuild');
  await mkdir(bundleFolder, { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  const { metafile } = await build({
    entryPoints: [resolve(workspaceRoot, entry)],
    outfile: draft,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    metafile: true,
    sourcemap: 'inline',
    absWorkingDir: workspaceRoot,
    logLevel: 'silent',
    plugins: [keepSourceLocation, packagesExternal],
  }).catch((error) => {
    throw explained(error);
  });
  const inputs = Object.keys(metafile.inputs).map((input) => join(workspaceRoot, input));
  // Another process may bundle the same at the same time: each takes its own, whole.
  await rename(draft, file);
  await writeFile(`${draft}.json`, JSON.stringify(inputs));
  await rename(`${draft}.json`, `${file}.json`);
  return { file, inputs };
}

async function freshInputs(file) {
  try {
    const { mtimeMs } = await stat(file);
    const inputs = JSON.parse(await readFile(`${file}.json`, 'utf8'));
    const times = await Promise.all(inputs.map(async (input) => (await stat(input)).mtimeMs));
    return inputs.length > 0 && times.every((time) => time < mtimeMs) ? inputs : undefined;
  } catch {
    return undefined;
  }
}

function explained(failure) {
  const first = failure.errors?.[0];
  const place = first?.location ? `${first.location.file}:${first.location.line}` : '';
  return new BundleError(place, first?.text ?? 'does not compile', failure);
}

// Patterns, not plain words: these would be replaced where this very file is bundled in the same way.
const META = /\bimport\.meta\./;
const META_URL = /\bimport\.meta\.url\b/g;
const META_FOLDER = /\bimport\.meta\.dirname\b/g;

/** The URL of a module, in a bundled file, names the source, not the bundle. */
const keepSourceLocation = {
  name: 'keep-source-location',
  setup(build) {
    build.onLoad({ filter: /\.m?[jt]s$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      if (path.includes('node_modules') || !META.test(text)) return undefined;
      const url = JSON.stringify(pathToFileURL(path).href);
      const folder = JSON.stringify(dirname(path));
      const contents = text.replace(META_URL, () => url).replace(META_FOLDER, () => folder);
      return { contents, loader: 'ts' };
    });
  },
};

/** Packages are loaded from node_modules; the workspace's own are bundled. */
const packagesExternal = {
  name: 'packages-external',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
      const own = kind === 'entry-point' || path.startsWith('@gatehouse/') || /^[A-Za-z]:/.test(path);
      return own ? undefined : { path, external: true };
    });
  },
};
