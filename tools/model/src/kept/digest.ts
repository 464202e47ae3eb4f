import { createHash } from 'node:crypto';
import { byCodeUnit } from '../order.ts';
import { readTree } from '../tree.ts';
import type { Tree } from '../tree.ts';

/** SHA-256 of texts in their order, each with its length, so that none runs into the next. */
export function digestOf(texts: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${Buffer.byteLength(text)}\n`).update(text);
  return hash.digest('hex');
}

/** Names and texts of a tree, whatever order it was made in. */
export const textsOf = (tree: Tree): string[] => [...tree].sort(byCodeUnit(([name]) => name)).flat();

/** Names and texts of the sources below a folder; specs make nothing. */
export const sourceTexts = (folder: string): string[] =>
  textsOf(new Map([...readTree(folder)].filter(([name]) => !name.endsWith('.spec.ts'))));
