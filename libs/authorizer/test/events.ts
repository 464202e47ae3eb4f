import type { APIGatewayRequestAuthorizerEvent, APIGatewayRequestAuthorizerEventV2 } from 'aws-lambda';

/** A call as a client makes it and a router has matched it. */
export interface Call {
  method: string;
  /** Path template. */
  route: string;
  headers: [name: string, value: string][];
  pathParameters?: Record<string, string>;
}

const ARN = 'arn:aws:execute-api:us-east-1:000000000000:api1/prod';

const fill = ({ route, pathParameters = {} }: Call) =>
  route.replaceAll(/\{(\w+)\}/g, (_, name: string) => pathParameters[name] ?? '');

/** The event of a REST API: every value of a header by itself, names as they were sent. */
export function restEvent(call: Call): APIGatewayRequestAuthorizerEvent {
  const multiValueHeaders: Record<string, string[]> = {};
  for (const [name, value] of call.headers) (multiValueHeaders[name] ??= []).push(value);
  const headers = Object.fromEntries(call.headers);
  const event: Partial<APIGatewayRequestAuthorizerEvent> = {
    type: 'REQUEST',
    methodArn: `${ARN}/${call.method}${fill(call)}`,
    resource: call.route,
    path: fill(call),
    httpMethod: call.method,
    headers: call.headers.length ? headers : null,
    multiValueHeaders: call.headers.length ? multiValueHeaders : null,
    pathParameters: call.pathParameters ?? null,
    queryStringParameters: null,
    multiValueQueryStringParameters: null,
    stageVariables: null,
  };
  return Object.assign(event, { requestContext: { requestId: 'r-1' } }) as APIGatewayRequestAuthorizerEvent;
}

/** The event of an HTTP API, payload 2.0: names in lower case, values of one name joined with a comma. */
export function httpApiEvent(call: Call): APIGatewayRequestAuthorizerEventV2 {
  const headers: Record<string, string> = {};
  for (const [name, value] of call.headers) {
    const key = name.toLowerCase();
    headers[key] = key in headers ? `${headers[key]},${value}` : value;
  }
  const event: Partial<APIGatewayRequestAuthorizerEventV2> = {
    version: '2.0',
    type: 'REQUEST',
    routeArn: `${ARN}/${call.method}${fill(call)}`,
    routeKey: `${call.method} ${call.route}`,
    rawPath: fill(call),
    rawQueryString: '',
    ...(call.headers.length && { headers }),
    ...(call.pathParameters && { pathParameters: call.pathParameters }),
  };
  const requestContext = { requestId: 'r-1', http: { method: call.method } };
  return Object.assign(event, { requestContext }) as APIGatewayRequestAuthorizerEventV2;
}
