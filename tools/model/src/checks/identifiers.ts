import { has, TRAIT, valueOf } from '../ast/ast.ts';
import { pathParameters } from '../ast/model.ts';
import type { Model, Operation } from '../ast/model.ts';
import { everyOperation } from './finding.ts';
import type { Check } from './finding.ts';

/** Encoded and decoded forms are equal, so that the gate and the service read the same id. */
const PATTERN = '^[A-Za-z0-9_-]+$';
const BOUNDED_PATTERN = /^\^\[A-Za-z0-9_-\]\{1,(\d+)\}\$$/;
const LONGEST = 64;

/** Path parameter of a resource: the identifier that the resource around it does not have. */
export function ownIdentifiers(model: Model, path: readonly string[]): string[] {
  const [resource = '', parent] = path.toReversed();
  const inherited = Object.keys((parent !== undefined && model.shape(parent).identifiers) || {});
  return Object.keys(model.shape(resource).identifiers ?? {}).filter((name) => !inherited.includes(name));
}

/** Every resource has one identifier of its own, and no id is wider than a path takes unencoded. */
export const identifiers: Check = function* (model) {
  for (const { resources } of model.services) {
    for (const { id, shape, path } of resources) {
      const own = ownIdentifiers(model, path);
      if (own.length !== 1) {
        yield { shape: id, problem: `must have exactly one identifier of its own, and has ${own.length}` };
      }
      for (const name of own) {
        const type = shape.identifiers?.[name]?.target ?? '';
        if (!isNarrow(model, type)) {
          const problem = `has the identifier ${name} whose type ${type} is wider than ^[A-Za-z0-9_-]{1,64}$`;
          yield { shape: id, problem };
        }
      }
    }
  }
};

/** Whether a type holds ids only. */
export function isNarrow(model: Model, id: string): boolean {
  const shape = model.shape(id);
  const pattern = valueOf(shape, TRAIT.pattern) ?? '';
  const bound = Number(BOUNDED_PATTERN.exec(pattern)?.[1] ?? Infinity);
  if (bound <= LONGEST) return true;
  const { min = 0, max = Infinity } = valueOf(shape, TRAIT.length) ?? {};
  return pattern === PATTERN && min >= 1 && max <= LONGEST;
}

/** The URI of an operation names everything that leads to what it acts on. */
export const labels: Check = function* (model) {
  for (const { operation } of everyOperation(model)) {
    for (const name of missingLabels(model, operation)) {
      yield { shape: operation.id, problem: `must have the identifier ${name} in its URI, as an @httpLabel` };
    }
  }
};

function missingLabels(model: Model, { path, route, shape }: Operation): string[] {
  const members = model.members(shape.input);
  const parameters = pathParameters(route);
  return path
    .flatMap((_, index) => ownIdentifiers(model, path.slice(0, index + 1)))
    .filter((name) => !parameters.includes(name) || !has(members[name], TRAIT.httpLabel));
}
