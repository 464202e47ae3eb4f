import type * as cedar from '@cedar-policy/cedar-wasm/nodejs';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { compileFunction } from 'node:vm';
import { Fault } from './errors.ts';

export type Cedar = typeof cedar;

/** What the engine keeps parsed under the name of a policy store. */
export interface Loaded {
  readonly id: string;
  /** Changes with every change of schema or policies. */
  readonly revision: number;
  readonly schema: cedar.Schema | undefined;
  readonly policies: cedar.PolicySet;
}

const PACKAGE = '@cedar-policy/cedar-wasm/nodejs';
const POISON = new Set(['RuntimeError', 'RangeError']);

/**
 * The Cedar engine. Some inputs break an instance for good (its memory, its stack); such a call is answered with a
 * ValidationException, and the next one has a new instance.
 */
export class Engine {
  #instance: Cedar | undefined;
  readonly #revisions = new Map<string, number>();

  /**
   * @throws {Fault} ValidationException when the engine breaks on the input or throws on it
   * @example
   * engine.call((cedar) => cedar.policyToJson('permit (principal, action, resource);'));
   */
  call<T>(run: (cedar: Cedar) => T): T {
    try {
      return run((this.#instance ??= instantiate()));
    } catch (error) {
      if (error instanceof Fault) throw error;
      if (isPoison(error)) this.#drop();
      throw new Fault('ValidationException', 'The policy engine cannot process the input.');
    }
  }

  /** Parses schema and policies of a store unless it has them: under one name per store, since nothing is ever freed. */
  load({ id, revision, schema, policies }: Loaded): void {
    if (this.#revisions.get(id) === revision) return;
    this.call((instance) => {
      const schemaAnswer = schema === undefined ? undefined : instance.preparseSchema(id, schema);
      for (const answer of [schemaAnswer, instance.preparsePolicySet(id, policies)])
        if (answer?.type === 'failure')
          throw new Fault('InternalServerException', 'The stored policies cannot be loaded.');
    });
    this.#revisions.set(id, revision);
  }

  /** Decides once on nothing, so that the first request of a client does not wait for the compiler. */
  warm(): void {
    const uid = { type: 'Entity', id: 'warm' };
    const type = {
      entityTypes: { Entity: {} },
      actions: { warm: { appliesTo: { principalTypes: ['Entity'], resourceTypes: ['Entity'] } } },
    };
    this.load({
      id: 'warm',
      revision: 1,
      schema: { '': type },
      policies: {
        staticPolicies: { warm: 'permit (principal, action, resource) when { context has warm };' },
      },
    });
    this.call((instance) =>
      instance.statefulIsAuthorized({
        principal: uid,
        action: { type: 'Action', id: 'warm' },
        resource: uid,
        context: {},
        entities: [{ uid, attrs: {}, parents: [] }],
        preparsedPolicySetId: 'warm',
        preparsedSchemaName: 'warm',
        validateRequest: true,
      }),
    );
  }

  #drop(): void {
    this.#instance = undefined;
    this.#revisions.clear();
  }
}

/** By name, since an error of the engine may be of another realm than ours, and may be no error at all. */
const isPoison = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'name' in error && POISON.has(String(error.name));

/** A new instance, past the module cache: the package makes one as it is loaded, and offers no other way. */
function instantiate(): Cedar {
  const require = createRequire(import.meta.url);
  const file = require.resolve(PACKAGE);
  const load = compileFunction(readFileSync(file, 'utf8'), ['exports', 'require', '__dirname'], {
    filename: file,
  }) as (exports: object, require: NodeJS.Require, folder: string) => void;
  const exports = {};
  load(exports, require, dirname(file));
  // The package fills `exports` with what its types declare.
  return exports as Cedar;
}
