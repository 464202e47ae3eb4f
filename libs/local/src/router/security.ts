import type { GatewayDocument, OperationDocument } from './document.ts';
import { refuseDocument } from './errors.ts';

export interface Security {
  readonly asksAuthorizer: boolean;
  readonly needsApiKey: boolean;
}

/**
 * Who guards an operation. `security: []` opens it; saying nothing at all is refused, and so is an authorizer whose
 * answers the gateway would keep: one kept for a route would be replayed on another.
 * @throws {RouterError} ERR_GATEWAY_DOCUMENT
 */
export function compileSecurity(
  where: string,
  operation: OperationDocument,
  document: GatewayDocument,
): Security {
  const requirements = operation.security ?? document.security ?? refuseDocument(where, 'names no security');
  const names = requirements.flatMap((requirement) => Object.keys(requirement));
  if (requirements.length > 0 && names.length === 0)
    refuseDocument(where, 'has an empty security requirement');
  const kinds = names.map((name) => kindOf(where, name, document));
  return { asksAuthorizer: kinds.includes('authorizer'), needsApiKey: kinds.includes('api-key') };
}

function kindOf(where: string, name: string, { components }: GatewayDocument): 'authorizer' | 'api-key' {
  const scheme =
    components?.securitySchemes?.[name] ?? refuseDocument(where, `names the unknown security ${name}`);
  const authorizer = scheme['x-amazon-apigateway-authorizer'];
  if (authorizer !== undefined) {
    if (authorizer.authorizerResultTtlInSeconds === 0) return 'authorizer';
    return refuseDocument(where, `has the authorizer ${name} without authorizerResultTtlInSeconds 0`);
  }
  const isApiKey =
    scheme.type === 'apiKey' && scheme.in === 'header' && scheme.name?.toLowerCase() === 'x-api-key';
  return isApiKey
    ? 'api-key'
    : refuseDocument(where, `has the security ${name}, of a kind the router does not know`);
}
