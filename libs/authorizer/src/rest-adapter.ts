import { routeKey } from '@gatehouse/model';
import type { APIGatewayAuthorizerResult, APIGatewayRequestAuthorizerEvent } from 'aws-lambda';
import type { Authorize } from './authorizer.ts';
import { contextOf } from './authorizer-context.ts';
import type { AuthorizerRequest } from './request.ts';

/** A REQUEST authorizer of a REST API. */
export type RestHandler = (event: APIGatewayRequestAuthorizerEvent) => Promise<APIGatewayAuthorizerResult>;

/**
 * Makes the handler of a REST API's REQUEST authorizer. An ALLOW is for the one request that was asked about, so the
 * gateway must not keep it (TTL 0).
 *
 * @example
 * export const handler = createRestHandler(createAuthorizer(settings));
 * @throws Error with the message `Unauthorized`, which API Gateway answers with 401; with a code as message for a
 *   fault, which it answers with AUTHORIZER_FAILURE
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html
 */
export function createRestHandler(authorize: Authorize): RestHandler {
  return async (event) => {
    const outcome = await authorize(readEvent(event));
    if (outcome.decision === 'allow') {
      return policy('Allow', outcome.principal.sub, event.methodArn, contextOf(outcome.principal));
    }
    if (outcome.status === 401) throw new Error('Unauthorized');
    if (outcome.decision === 'error') throw new Error(outcome.code);
    return policy('Deny', 'refused', event.methodArn, { reason: outcome.code });
  };
}

function readEvent(event: APIGatewayRequestAuthorizerEvent): AuthorizerRequest {
  return {
    routeKey: routeKey(event.httpMethod, event.resource),
    method: event.httpMethod,
    headers: Object.entries(event.multiValueHeaders ?? {}).flatMap(([name, values = []]) =>
      values.map((value) => [name, value] as const),
    ),
    pathParameters: event.pathParameters ?? {},
    requestId: event.requestContext.requestId,
  };
}

const policy = (
  effect: 'Allow' | 'Deny',
  principalId: string,
  methodArn: string,
  context: APIGatewayAuthorizerResult['context'],
): APIGatewayAuthorizerResult => ({
  principalId,
  policyDocument: {
    Version: '2012-10-17',
    Statement: [{ Action: 'execute-api:Invoke', Effect: effect, Resource: methodArn }],
  },
  context,
});
