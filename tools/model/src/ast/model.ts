import { Failure } from '../failure.ts';
import { byCodeUnit } from '../order.ts';
import { has, shortName, TRAIT, valueOf } from './ast.ts';
import type { Ast, AstShape, Reference } from './ast.ts';

/** A Smithy service with everything that is bound to it. */
export interface Service {
  id: string;
  /** Name of the service, from `@cedarNamespace`: `user-mgmt`. */
  name: string;
  shape: AstShape;
  /** Sorted by name. */
  operations: Operation[];
  /** Every resource below the service, outermost first. */
  resources: Resource[];
}

export interface Resource {
  id: string;
  shape: AstShape;
  /** Ids of the resources that lead to it, itself last. */
  path: string[];
}

export interface Operation {
  id: string;
  name: string;
  service: string;
  shape: AstShape;
  /** The resources that lead to what it acts on, outermost first; none means the caller's tenant. */
  path: string[];
  method: string;
  /** Path template, without a query. */
  route: string;
}

/** A Smithy model, read as services with operations. */
export class Model {
  readonly services: Service[];
  readonly #shapes: Record<string, AstShape>;

  constructor(ast: Ast) {
    this.#shapes = ast.shapes;
    this.services = Object.entries(ast.shapes)
      .filter(([, shape]) => shape.type === 'service')
      .map(([id, shape]) => this.#service(id, shape))
      .sort(byCodeUnit(({ name, id }) => name || id));
  }

  shape(id: string): AstShape {
    return this.#shapes[id] ?? prelude(id);
  }

  /** A service by its name. */
  service(name: string): Service {
    const found = this.services.find((service) => service.name === name);
    if (!found) throw new Failure(`The model has no service ${name}.`);
    return found;
  }

  members(reference: Reference | undefined): Required<AstShape>['members'] {
    return (reference && this.shape(reference.target).members) ?? {};
  }

  /** Errors of an operation, the service's among them, sorted by id. */
  errors(service: Service, operation: Operation): string[] {
    const references = [...(operation.shape.errors ?? []), ...(service.shape.errors ?? [])];
    return [...new Set(references.map(({ target }) => target))].sort(byCodeUnit(shortName));
  }

  #service(id: string, shape: AstShape): Service {
    const name = valueOf(shape, TRAIT.cedarNamespace)?.actionPrefix ?? '';
    const operations = [...this.#operations(name, shape, [])].sort(byCodeUnit((operation) => operation.name));
    return { id, name, shape, operations, resources: [...this.#resources(shape, [])] };
  }

  *#resources(owner: AstShape, path: string[]): Generator<Resource> {
    for (const { target } of owner.resources ?? []) {
      const shape = this.shape(target);
      yield { id: target, shape, path: [...path, target] };
      yield* this.#resources(shape, [...path, target]);
    }
  }

  /** Instance operations act on their resource; create, list and collection operations on what holds it. */
  *#operations(service: string, owner: AstShape, path: string[]): Generator<Operation> {
    const { read, update, delete: remove, put, create, list } = owner;
    const instance = [read, update, remove, put, ...(owner.operations ?? [])];
    const collection = [create, list, ...(owner.collectionOperations ?? [])];
    for (const reference of instance) if (reference) yield this.#operation(service, reference.target, path);
    for (const reference of collection) {
      if (reference) yield this.#operation(service, reference.target, path.slice(0, -1));
    }
    for (const { target } of owner.resources ?? []) {
      yield* this.#operations(service, this.shape(target), [...path, target]);
    }
  }

  #operation(service: string, id: string, path: string[]): Operation {
    const shape = this.shape(id);
    const { method = '', uri = '' } = valueOf(shape, TRAIT.http) ?? {};
    return { id, name: shortName(id), service, shape, path, method, route: uri };
  }
}

/** Simple types of Smithy's prelude, which the syntax tree leaves out. */
function prelude(id: string): AstShape {
  const [namespace, name = ''] = id.split('#');
  if (namespace !== 'smithy.api') throw new Failure(`The model has no shape ${id}.`);
  if (name === 'Unit') return { type: 'structure', members: {} };
  const type = name.replace(/^Primitive/, '');
  return { type: type.charAt(0).toLowerCase() + type.slice(1) };
}

/** Whether an operation only reads. */
export const isReadonly = ({ shape }: Operation): boolean => has(shape, TRAIT.readonly);

/** Whether an operation is public. */
export const isPublic = ({ shape }: Operation): boolean => has(shape, TRAIT.noAuthorization);

/** Names of the path parameters of a route, in order. */
export const pathParameters = (route: string): string[] =>
  [...route.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name);
