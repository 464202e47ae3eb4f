import { TRAIT, valueOf } from '../ast/ast.ts';
import type { Model } from '../ast/model.ts';
import type { Finding } from './finding.ts';

/**
 * Refuses the Cedar entity types that another service has. Routes and actions begin with the name of their service, so
 * these are all that two services could both claim.
 * @param ownerOf who has a type already, as a sentence calls it
 */
export function* sharedEntities(
  model: Model,
  ownerOf: (type: string) => string | undefined,
): Generator<Finding> {
  for (const [type, shape] of entityTypesOf(model)) {
    const owner = ownerOf(type);
    if (owner !== undefined)
      yield { shape, problem: `declares the Cedar entity type ${type}, which ${owner} declares too` };
  }
}

/** The Cedar entity types of a model, with the ids of their resources. */
export const entityTypesOf = (model: Model): (readonly [type: string, id: string])[] =>
  model.services
    .flatMap(({ resources }) => resources)
    .map(({ id, shape }) => [valueOf(shape, TRAIT.cedarEntity)?.type ?? '', id] as const)
    .filter(([type]) => type !== '');
