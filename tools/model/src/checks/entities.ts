import { mergeCedarSchemas } from '@gatehouse/model';
import { TRAIT, valueOf } from '../ast/ast.ts';
import { refuseSharing } from './finding.ts';
import type { Check } from './finding.ts';

/** The one Cedar namespace of the policy store. */
const NAMESPACE = 'Gatehouse';
const CALLERS = Object.keys(mergeCedarSchemas([]).Gatehouse.entityTypes);

/** Every resource is a Cedar entity type of its own, and none is a caller's. */
export const entities: Check = function* (model) {
  for (const { id, shape } of model.services) {
    const { namespace } = valueOf(shape, TRAIT.cedarNamespace) ?? {};
    if (namespace !== undefined && namespace !== NAMESPACE) {
      yield {
        shape: id,
        problem: `declares the Cedar namespace ${namespace}; every service declares ${NAMESPACE}`,
      };
    }
  }
  const resources = model.services.flatMap((service) => service.resources);
  const typeOf = (resource: (typeof resources)[number]) => valueOf(resource.shape, TRAIT.cedarEntity)?.type;
  for (const resource of resources) {
    const type = typeOf(resource);
    if (type === undefined) yield { shape: resource.id, problem: 'carries no @cedarEntity' };
    if (type !== undefined && CALLERS.includes(type)) {
      yield { shape: resource.id, problem: `declares the Cedar entity type ${type}, which is a caller's` };
    }
  }
  yield* refuseSharing(
    resources,
    typeOf,
    (type, owner) => `declares the Cedar entity type ${type}, which ${owner.id} declares too`,
  );
};
