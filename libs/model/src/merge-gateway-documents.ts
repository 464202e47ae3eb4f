import { ModelError } from './errors.ts';
import { sortedRecord } from './order.ts';
import type { GatewayDocument, GatewayOperation, ServiceModel } from './types.ts';

/**
 * Puts the gateway documents of all services into one that API Gateway can import. Operation ids get the service's
 * name in front (`CommercialGetOrder`), since an OpenAPI document has each once; the names of schemas have it
 * already. What documents have in common (security schemes, validators, gateway responses) must be the same in all.
 *
 * @example
 * const document = mergeGatewayDocuments(readModel());
 * @throws ModelError ERR_ROUTE_SHARED, ERR_DOCUMENTS_DISAGREE
 */
export function mergeGatewayDocuments(
  models: readonly Pick<ServiceModel, 'name' | 'gateway'>[],
): GatewayDocument {
  const paths = new Parts<Record<string, GatewayOperation>>('ERR_ROUTE_SHARED');
  const schemas = new Parts<object>('ERR_DOCUMENTS_DISAGREE');
  const securitySchemes = new Parts<object>('ERR_DOCUMENTS_DISAGREE');
  const extensions = new Parts<unknown>('ERR_DOCUMENTS_DISAGREE');
  for (const { name, gateway } of models) {
    const qualified = Object.entries(gateway.paths).map(
      ([path, item]) => [path, qualify(name, item)] as const,
    );
    paths.add(name, qualified);
    schemas.add(name, Object.entries(gateway.components.schemas ?? {}));
    securitySchemes.add(name, Object.entries(gateway.components.securitySchemes ?? {}));
    extensions.add(
      name,
      Object.entries(gateway).filter(([key]) => key.startsWith('x-')),
    );
  }
  return {
    openapi: '3.0.2',
    info: { title: 'Gatehouse', version: '1' },
    paths: paths.sorted(),
    components: { schemas: schemas.sorted(), securitySchemes: securitySchemes.sorted() },
    ...extensions.sorted(),
  } as GatewayDocument;
}

function qualify(service: string, item: Record<string, GatewayOperation>): Record<string, GatewayOperation> {
  const prefix = service.replaceAll(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  const entries = Object.entries(item).map(([method, operation]) => [
    method,
    { ...operation, operationId: prefix + operation.operationId },
  ]);
  return Object.fromEntries(entries) as Record<string, GatewayOperation>;
}

/** Named parts from several documents: the same name twice is fine only where both say the same. */
class Parts<T> {
  readonly #code: 'ERR_ROUTE_SHARED' | 'ERR_DOCUMENTS_DISAGREE';
  readonly #known = new Map<string, { service: string; part: T }>();

  constructor(code: 'ERR_ROUTE_SHARED' | 'ERR_DOCUMENTS_DISAGREE') {
    this.#code = code;
  }

  add(service: string, parts: readonly (readonly [string, T])[]): void {
    for (const [name, part] of parts) {
      const known = this.#known.get(name);
      if (
        known &&
        (this.#code === 'ERR_ROUTE_SHARED' || JSON.stringify(known.part) !== JSON.stringify(part))
      ) {
        throw new ModelError(this.#code, `${known.service} and ${service} at ${name}`);
      }
      this.#known.set(name, known ?? { service, part });
    }
  }

  sorted(): Record<string, T> {
    return sortedRecord(Object.fromEntries([...this.#known].map(([name, { part }]) => [name, part])));
  }
}
