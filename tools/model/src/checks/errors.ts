import { jsonName } from '../artefacts/json-schema.ts';
import { has, TRAIT } from '../ast/ast.ts';
import type { Model } from '../ast/model.ts';
import { everyOperation } from './finding.ts';
import type { Check } from './finding.ts';

/** What the router answers in every service's name, so every service models it. */
export const COMMON_ERRORS = [
  'ForbiddenException',
  'InternalServerException',
  'PayloadTooLargeException',
  'ServiceUnavailableException',
  'ThrottlingException',
  'UnauthorizedException',
  'ValidationException',
].map((name) => `gatehouse.common#${name}`);

/** Every service has the router's errors, and no error hides its type from clients. */
export const errors: Check = function* (model) {
  for (const { id, shape } of model.services) {
    const listed = new Set((shape.errors ?? []).map(({ target }) => target));
    const missing = COMMON_ERRORS.filter((error) => !listed.has(error));
    if (missing.length > 0) yield { shape: id, problem: `lacks the common errors ${missing.join(', ')}` };
  }
  for (const error of everyError(model)) {
    const shape = model.shape(error);
    for (const [name, member] of Object.entries(shape.members ?? {})) {
      if ([name, jsonName(name, member)].some((key) => key.toLowerCase() === 'code')) {
        const problem = 'is an error member called `code`, which clients read as the type of the error';
        yield { shape: `${error}$${name}`, problem };
      }
    }
    if (!has(shape, TRAIT.httpError)) yield { shape: error, problem: 'is an error without @httpError' };
  }
};

function everyError(model: Model): Set<string> {
  const all = [...everyOperation(model)].flatMap(({ service, operation }) =>
    model.errors(service, operation),
  );
  return new Set(all);
}
