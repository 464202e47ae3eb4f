// Builds what is published, a folder per package with its package.json: `dist/sdk`, which ties the services together, and
// `dist/<service>-client` for each of them. `node libs/sdk/build.mjs` runs it, `npm pack` in a folder makes the tarball.
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { writeDeclarations } from './packaging/declarations.mjs';
import { writeJavaScript } from './packaging/javascript.mjs';
import { clientManifest, sdkManifest } from './packaging/manifest.mjs';
import { clientReadme } from './packaging/readme.mjs';
import { sourcesOf } from './packaging/sources.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));

/**
 * @typedef {object} Package
 * @property {string} name as it is published
 * @property {string} folder where it is written
 * @property {string} source folder of its TypeScript
 * @property {string[]} entries its modules, by name in `source`
 * @property {object} manifest its package.json, without the dependencies
 * @property {string} readme
 */

/**
 * @param {{ outdir?: string }} [options] where to; `dist` beside this file when left out
 * @returns {Promise<{ name: string, folder: string }[]>} the packages, each in its folder
 */
export async function buildSdk({ outdir = join(here, 'dist') } = {}) {
  const services = readdirSync(join(here, 'services')).sort();
  const packages = [
    ...services.map((service) => clientPackage(service, outdir)),
    sdkPackage(services, outdir),
  ];
  rmSync(outdir, { recursive: true, force: true });
  const declared = writeDeclarations(here, packages);
  for (const made of packages) {
    const imported = new Set([...(await writeJavaScript(made)), ...declared.get(made.name)]);
    const manifest = { ...made.manifest, dependencies: dependenciesOf(imported, packages) };
    writeJson(join(made.folder, 'package.json'), manifest);
    writeFileSync(join(made.folder, 'README.md'), made.readme);
    cpSync(join(here, '../../LICENSE'), join(made.folder, 'LICENSE'));
    const changelog = join(made.source, '../CHANGELOG.md');
    if (existsSync(changelog)) cpSync(changelog, join(made.folder, 'CHANGELOG.md'));
  }
  return packages.map(({ name, folder }) => ({ name, folder }));
}

/** @returns {Package} */
function clientPackage(service, outdir) {
  const folder = join(here, 'services', service);
  const source = join(folder, 'src');
  const manifest = clientManifest(
    service,
    readJson(join(folder, 'package.json')),
    readFileSync(join(source, 'index.ts'), 'utf8'),
  );
  return {
    name: manifest.name,
    folder: join(outdir, `${service}-client`),
    source,
    entries: sourcesOf(source),
    manifest,
    readme: clientReadme(service, manifest, source),
  };
}

/** @returns {Package} */
function sdkPackage(services, outdir) {
  const source = join(here, 'src');
  const manifest = sdkManifest(services, readJson(join(here, 'package.json')));
  return {
    name: manifest.name,
    folder: join(outdir, 'sdk'),
    source,
    entries: sourcesOf(source),
    doors: services,
    manifest,
    readme: readFileSync(join(here, 'README.md'), 'utf8'),
  };
}

/** What a package imports, in the version that it was tried with. Each is a dependency of `libs/sdk`, or one of its packages. */
function dependenciesOf(imported, packages) {
  const { dependencies } = readJson(join(here, 'package.json'));
  const range = (name) => {
    const own = packages.find((made) => made.name === name);
    if (own) return `^${own.manifest.version}`;
    if (!(name in dependencies))
      throw new Error(`libs/sdk/package.json does not have ${name}, which is imported.`);
    return `^${readJson(join(here, '../../node_modules', name, 'package.json')).version}`;
  };
  // The clients' types name Node's, wherever they are used.
  const named = [['@types/node', '>=20'], ...[...imported].map((name) => [name, range(name)])];
  return Object.fromEntries(named.sort(([one], [other]) => (one < other ? -1 : 1)));
}

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
const writeJson = (file, value) => writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await buildSdk({ outdir: process.argv[2] });
