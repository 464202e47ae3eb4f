import {
  IsAuthorizedCommand,
  VerifiedPermissionsClient,
  VerifiedPermissionsServiceException,
} from '@aws-sdk/client-verifiedpermissions';
import { type DecisionPoint, readDecision } from './decision-point.ts';
import { AuthorizerError } from './errors.ts';

/** Milliseconds that the policy store may take. Two attempts are made, if the whole leaves time for them. */
export interface PolicyStoreTimeouts {
  connection?: number;
  attempt?: number;
  /** For all attempts together, pauses included. */
  whole?: number;
  /** How many times the usual limits are those that are not given. */
  patience?: number;
}

/** Names under which the SDK reports that time ran out. */
const TIMEOUTS: readonly unknown[] = ['TimeoutError', 'AbortError'];

/**
 * The decision point on Amazon Verified Permissions. Region, credentials and endpoint are the SDK's own settings
 * (`AWS_REGION`, `AWS_ENDPOINT_URL_VERIFIEDPERMISSIONS`, `AWS_USE_FIPS_ENDPOINT`, …).
 *
 * @example
 * const point = createVerifiedPermissions();
 * await point.decide({ policyStoreId: 'PSEXAMPLE', principal, action, resource, context, entities });
 */
export function createVerifiedPermissions(timeouts: PolicyStoreTimeouts = {}): DecisionPoint {
  const { patience = 1 } = timeouts;
  const { connection = 200 * patience, attempt = 300 * patience, whole = 1_500 * patience } = timeouts;
  const client = new VerifiedPermissionsClient({
    requestHandler: { connectionTimeout: connection, requestTimeout: attempt, throwOnRequestTimeout: true },
    maxAttempts: 2,
  });
  return {
    async decide(request) {
      const command = new IsAuthorizedCommand(request);
      const output = await withinBudget(whole, (abortSignal) => client.send(command, { abortSignal }));
      return readDecision(output);
    },
  };
}

/** The SDK's abort signal does not end its pause between two attempts; the race does. */
async function withinBudget<T>(milliseconds: number, send: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      controller.abort();
      reject(new AuthorizerError('ERR_POLICY_STORE', 'timeout'));
    }, milliseconds);
  });
  try {
    return await Promise.race([send(controller.signal).catch(refuse), expired]);
  } finally {
    clearTimeout(timer);
  }
}

function refuse(error: unknown): never {
  if (error instanceof VerifiedPermissionsServiceException && error.$fault === 'client') {
    if (error.name !== 'ThrottlingException') throw new AuthorizerError('ERR_POLICY_STORE_REQUEST');
    throw new AuthorizerError('ERR_POLICY_STORE', 'throttled');
  }
  if (error instanceof SyntaxError) throw new AuthorizerError('ERR_POLICY_STORE', 'answer');
  const late = error instanceof Error && TIMEOUTS.includes(error.name);
  throw new AuthorizerError('ERR_POLICY_STORE', late ? 'timeout' : 'unreachable');
}
