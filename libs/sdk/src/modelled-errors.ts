import { HttpResponse } from '@smithy/protocol-http';
import type { StreamCollector } from '@smithy/types';
import type { SmithyClient, WireMiddleware } from './smithy-client.ts';

/** The error class of the model that an answer without a known type becomes, by its status. */
const BY_STATUS: Readonly<Record<number, string>> = {
  400: 'ValidationException',
  401: 'UnauthorizedException',
  403: 'ForbiddenException',
  404: 'ResourceNotFoundException',
  409: 'ConflictException',
  413: 'PayloadTooLargeException',
  429: 'ThrottlingException',
  500: 'InternalServerException',
  502: 'ServiceUnavailableException',
  503: 'ServiceUnavailableException',
  504: 'ServiceUnavailableException',
};

/** Types that API Gateway gives to its own answers; the model has other names for them. */
const OF_THE_GATEWAY = new Set([
  'AccessDeniedException',
  'AuthorizerConfigurationException',
  'ExpiredTokenException',
  'IncompleteSignatureException',
  'InternalServerErrorException',
  'InvalidSignatureException',
  'LimitExceededException',
  'MissingAuthenticationTokenException',
  'TooManyRequestsException',
  'UnrecognizedClientException',
]);

/** Where the door, a gateway or a load balancer says the request's id, the surest first. */
const REQUEST_IDS = ['x-amzn-requestid', 'x-request-id', 'apigw-requestid', 'x-amzn-trace-id'];

/**
 * Makes a client throw the model's classes also for answers that nobody shaped: a gateway's bare
 * `{"message":"Forbidden"}`, a load balancer's HTML page, an empty body. Answers with a type of the model keep it. Every
 * error gets the request's id, wherever the answer has it. Gives the same client back. `createClient` does this too.
 *
 * @example
 * const commercial = withModelledErrors(new CommercialClient({ endpoint, token }));
 */
export function withModelledErrors<Client extends SmithyClient>(client: Client): Client {
  const { streamCollector } = client.config;
  const middleware: WireMiddleware = (next) => async (args) => {
    const result = await next(args);
    const { response } = result;
    if (HttpResponse.isInstance(response) && response.statusCode >= 400)
      await shape(response, streamCollector);
    return result;
  };
  // Next to the wire, so that the deserializer reads what was shaped.
  client.middlewareStack.addRelativeTo(middleware, {
    relation: 'after',
    toMiddleware: 'deserializerMiddleware',
    name: 'modelledErrors',
    override: true,
  });
  return client;
}

async function shape(response: HttpResponse, collect: StreamCollector): Promise<void> {
  const text = new TextDecoder().decode(
    response.body === undefined ? new Uint8Array() : await collect(response.body),
  );
  const body = parseObject(text);
  const given = bareName(headerOf(response, 'x-amzn-errortype') ?? (body?.['__type'] as string | undefined));
  const type =
    given && !OF_THE_GATEWAY.has(given)
      ? given
      : (BY_STATUS[response.statusCode] ?? fallback(response.statusCode));
  for (const name of namesOf(response, 'x-amzn-errortype')) delete response.headers[name];
  response.headers['x-amzn-errortype'] = type;
  const message = `The answer had status ${response.statusCode} and no error of the model.`;
  const shaped = { requestId: requestIdOf(response), ...(body ?? { message }) };
  response.body = new TextEncoder().encode(JSON.stringify(shaped));
}

const requestIdOf = (response: HttpResponse): string | undefined =>
  REQUEST_IDS.map((name) => headerOf(response, name)).find((id) => id !== undefined);

const headerOf = (response: HttpResponse, wanted: string): string | undefined =>
  namesOf(response, wanted).map((name) => response.headers[name])[0];

const namesOf = ({ headers }: HttpResponse, wanted: string): string[] =>
  Object.keys(headers).filter((name) => name.toLowerCase() === wanted);

const fallback = (status: number): string =>
  status >= 500 ? 'InternalServerException' : 'ValidationException';

/** `ns#Name:uri` and `Name, Name` are read as restJson1 clients do: before `,` and `:`, after `#`. */
function bareName(type: string | undefined): string | undefined {
  const name = type?.split(',')[0]?.split(':')[0]?.split('#').pop()?.trim();
  return name === '' ? undefined : name;
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
