import type { ServiceModel } from '@gatehouse/model';
import { TRAIT, valueOf } from '../ast/ast.ts';
import type { Service } from '../ast/model.ts';

/** The `@examples` of every operation, as the model writes them. */
export function examplesOf(service: Service): ServiceModel['examples'] {
  const entries = service.operations.map(({ name, shape }) => {
    const examples = (valueOf(shape, TRAIT.examples) ?? []).map(
      ({ title, documentation, input = {}, output, error }) => ({
        title,
        ...(documentation !== undefined && { documentation }),
        input,
        ...(output && { output }),
        ...(error && { error: { shapeId: error.shapeId, content: error.content ?? {} } }),
      }),
    );
    return [name, examples] as const;
  });
  return Object.fromEntries(entries);
}
