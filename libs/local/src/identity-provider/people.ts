/** A demo person: what its tokens say. */
export interface Person {
  readonly tenant: string;
  readonly groups: readonly string[];
}

/** A machine client. Its tokens carry scopes and, like Cognito's, no tenant. */
export interface Machine {
  readonly tenant: string;
  readonly scopes: readonly string[];
}

/** Everybody that the identity provider knows: the content of `libs/policy-store/people.json`. */
export interface People {
  readonly users: Readonly<Record<string, Person>>;
  readonly clients: Readonly<Record<string, Machine>>;
}

/** `Object.hasOwn`, so that a name such as `constructor` is nobody's. */
export const entryOf = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;
