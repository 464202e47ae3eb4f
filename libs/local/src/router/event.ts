import type { APIGatewayRequestAuthorizerEvent } from 'aws-lambda';
import type { Call, RouteName } from './call.ts';
import { valueOf } from './headers.ts';

const NOT_IAM = {
  accessKey: null,
  accountId: null,
  apiKey: null,
  apiKeyId: null,
  caller: null,
  clientCert: null,
  cognitoAuthenticationProvider: null,
  cognitoAuthenticationType: null,
  cognitoIdentityId: null,
  cognitoIdentityPoolId: null,
  principalOrgId: null,
  user: null,
  userArn: null,
};

/**
 * The event of a REST API's REQUEST authorizer, as API Gateway sends it (developer guide, "Input to an API Gateway
 * Lambda authorizer"): path parameters raw, the last value in the single-valued maps, null for what is empty.
 */
export function authorizerEvent(call: Call, route: RouteName): APIGatewayRequestAuthorizerEvent {
  const { method, target, headers, gateway } = call;
  const has = (map: object) => Object.keys(map).length > 0;
  return {
    type: 'REQUEST',
    methodArn: methodArn(call),
    resource: route.template,
    path: target.path,
    httpMethod: method,
    headers: Object.fromEntries(headers),
    multiValueHeaders: grouped(headers),
    pathParameters: has(call.pathParameters) ? { ...call.pathParameters } : null,
    queryStringParameters: target.query.length > 0 ? Object.fromEntries(target.query) : null,
    multiValueQueryStringParameters: target.query.length > 0 ? grouped(target.query) : null,
    stageVariables: has(gateway.stageVariables) ? { ...gateway.stageVariables } : null,
    requestContext: requestContext(call, route),
  };
}

function requestContext(call: Call, route: RouteName): APIGatewayRequestAuthorizerEvent['requestContext'] {
  const { apiId, stage, accountId } = call.gateway;
  return {
    resourceId: route.template,
    resourcePath: route.template,
    httpMethod: call.method,
    extendedRequestId: call.requestId,
    requestTime: requestTime(call.receivedAt),
    requestTimeEpoch: call.receivedAt,
    path: call.target.path,
    accountId,
    protocol: call.protocol,
    stage,
    domainPrefix: apiId,
    domainName: valueOf(call.headers, 'host') ?? '',
    requestId: call.requestId,
    identity: {
      ...NOT_IAM,
      sourceIp: call.sourceIp,
      userAgent: valueOf(call.headers, 'user-agent') ?? null,
    },
    apiId,
    authorizer: undefined,
  };
}

/** @example methodArn(call) // 'arn:aws:execute-api:us-east-1:000000000000:gatehouse/local/GET/api/commercial/orders' */
export function methodArn({ gateway, method, target }: Call): string {
  const { region, accountId, apiId, stage } = gateway;
  const partition = region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
  return `arn:${partition}:execute-api:${region}:${accountId}:${apiId}/${stage}/${method}${target.path}`;
}

function grouped(pairs: readonly (readonly [string, string])[]): Record<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [name, value] of pairs) groups.set(name, [...(groups.get(name) ?? []), value]);
  return Object.fromEntries(groups);
}

/** The format of an Apache access log: `24/Nov/2026:21:31:24 +0000`. */
function requestTime(epoch: number): string {
  const [, day, month, year, time] = new Date(epoch).toUTCString().split(' ');
  return `${day}/${month}/${year}:${time} +0000`;
}
