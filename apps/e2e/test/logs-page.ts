import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from './stack.ts';

/** A field as a table of docs/logs.md describes it. */
export interface Field {
  readonly name: string;
  readonly type: string;
  /** Whether every line of the event has it. */
  readonly always: boolean;
}

/** The fields of docs/logs.md by event; under `*` those that are on every line. */
export function documentedEvents(): Map<string, readonly Field[]> {
  const page = readFileSync(join(workspaceRoot, 'docs/logs.md'), 'utf8');
  const [introduction = '', ...sections] = page.split(/^### /m);
  const events = sections.map((section): [string, Field[]] => [
    /^`([\w-]+)`\n/.exec(section)?.[1] ?? `no event: ${section.slice(0, 20)}`,
    rowsOf(section),
  ]);
  return new Map([['*', rowsOf(introduction)], ...events]);
}

function rowsOf(section: string): Field[] {
  const [own = ''] = section.split(/^## /m);
  const rows = /^\| `(\w+)` +\| ([^|]+?) +\| ([^|]+?) +\| [^|]+ \|$/gm;
  return [...own.matchAll(rows)].map(([, name = '', type = '', when]) => ({
    name,
    type,
    always: when === 'always',
  }));
}

/** Every event that a source file of the product writes. */
export function writtenEvents(): Set<string> {
  const sources = ['apps', 'libs'].flatMap((folder) =>
    readdirSync(join(workspaceRoot, folder)).flatMap((project) => filesBelow(`${folder}/${project}/src`)),
  );
  const code = sources.map((file) =>
    readFileSync(join(workspaceRoot, file), 'utf8').replace(/^ *\*.*$/gm, ''),
  );
  return new Set(
    code.flatMap((text) => [...text.matchAll(/\bevent: '([\w-]+)'/g)].map(([, event = '']) => event)),
  );
}

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(join(workspaceRoot, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => `${folder}/${file}`)
      .filter((file) => /\.tsx?$/.test(file) && !/\.spec\.|[\\/]test[\\/]/.test(file));
  } catch {
    return [];
  }
}

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  'text or null': (value) => value === null || typeof value === 'string',
  'list of text': (value) => Array.isArray(value) && value.every((entry) => typeof entry === 'string'),
  integer: Number.isSafeInteger,
  milliseconds: (value) => typeof value === 'number' && value >= 0,
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
};

/** What is wrong with a line, by the tables of its event: nothing, or sentences. */
export function objections(line: Readonly<Record<string, unknown>>, fields: readonly Field[]): string[] {
  const known = new Set(fields.map(({ name }) => name));
  const surplus = Object.keys(line).filter((name) => !known.has(name));
  const missing = fields.filter(({ name, always }) => always && !(name in line));
  const mistyped = fields.filter(({ name, type }) => name in line && !TYPES[type]?.(line[name]));
  return [
    ...surplus.map((name) => `${name} is not documented`),
    ...missing.map(({ name }) => `${name} is missing`),
    ...mistyped.map(({ name, type }) => `${name} is no ${type}`),
  ];
}
