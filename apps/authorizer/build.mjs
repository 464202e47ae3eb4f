// Makes what is deployed: `node apps/authorizer/build.mjs [--outdir FOLDER]` writes handler.mjs and action-map.json.
import { mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const services = resolve(here, '../../libs/model/services');

const REQUIRE = "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);";

/** What the SDK asks at every start, answered at build time: Lambda runs the Node that we choose. */
const define = { 'process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED': '"true"' };

/**
 * Bundles the authorizer and merges the action maps of all services.
 *
 * @param {{ outdir?: string }} [options] where to; `dist` beside this file unless told
 * @returns {Promise<{ handler: string, actionMap: string }>} the two files
 */
export async function buildAuthorizer({ outdir = join(here, 'dist') } = {}) {
  const handler = join(outdir, 'handler.mjs');
  const actionMap = join(outdir, 'action-map.json');
  mkdirSync(outdir, { recursive: true });
  // Another run may build at the same time, and a third one load what is there: it is there whole, always.
  const draft = join(outdir, `handler-${process.pid}.mjs`);
  await bundle({
    entryPoints: [join(here, 'src/handler.ts')],
    outfile: draft,
    minify: true,
    alias: { '@aws-sdk/credential-provider-node': join(here, 'src/environment-credentials.ts') },
    define,
  });
  renameSync(draft, handler);
  writeFileSync(actionMap, JSON.stringify(await mergedActionMap(outdir)));
  return { handler, actionMap };
}

const bundle = (options) =>
  build({
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    mainFields: ['module', 'main'],
    banner: { js: REQUIRE },
    absWorkingDir: here,
    legalComments: 'none',
    logLevel: 'warning',
    ...options,
  });

/** The model library is TypeScript, which Node 20 does not read: it goes through a bundle of its own. */
async function mergedActionMap(outdir) {
  const outfile = join(outdir, `model-${process.pid}.mjs`);
  const contents = "export { mergeActionMaps, readModel } from '@gatehouse/model';";
  await bundle({ stdin: { contents, resolveDir: here }, outfile });
  try {
    const { mergeActionMaps, readModel } = await import(pathToFileURL(outfile).href);
    return mergeActionMaps(readModel(services));
  } finally {
    rmSync(outfile);
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { outdir: { type: 'string' } } });
  await buildAuthorizer(values.outdir === undefined ? {} : { outdir: resolve(values.outdir) });
}
