import { posix } from 'node:path';
import { Failure } from '../failure.ts';
import { toJson } from '../order.ts';
import { withDeprecations } from './client-deprecations.ts';
import { repaired } from './client-repairs.ts';
import { runtimeFiles } from './client-runtime.ts';

const IMPORT = /^((?:import|export)\b[^'"]*?\bfrom |import )"(\.[^"]+)";/gm;

/** Version of a client that has not been released. */
const UNRELEASED = '0.0.0';

const GENERATED_RUNTIME = /^runtimeConfig(\.native|\.browser)?\.ts$/;

/**
 * The generated client as this workspace keeps it: put right where it must be, with run-time configurations of our own,
 * relative imports with `.ts`, JSON imports with their attribute, and `@ts-nocheck` first, so that whoever imports the
 * source is not asked to compile it under its own rules.
 * @param version the one that the package has; releases change it, the model does not
 */
export function clientFiles(
  service: string,
  generated: ReadonlyMap<string, string>,
  version = UNRELEASED,
): Map<string, string> {
  const client = new Map([
    ...[...generated].filter(([name]) => !GENERATED_RUNTIME.test(name)),
    ...runtimeFiles(service, generated),
  ]);
  const files = new Map([['package.json', packageJson(service, version)]]);
  for (const [name, generatedText] of client) {
    const text = withDeprecations(repaired(name, generatedText), client);
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

const packageJson = (service: string, version: string) =>
  toJson({
    name: `@gatehouse/${service}-client`,
    version,
    private: true,
    license: 'Apache-2.0',
    type: 'module',
    sideEffects: false,
    exports: { '.': './src/index.ts' },
    browser: { './src/runtimeConfig.ts': './src/runtimeConfig.browser.ts' },
    'react-native': { './src/runtimeConfig.ts': './src/runtimeConfig.browser.ts' },
    nx: { name: `${service}-sdk` },
  });
