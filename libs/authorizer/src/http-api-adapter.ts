import type {
  APIGatewayRequestAuthorizerEventV2,
  APIGatewaySimpleAuthorizerWithContextResult,
} from 'aws-lambda';
import type { Authorize } from './authorizer.ts';
import { contextOf } from './authorizer-context.ts';
import type { AuthorizerRequest } from './request.ts';

/** A Lambda authorizer of an HTTP API, payload 2.0 with simple responses. */
export type HttpApiHandler = (
  event: APIGatewayRequestAuthorizerEventV2,
) => Promise<APIGatewaySimpleAuthorizerWithContextResult<Record<string, string | undefined>>>;

/**
 * Makes the handler of an HTTP API's authorizer. An HTTP API knows no 401 from its authorizer: whatever is the caller's
 * affair becomes its 403, and the code is in the access log as `$context.authorizer.reason`.
 *
 * @example
 * export const httpApiHandler = createHttpApiHandler(createAuthorizer(settings));
 * @throws Error with a code as message for a fault, which API Gateway answers with 500
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html
 */
export function createHttpApiHandler(authorize: Authorize): HttpApiHandler {
  return async (event) => {
    const outcome = await authorize(readEvent(event));
    if (outcome.decision === 'allow')
      return { isAuthorized: true, context: { ...contextOf(outcome.principal) } };
    if (outcome.decision === 'error') throw new Error(outcome.code);
    return { isAuthorized: false, context: { reason: outcome.code } };
  };
}

function readEvent(event: APIGatewayRequestAuthorizerEventV2): AuthorizerRequest {
  return {
    routeKey: event.routeKey,
    method: event.requestContext.http.method,
    headers: Object.entries(event.headers ?? {}).map(([name, value = '']) => [name, value] as const),
    pathParameters: event.pathParameters ?? {},
    requestId: event.requestContext.requestId,
  };
}
