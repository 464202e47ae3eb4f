import {
  removeDefinition,
  removeHandler,
  removeMember,
  removeShape,
  removeUnusedImports,
} from '../insert/remove.ts';
import { kebabOf } from '../spelling/spelling.ts';
import type { Leaving, Texts } from './leaving.ts';
import { reachedFrom } from './reached.ts';

/**
 * What is left of a service when resources leave it. Migrations and demo data stay: what was applied to a database is not
 * taken back by taking away its file.
 */
export function without(texts: Texts, leaving: Leaving): Map<string, string> {
  const gone = new Set([...leaving.resources, ...leaving.operations]);
  const left = new Map<string, string>();
  for (const [path, text] of texts) {
    const kept = path.endsWith('.smithy')
      ? smithyWithout(text, gone)
      : otherWithout(path, text, leaving.operations);
    if (kept !== undefined) left.set(path, kept);
  }
  return withoutUnreached(texts, left);
}

/** A file leaves with the resources and operations that it is about, or loses those of them that leave. */
function smithyWithout(text: string, gone: ReadonlySet<string>): string | undefined {
  const about = [...text.matchAll(/^(?:resource|operation|service) (\w+)/gm)].map(([, name = '']) => name);
  if (about.length > 0 && about.every((name) => gone.has(name))) return undefined;
  const left = [...gone].reduce((rest, name) => removeShape(removeDefinition(rest, name), name), text);
  return left === text ? text : removeUnusedImports(left);
}

function otherWithout(path: string, text: string, operations: readonly string[]): string | undefined {
  if (path.endsWith('/decisions.json')) return operations.reduce(removeMember, text);
  if (path.endsWith('/src/app.ts')) return operations.reduce(removeHandler, text);
  const handler = /\/src\/operations\/([\w-]+?)(?:\.spec)?\.ts$/.exec(path)?.[1];
  if (handler !== undefined && operations.some((name) => kebabOf(name) === handler)) return undefined;
  if (!path.endsWith('.spec.ts')) return text;
  const called = [...text.matchAll(/\bcall\(\s*'(\w+)'/g)].map(([, name = '']) => name);
  return called.length > 0 && called.every((name) => operations.includes(name)) ? undefined : text;
}

/** Modules that only what left needed. */
function withoutUnreached(before: Texts, left: Map<string, string>): Map<string, string> {
  const reached = reachedFrom(left);
  const wereReached = reachedFrom(before);
  for (const path of left.keys()) if (wereReached.has(path) && !reached.has(path)) left.delete(path);
  return left;
}
