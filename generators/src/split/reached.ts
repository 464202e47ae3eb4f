import { posix } from 'node:path';
import type { Texts } from './leaving.ts';

const ROOT = /\/src\/(?:(?:main|app)|operations\/[\w-]+)\.ts$/;
const IMPORT = /\bfrom\s+'(\.{1,2}\/[^']+)'/g;

/**
 * The modules that are needed: `main.ts`, `app.ts`, the handlers, the specs, and what these import; each after one that
 * imports it. The spec of a module is no reason to keep it.
 */
export function reachedFrom(texts: Texts): Set<string> {
  const paths = [...texts.keys()];
  const reached = closure(
    texts,
    paths.filter((path) => (path.endsWith('.spec.ts') ? isFreeSpec(texts, path) : ROOT.test(path))),
  );
  const specs = paths.filter((path) => path.endsWith('.spec.ts') && reached.has(subject(path)));
  return closure(texts, [...reached, ...specs]);
}

const subject = (spec: string): string => spec.replace('.spec.ts', '.ts');
const isFreeSpec = (texts: Texts, path: string): boolean => !texts.has(subject(path));

function closure(texts: Texts, roots: readonly string[]): Set<string> {
  const reached = new Set(roots);
  for (const path of reached) {
    for (const [, relative = ''] of (texts.get(path) ?? '').matchAll(IMPORT)) {
      reached.add(posix.join(posix.dirname(path), relative));
    }
  }
  return reached;
}
