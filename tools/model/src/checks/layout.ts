import { TRAIT, valueOf } from '../ast/ast.ts';
import { shortName } from '../ast/ast.ts';
import { pascalCase } from '../artefacts/names.ts';
import type { ServiceSource } from '../workspace.ts';
import type { Check } from './finding.ts';

/** A service has one name: its folder, its action prefix and, in Pascal case, its Smithy shape. */
export const layout = (sources: readonly ServiceSource[]): Check =>
  function* (model) {
    for (const { id, shape } of model.services) {
      const folder = sources.find((source) => source.id === id)?.name;
      const prefix = valueOf(shape, TRAIT.cedarNamespace)?.actionPrefix;
      if (folder === undefined || prefix === undefined) {
        yield {
          shape: id,
          problem: 'must stand in a folder of libs/model/services and carry @cedarNamespace',
        };
      } else if (prefix !== folder) {
        yield {
          shape: id,
          problem: `has the actionPrefix ${prefix} in the folder ${folder}; they must be equal`,
        };
      } else if (shortName(id) !== pascalCase(folder)) {
        yield { shape: id, problem: `must be called ${pascalCase(folder)}, after its folder` };
      }
    }
  };
