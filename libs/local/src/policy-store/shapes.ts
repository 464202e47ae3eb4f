import { InvalidInput, invalid, type Field } from './errors.ts';

/** How one member of an input is read: the value in our own types, or a refusal that names its path. */
export interface Shape<T> {
  /** @throws {InvalidInput} */
  read(value: unknown, path: string): T;
  readonly optional?: true;
}

export type Of<S> = S extends Shape<infer T> ? T : never;

/** JSON `null` is an absent member, as in every AWS JSON protocol. */
const isAbsent = (value: unknown): value is null | undefined => value === undefined || value === null;

export const below = (path: string, member: string): string => (path ? `${path}.${member}` : member);

/** Length in characters as Smithy counts them: a pair of surrogates is one. */
const lengthOf = (value: string, max: number): number =>
  value.length > max ? [...value].length : value.length;

interface TextLimits {
  readonly min: number;
  readonly max: number;
  readonly pattern?: RegExp;
}

export function text({ min, max, pattern }: TextLimits): Shape<string> {
  return {
    read(value, path) {
      if (typeof value !== 'string') throw invalid(path, 'Member must be a string.');
      const length = lengthOf(value, max);
      if (length < min || length > max)
        throw invalid(path, `Member must have length between ${min} and ${max}.`);
      if (pattern && !pattern.test(value)) throw invalid(path, `Member must match ${pattern.source}`);
      return value;
    },
  };
}

export function oneOf<const T extends string>(...values: readonly T[]): Shape<T> {
  return {
    read(value, path) {
      const found = values.find((candidate) => candidate === value);
      if (found === undefined) throw invalid(path, `Member must be one of ${values.join(', ')}.`);
      return found;
    },
  };
}

export function integer(min: number, max: number): Shape<number> {
  return {
    read(value, path) {
      if (typeof value !== 'number' || !Number.isInteger(value) || value < min || value > max)
        throw invalid(path, `Member must be an integer between ${min} and ${max}.`);
      return value;
    },
  };
}

export const truth: Shape<boolean> = {
  read(value, path) {
    if (typeof value !== 'boolean') throw invalid(path, 'Member must be a boolean.');
    return value;
  },
};

export const optional = <T>(shape: Shape<T>): Shape<T | undefined> => ({
  optional: true,
  read: (value, path) => (isAbsent(value) ? undefined : shape.read(value, path)),
});

export function list<T>(element: Shape<T>, min: number, max: number): Shape<T[]> {
  return {
    read(value, path) {
      if (!Array.isArray(value)) throw invalid(path, 'Member must be a list.');
      if (value.length < min || value.length > max)
        throw invalid(path, `Member must have between ${min} and ${max} elements.`);
      return value.map((member: unknown, at) => element.read(member, `${path}[${at}]`));
    },
  };
}

export function map<T>(element: Shape<T>, max = Infinity): Shape<Record<string, T>> {
  return {
    read(value, path) {
      const entries = Object.entries(recordOf(value, path));
      if (entries.length > max) throw invalid(path, `Member must have at most ${max} entries.`);
      return Object.fromEntries(
        entries.map(([key, member]) => [key, element.read(member, below(path, key))]),
      );
    },
  };
}

type Members = Readonly<Record<string, Shape<unknown>>>;
type Structure<M extends Members> = { readonly [K in keyof M]: Of<M[K]> };

/** A structure. Members that it does not know are ignored, as AWS does; all refusals are told at once. */
export function structure<M extends Members>(members: M): Shape<Structure<M>> & { readonly members: M } {
  return {
    members,
    read(value, path) {
      const record = recordOf(value, path);
      const fields: Field[] = [];
      const entries = Object.entries(members).map(([name, shape]) => {
        try {
          return [name, required(shape, record[name], below(path, name))] as const;
        } catch (error) {
          if (!(error instanceof InvalidInput)) throw error;
          fields.push(...error.fields);
          return [name, undefined] as const;
        }
      });
      if (fields.length) throw new InvalidInput(fields);
      // Each entry was read by the shape of its name.
      return Object.fromEntries(entries) as Structure<M>;
    },
  };
}

function required(shape: Shape<unknown>, value: unknown, path: string): unknown {
  if (isAbsent(value) && !shape.optional) throw invalid(path, 'Member must not be null.');
  return shape.read(value, path);
}

type Union<M extends Members> = { [K in keyof M]: Readonly<Record<K, Of<M[K]>>> }[keyof M];

/** Exactly one of the members. */
export function union<M extends Members>(members: M): Shape<Union<M>> & { readonly members: M } {
  return {
    members,
    read(value, path) {
      const record = recordOf(value, path);
      const present = Object.keys(record).filter((name) => !isAbsent(record[name]));
      const [name = ''] = present;
      const shape = Object.hasOwn(members, name) ? members[name] : undefined;
      if (!shape || present.length !== 1)
        throw invalid(path, `Member must be exactly one of ${Object.keys(members).join(', ')}.`);
      // One member, read by the shape of its name.
      return { [name]: shape.read(record[name], below(path, name)) } as Union<M>;
    },
  };
}

export function recordOf(value: unknown, path: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalid(path, 'Member must be a structure.');
  return value as Record<string, unknown>;
}
