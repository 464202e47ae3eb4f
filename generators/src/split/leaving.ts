import { Refusal } from '../refusal.ts';
import { kebabOf } from '../spelling/spelling.ts';

/** The texts of a service, by path. */
export type Texts = ReadonlyMap<string, string>;

/** What leaves a service: resources and their operations, by the names of their shapes. */
export interface Leaving {
  readonly resources: readonly string[];
  readonly operations: readonly string[];
}

interface Resource {
  readonly name: string;
  readonly operations: readonly string[];
  readonly below: readonly string[];
}

/** Every resource of a service, as its .smithy files have it. */
export function resourcesIn(texts: Texts): Resource[] {
  const smithy = [...texts].filter(([path]) => path.endsWith('.smithy')).map(([, text]) => text);
  return [...smithy.join('\n').matchAll(/^resource (\w+) \{\n([\s\S]*?)^\}/gm)].map(
    ([, name = '', body = '']) => ({
      name,
      operations: [
        ...[...body.matchAll(/^ {4}(?:create|put|read|update|delete|list): (\w+)$/gm)].map(
          ([, one = '']) => one,
        ),
        ...listed(body, 'operations'),
        ...listed(body, 'collectionOperations'),
      ],
      below: listed(body, 'resources'),
    }),
  );
}

const listed = (body: string, list: string): string[] =>
  new RegExp(`^ {4}${list}: \\[([^\\]]*)\\]`, 'm').exec(body)?.[1]?.match(/\w+/g) ?? [];

/** The resources at the top of a service: those that lie below no other one. */
export const topResources = (texts: Texts): string[] => {
  const all = resourcesIn(texts);
  const nested = new Set(all.flatMap(({ below }) => below));
  return all.map(({ name }) => name).filter((name) => !nested.has(name));
};

/** Resources with everything below them, and the operations of all. */
export function withAllBelow(texts: Texts, names: readonly string[]): Leaving {
  const all = new Map(resourcesIn(texts).map((resource) => [resource.name, resource]));
  const resources = new Set(names);
  for (const name of resources) for (const below of all.get(name)?.below ?? []) resources.add(below);
  return {
    resources: [...resources],
    operations: [...resources].flatMap((name) => all.get(name)?.operations ?? []),
  };
}

/** What belongs to everything else: the other resources, and operations of the service itself. Its health is its own. */
export function theRest(texts: Texts, { resources }: Leaving): Leaving {
  const rest = withAllBelow(
    texts,
    topResources(texts).filter((name) => !resources.includes(name)),
  );
  const services = [...texts.values()].flatMap((text) => /^service \w+ \{\n[\s\S]*?^\}/m.exec(text) ?? []);
  const own = services.flatMap((body) => listed(body, 'operations')).filter((name) => name !== 'GetHealth');
  return { ...rest, operations: [...rest.operations, ...own] };
}

/**
 * @param wanted as they are typed: in kebab-case
 * @returns the names of their shapes
 * @throws {Refusal} when one is none that can leave, or nothing would stay
 */
export function checkLeaving(texts: Texts, service: string, wanted: readonly string[]): string[] {
  const top = topResources(texts);
  const names = wanted.map((name) => {
    const found = top.find((each) => kebabOf(each) === name);
    if (found !== undefined) return found;
    const movable = top.map(kebabOf).join(', ');
    throw new Refusal(`${name} is no resource that can leave ${service}; at the top it has ${movable}.`);
  });
  if (names.length < top.length && names.length > 0) return names;
  throw new Refusal(
    names.length > 0
      ? `Nothing would stay in ${service}: \`npx nx g rename\` renames a service.`
      : 'Say which resources move.',
  );
}
