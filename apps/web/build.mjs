// Builds the page: `node apps/web/build.mjs [folder [inputs]]`, or `buildWeb` from a program.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { build, context } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const page = (name) => fileURLToPath(new URL(`src/page/${name}`, import.meta.url));

/**
 * Bundles the page into `main.js`, `page.css`, `index.html` and `favicon.svg`.
 *
 * @param {{ outdir?: string, inputs?: string, watch?: boolean, onBuild?: (errors: { file: string, line: number, text: string }[]) => void }} [options]
 *   `outdir` is `dist` beside this file when left out; `inputs` is a file for the names of what it was made of, as JSON;
 *   with `watch` it builds again after every edit and tells `onBuild`
 * @returns {Promise<{ outdir: string, stop: () => Promise<void> }>}
 */
export async function buildWeb({
  outdir = resolve(here, 'dist'),
  inputs,
  watch = false,
  onBuild = () => {},
} = {}) {
  const options = {
    absWorkingDir: here,
    entryPoints: [page('main.tsx'), page('page.css'), page('index.html'), page('favicon.svg')],
    outdir,
    entryNames: '[name]',
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    sourcemap: 'linked',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.html': 'copy', '.svg': 'copy' },
    logLevel: 'silent',
    plugins: [
      { name: 'tell', setup: ({ onEnd }) => onEnd(({ errors }) => onBuild(errors.map(place))) },
      onlyWhatIsCalled,
    ],
  };
  if (!watch) {
    const { metafile } = await build({ ...options, metafile: true });
    if (inputs)
      await writeFile(
        inputs,
        JSON.stringify(Object.keys(metafile.inputs).map((file) => resolve(here, file))),
      );
    return { outdir, stop: async () => {} };
  }
  const running = await context(options);
  await running.rebuild();
  await running.watch();
  return { outdir, stop: () => running.dispose() };
}

/** `createGatehouse` of the SDK loads each client by an import(). The page names its own few; it would parse all others. */
const onlyWhatIsCalled = {
  name: 'only-what-is-called',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^@gatehouse\/sdk\// }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    ),
};

const place = ({ location, text }) => ({ file: location?.file ?? '', line: location?.line ?? 0, text });

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [folder, inputs] = process.argv.slice(2);
  await buildWeb({ ...(folder && { outdir: resolve(folder) }), inputs });
}
