import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { clientName, DECLARED, packageOf, published } from './specifiers.mjs';

/** An import at the start of a line, or one within a type; those of examples in comments are left alone. */
const IMPORT = /(^(?:import|export)\b[^'"\n]*?\bfrom |^import |\bimport\()(["'])([^'"]+)\2/gm;
const NODE_TYPES = '/// <reference types="node" />\n';
const INTERNAL = /^runtimeConfig/;

/**
 * The types of every package, twice: by its ending TypeScript reads a declaration as ES module or as CommonJS.
 * @param {string} library the folder of the SDK
 * @param {import('../build.mjs').Package[]} packages
 * @returns {Map<string, Set<string>>} by package, the packages that its types name
 */
export function writeDeclarations(library, packages) {
  const emitted = mkdtempSync(join(tmpdir(), 'gatehouse-sdk-'));
  try {
    emit(library, packages, emitted);
    return new Map(
      packages.map((made) => [made.name, copy(made, join(emitted, relative(library, made.source)))]),
    );
  } finally {
    rmSync(emitted, { recursive: true, force: true });
  }
}

function emit(library, packages, outDir) {
  const modules = join(library, '../../node_modules');
  const compilerOptions = {
    target: 'es2022',
    lib: ['es2023'],
    module: 'nodenext',
    strict: true,
    skipLibCheck: true,
    resolveJsonModule: true,
    allowImportingTsExtensions: true,
    types: ['node'],
    typeRoots: [join(modules, '@types')],
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: library,
    outDir,
  };
  const files = packages.map(({ source }) => join(source, 'index.ts'));
  const config = join(outDir, 'tsconfig.json');
  writeFileSync(config, JSON.stringify({ compilerOptions, files }));
  execFileSync(process.execPath, [join(modules, 'typescript-7/bin/tsc'), '-p', config], { stdio: 'inherit' });
}

function copy({ folder, entries, doors = [] }, emitted) {
  const named = new Set();
  for (const [format, ending] of Object.entries(DECLARED)) {
    const write = (name, text) => {
      const file = join(folder, 'dist', format, `${name}.${ending}`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    };
    const rewrite = (_, head, quote, specifier) => {
      const to = published(specifier, format);
      const name = packageOf(to);
      if (name) named.add(name);
      return `${head}${quote}${to}${quote}`;
    };
    for (const entry of entries.filter((name) => !INTERNAL.test(name))) {
      const text = readFileSync(join(emitted, `${entry}.d.ts`), 'utf8').replace(IMPORT, rewrite);
      write(entry, entry === 'index' ? NODE_TYPES + text : text);
    }
    for (const door of doors) write(`services/${door}`, `export * from "${clientName(door)}";\n`);
  }
  return named;
}
