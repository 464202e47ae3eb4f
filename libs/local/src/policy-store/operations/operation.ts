import type { ClientTokens } from '../client-tokens.ts';
import type { Engine } from '../engine.ts';
import type { Shape } from '../shapes.ts';
import type { State } from '../state.ts';

/** What the operations work on. */
export interface Service {
  readonly state: State;
  readonly engine: Engine;
  readonly tokens: ClientTokens;
}

/** An operation of Verified Permissions: the shape of its input, and what it does. */
export interface Operation {
  readonly input: Shape<unknown> & { readonly members: Readonly<Record<string, Shape<unknown>>> };
  /** @throws {Fault} */
  run(body: unknown, service: Service): object;
}

type Structure<T> = Shape<T> & { readonly members: Readonly<Record<string, Shape<unknown>>> };

export const operation = <T>(
  input: Structure<T>,
  run: (input: T, service: Service) => object,
): Operation => ({
  input,
  run: (body, service) => run(input.read(body, ''), service),
});
