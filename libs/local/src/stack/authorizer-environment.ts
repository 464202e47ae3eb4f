import type { Issuer } from './identity.ts';
import type { Deployed } from './policies.ts';
import type { PolicyStoreAccess } from './policy-store-access.ts';

export interface AuthorizerInputs {
  readonly issuer: Issuer;
  readonly deployed: Pick<Deployed, 'policyStoreId' | 'digest'>;
  readonly actionMapFile: string;
  readonly edgeOrigin: string;
  readonly policyStore: PolicyStoreAccess;
}

/** One machine runs all parts here, and builds and tests beside them: what is late is not broken. */
const PATIENCE = '4';

/** The whole environment of the authorizer, as a deploy would set it. */
export function authorizerEnvironment(inputs: AuthorizerInputs): Record<string, string> {
  const { issuer, deployed, actionMapFile, edgeOrigin, policyStore } = inputs;
  return {
    ...accessVariables(policyStore),
    ISSUER: issuer.issuer,
    JWKS_URI: issuer.jwksUrl,
    CLIENT_IDS: issuer.clientIds.join(','),
    CLIENT_TENANTS: JSON.stringify(issuer.clientTenants),
    POLICY_STORE_ID: deployed.policyStoreId,
    POLICY_DIGEST: deployed.digest,
    ACTION_MAP_FILE: actionMapFile,
    EDGE_ORIGIN: edgeOrigin,
    PATIENCE,
  };
}

function accessVariables({ endpoint, region, credentials }: PolicyStoreAccess): Record<string, string> {
  const own = credentials && {
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  };
  return {
    ...(own ?? variablesOfAws()),
    AWS_REGION: region,
    AWS_ENDPOINT_URL_VERIFIEDPERMISSIONS: endpoint,
  };
}

/** For a store of somebody else the SDK finds credentials in its own variables. */
function variablesOfAws(): Record<string, string> {
  const wanted = (name: string) => name.startsWith('AWS_') || ['HOME', 'USERPROFILE'].includes(name);
  const found = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && wanted(entry[0]),
  );
  return Object.fromEntries(found);
}
