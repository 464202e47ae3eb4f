import type { Tree } from '../tree.ts';
import { breaking } from './change.ts';
import type { Change } from './change.ts';
import { TYPES } from './revision.ts';

const EXPORTED = /^export (?:const|interface|type) (\w+)/gm;
/** These go and come with their operation, which is told already. */
const OF_OPERATION = /(?:Input|Output)$/;

/** Types that a client no longer has: what imports them does not compile any more, although the wire is the same. */
export function compareTypes(before: Tree, after: Tree): Change[] {
  return [...before].flatMap(([file, text]) => {
    const service = TYPES.exec(file)?.[1];
    const now = after.get(file);
    if (service === undefined || now === undefined) return [];
    const names = namesIn(now);
    const gone = [...namesIn(text)].filter((name) => !names.has(name) && !OF_OPERATION.test(name));
    return gone.map((name) => breaking(`${service}:${name}`, 'the type is gone'));
  });
}

const namesIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(EXPORTED)].map(([, name = '']) => name));
