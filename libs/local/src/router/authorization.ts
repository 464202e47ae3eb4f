import type { APIGatewayAuthorizerResult, APIGatewayRequestAuthorizerEvent } from 'aws-lambda';
import { evaluatePolicy } from './policy.ts';
import { Refusal } from './refusal.ts';

/** The Lambda function behind the router: resolves to its result, rejects with what it threw. */
export type Authorize = (event: APIGatewayRequestAuthorizerEvent) => Promise<APIGatewayAuthorizerResult>;

/** API Gateway waits this long for a Lambda authorizer. */
export const AUTHORIZER_TIMEOUT_MS = 10_000;

export interface Authorization {
  readonly allowed: boolean;
  /** What the authorizer said about the caller, `principalId` included: `$context.authorizer.*`. */
  readonly context: ReadonlyMap<string, string>;
}

/**
 * Asks the authorizer and evaluates its policy for the method.
 * @throws {Refusal} UNAUTHORIZED, AUTHORIZER_FAILURE, AUTHORIZER_CONFIGURATION_ERROR
 */
export async function askAuthorizer(
  authorize: Authorize,
  event: APIGatewayRequestAuthorizerEvent,
  timeoutMs: number,
): Promise<Authorization> {
  const result: unknown = await inTime(authorize, event, timeoutMs);
  const { principalId, policyDocument, context } = (result ?? {}) as Record<string, unknown>;
  const values = readContext(context);
  const verdict = evaluatePolicy(policyDocument, event.methodArn);
  if (typeof principalId !== 'string' || principalId === '' || !values || verdict === 'malformed') {
    throw new Refusal('AUTHORIZER_CONFIGURATION_ERROR');
  }
  return { allowed: verdict === 'allow', context: values.set('principalId', principalId) };
}

async function inTime(authorize: Authorize, event: APIGatewayRequestAuthorizerEvent, timeoutMs: number) {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Refusal('AUTHORIZER_FAILURE')), timeoutMs);
  });
  try {
    return await Promise.race([authorize(event), late]);
  } catch (error) {
    const isUnauthorized = error instanceof Error && error.message === 'Unauthorized';
    throw new Refusal(isUnauthorized ? 'UNAUTHORIZED' : 'AUTHORIZER_FAILURE');
  } finally {
    clearTimeout(timer);
  }
}

function readContext(context: unknown): Map<string, string> | undefined {
  if (context === undefined || context === null) return new Map();
  if (typeof context !== 'object' || Array.isArray(context)) return undefined;
  const values = new Map<string, string>();
  for (const [name, value] of Object.entries(context as Record<string, unknown>)) {
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
      return undefined;
    values.set(name, String(value));
  }
  return values;
}
