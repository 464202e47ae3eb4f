import { posix } from 'node:path';
import { Failure } from '../failure.ts';
import { toJson } from '../order.ts';

const IMPORT = /^((?:import|export)\b[^'"]*?\bfrom |import )"(\.[^"]+)";/gm;

/**
 * The generated client as this workspace keeps it: relative imports carry `.ts`, JSON imports their attribute, and
 * `@ts-nocheck` stands first, so that whoever imports the source is not asked to compile it under its own rules.
 */
export function clientFiles(service: string, client: ReadonlyMap<string, string>): Map<string, string> {
  const files = new Map([['package.json', packageJson(service)]]);
  for (const [name, text] of client) {
    files.set(
      `src/${name}`,
      `// @ts-nocheck\n${text.replaceAll(IMPORT, (_, head: string, path: string) => `${head}"${withEnding(client, name, path)}`)}`,
    );
  }
  return files;
}

/** The rest of an import: the file that a path without ending means. */
function withEnding(client: ReadonlyMap<string, string>, importer: string, path: string): string {
  if (path.endsWith('.json')) return `${path}" with { type: "json" };`;
  const target = posix.join(posix.dirname(importer), path);
  if (client.has(`${target}.ts`)) return `${path}.ts";`;
  if (client.has(`${target}/index.ts`)) return `${path}/index.ts";`;
  throw new Failure(`The generated client imports ${path} in ${importer}, which was not generated.`);
}

const packageJson = (service: string) =>
  toJson({
    name: `@gatehouse/${service}-client`,
    version: '0.0.0',
    private: true,
    license: 'Apache-2.0',
    type: 'module',
    sideEffects: false,
    exports: { '.': './src/index.ts' },
    browser: { './src/runtimeConfig.ts': './src/runtimeConfig.browser.ts' },
    'react-native': { './src/runtimeConfig.ts': './src/runtimeConfig.native.ts' },
    nx: { name: `${service}-sdk` },
  });
