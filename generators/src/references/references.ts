import { filesBelow, type Files } from '../files.ts';
import { spell } from '../spelling/spelling.ts';
import { serviceNames } from '../workspace/services.ts';

/** A line that refers to a service. */
export interface Reference {
  readonly path: string;
  readonly line: number;
  readonly service: string;
}

/** A line that speaks of a shape. */
export interface Mention {
  readonly path: string;
  readonly line: number;
  readonly shape: string;
}

const FOLDERS = ['apps', 'libs', 'tools', 'docs', '.github'];
const TEXT = /\.(?:ts|tsx|mjs|cjs|json|smithy|cedar|sql|md|yml)$/;
/** Made from what is there, so they refer to what is there; and texts that speak of services which nobody has. */
const DERIVED = /(?:^|\/)(?:node_modules|dist|build|coverage|generated|\.[^/]+)\/|^libs\/sdk\/services\//;

/** Gatehouse's own rooms and pages: their examples are about services that nobody has, so a name alone means nothing. */
const EXAMPLES =
  /^(?:apps\/(?:authorizer|cli|e2e\/test)|libs\/(?:authorizer|local|principal|service|sdk|(?:model|policy-store)\/(?:src|test))|tools|docs\/(?:how-to|tutorial|upgrading|releasing))\b/;

/** Where a file names a service that it needs: an import of its client or types, a Cedar action, a scope. */
const NEEDS: readonly { readonly file: RegExp; readonly name: RegExp }[] = [
  { file: /^(?:apps|libs)\/.*\.tsx?$/, name: /from '@gatehouse\/(?:model|sdk)\/([a-z][a-z0-9-]*)'/g },
  { file: /^libs\/policy-store\/.*\.cedar$/, name: /Action::"([a-z][a-z0-9-]*):/g },
  { file: /^libs\/policy-store\/(?:.*\/)?people\.json$/, name: /"([a-z][a-z0-9-]*)\/[a-z]+"/g },
];

/** Every line of the workspace's own texts that refers to a service, whether there is one of this name or not. */
export function referencesTo(files: Files, service: string): Reference[] {
  const { pascal, joined } = spell(service);
  const name = new RegExp(
    [
      `(?:@gatehouse/(?:model|sdk)|services|apps|api|m2m)/${service}(?![\\w-])`,
      `["'\`]${service}(?:["'\`:/]|-(?:viewer|editor|model|policy-store|sdk)\\b)`,
      `\\b${pascal}Client\\b`,
      `\\bgatehouse\\.${joined}\\b`,
    ].join('|'),
  );
  const own = new RegExp(`^(?:apps|libs/[a-z-]+/services)/${service}/`);
  return lines(files, (path) => !own.test(path)).flatMap(({ path, line, text }) =>
    neededIn(path, text).includes(service) || (name.test(text) && !EXAMPLES.test(path))
      ? [{ path, line, service }]
      : [],
  );
}

/** The services that a line cannot do without. */
const neededIn = (path: string, text: string): string[] =>
  NEEDS.filter(({ file }) => file.test(path)).flatMap(({ name }) =>
    [...text.matchAll(name)].map(([, service = '']) => service),
  );

/** Every line that speaks of one of these shapes: an operation, or what is generated of it. */
export function mentionsOf(
  files: Files,
  shapes: readonly string[],
  wanted: (path: string) => boolean,
): Mention[] {
  const name = new RegExp(`\\b(${shapes.join('|') || '(?!)'})(?:Command|Input|Output)?\\b`);
  return lines(files, wanted).flatMap(({ path, line, text }) => {
    const shape = name.exec(text)?.[1];
    return shape === undefined ? [] : [{ path, line, shape }];
  });
}

/** Every line that needs a service which is not there. */
export function danglingReferences(files: Files): Reference[] {
  const services = new Set(serviceNames(files));
  return lines(files).flatMap(({ path, line, text }) =>
    neededIn(path, text)
      .filter((service) => !services.has(service))
      .map((service) => ({ path, line, service })),
  );
}

/** `apps/web/src/page.ts:12 refers to the service billing.` */
export const toSentence = ({ path, line, service }: Reference): string =>
  `${path}:${line} refers to the service ${service}.`;

function lines(files: Files, wanted: (path: string) => boolean = () => true) {
  const paths = FOLDERS.flatMap((folder) => [...filesBelow(files, folder)]);
  return paths
    .filter((path) => TEXT.test(path) && !DERIVED.test(path) && wanted(path))
    .flatMap((path) =>
      (files.read(path, 'utf-8') ?? '').split('\n').map((text, index) => ({ path, line: index + 1, text })),
    );
}
