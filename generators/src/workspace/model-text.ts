import type { Files } from '../files.ts';

/** An operation as its .smithy file has it. */
export interface ModelledOperation {
  readonly name: string;
  readonly method: string;
  readonly uri: string;
  /** `Read`, `Write`, …; none when anybody may call it. */
  readonly groups: readonly string[];
}

/** What the .smithy files of a service declare; read as text, so that it needs no Java and nothing generated. */
export interface ModelText {
  readonly service: string;
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** Prefix of its Cedar actions. */
  readonly prefix: string;
  /** Where its tenant stands. */
  readonly tenancy: 'token' | 'path';
  readonly namespace: string;
  /** Names of all shapes. */
  readonly shapes: readonly string[];
  readonly resources: readonly string[];
  readonly entityTypes: readonly string[];
  readonly operations: readonly ModelledOperation[];
}

const SHAPE =
  /^(?:string|integer|long|boolean|structure|list|map|union|enum|intEnum|resource|operation|service) (\w+)/gm;

export function readModelText(files: Files, service: string): ModelText {
  const folder = `libs/model/services/${service}`;
  const sources = files
    .children(folder)
    .filter((name) => name.endsWith('.smithy'))
    .sort()
    .map((name) => ({ path: `${folder}/${name}`, text: files.read(`${folder}/${name}`, 'utf-8') ?? '' }));
  const all = sources.map(({ text }) => text).join('\n');
  return {
    service,
    files: sources,
    prefix: first(all, /actionPrefix: "([^"]+)"/) ?? '',
    tenancy: /^ +tenancy: "path"$/m.test(all) ? 'path' : 'token',
    namespace: first(all, /^namespace (\S+)/m) ?? '',
    shapes: every(all, SHAPE),
    resources: every(all, /^resource (\w+)/gm),
    entityTypes: every(all, /@cedarEntity\(\s*type: "(\w+)"/g),
    operations: sources.flatMap(({ text }) => operationsIn(text)),
  };
}

/** The traits of an operation stand between the shape before it and its name. */
function operationsIn(text: string): ModelledOperation[] {
  let end = 0;
  return [...text.matchAll(/^operation (\w+)/gm)].map((match) => {
    const traits = text.slice(Math.max(end, text.lastIndexOf('\n}\n', match.index)), match.index);
    end = match.index;
    const groups = first(traits, /@cedarAction\(\s*memberOf: \[([^\]]*)\]/) ?? '';
    return {
      name: match[1] ?? '',
      method: first(traits, /@http\(\s*method: "(\w+)"/) ?? '',
      uri: first(traits, /uri: "([^"]+)"/) ?? '',
      groups: every(groups, /"(\w+)"/g),
    };
  });
}

const first = (text: string, pattern: RegExp): string | undefined => pattern.exec(text)?.[1];
const every = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, name = '']) => name);
