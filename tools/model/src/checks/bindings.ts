import type { AstShape } from '../ast/ast.ts';
import type { Model } from '../ast/model.ts';
import { everyOperation } from './finding.ts';
import type { Check, Finding } from './finding.ts';

/** Bindings of Smithy that the service kit does not read. */
const UNSUPPORTED = [
  'httpPrefixHeaders',
  'httpQueryParams',
  'httpResponseCode',
  'hostLabel',
  'eventHeader',
].map((name) => `smithy.api#${name}`);
const STREAMING = 'smithy.api#streaming';

/** What goes over the wire is what the service kit can read and write. */
export const bindings: Check = function* (model) {
  for (const { service, operation } of everyOperation(model)) {
    const { input, output } = operation.shape;
    for (const reference of [input, output]) if (reference) yield* unsupported(model, reference.target);
    for (const error of model.errors(service, operation)) yield* unsupported(model, error);
  }
};

function* unsupported(model: Model, id: string): Generator<Finding> {
  for (const [name, member] of Object.entries(model.shape(id).members ?? {})) {
    const trait = UNSUPPORTED.find((known) => member.traits?.[known] !== undefined);
    if (trait !== undefined)
      yield {
        shape: `${id}$${name}`,
        problem: `carries @${trait.slice(11)}, which the service kit does not read`,
      };
    if (isStreaming(model.shape(member.target)))
      yield { shape: `${id}$${name}`, problem: 'is a stream, which the service kit does not read' };
  }
}

const isStreaming = (shape: AstShape) => shape.traits?.[STREAMING] !== undefined;
