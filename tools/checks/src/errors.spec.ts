import { dirname, join } from 'node:path/posix';
import { files, isOwn, read } from './workspace.ts';

const PAGE = 'docs/errors.md';
/** A row of a table of errors in a source file, or the one code of a class. */
const DECLARED = /^ {2}(ERR_\w+|[A-Z]\w+Exception):\s|\bcode = '(ERR_\w+)'/gm;
const DOCUMENTED = /^\| `(\w+)`/gm;
const TABLE = /^Table: \[[^\]]+\]\(([^)]+)\)/m;
/** A code of Node's own, which is read and not made here. */
const OF_NODE = 'ERR_HTTP_REQUEST_TIMEOUT';

const sources = files(/\.(ts|tsx|mjs)$/).filter(
  (file) => isOwn(file) && /^(apps|libs|tools)\/.*\/src\//.test(file) && !/\.spec\.|\/test\//.test(file),
);
const codesIn = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? '').sort();

/** Codes by the file that declares them. */
const declared = new Map(
  sources
    .filter((file) => file.endsWith('/errors.ts') || /\bcode = 'ERR_/.test(read(file)))
    .map((file): [string, string[]] => [file, codesIn(read(file), DECLARED)])
    .filter(([, codes]) => codes.length > 0),
);

/** Codes of each section of the page, by the file that it names as its table. */
const documented = new Map(
  read(PAGE)
    .split(/^## /m)
    .slice(1)
    .map((section): [string, string[]] => [
      join(dirname(PAGE), TABLE.exec(section)?.[1] ?? section.slice(0, 20)),
      codesIn(section, DOCUMENTED),
    ]),
);

describe('docs/errors.md', () => {
  it('has a section for every table of errors, and no other', () => {
    expect(declared.size).toBeGreaterThan(10);
    expect([...documented.keys()].sort()).toEqual([...declared.keys()].sort());
  });

  it.each([...declared])('has a row for each code of %s, and no other', (file, codes) =>
    expect(documented.get(file)).toEqual(codes),
  );

  it('knows every code that stands in a source file', () => {
    const known = new Set([...declared.values()].flat());
    const used = sources.flatMap((file) => codesIn(read(file), /'(ERR_[A-Z_]+)'/g));
    expect([...new Set(used)].filter((code) => !known.has(code) && code !== OF_NODE)).toEqual([]);
  });
});
