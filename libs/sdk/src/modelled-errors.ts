import { HttpResponse } from '@smithy/protocol-http';
import type { DeserializeHandler, RelativeMiddlewareOptions, StreamCollector } from '@smithy/types';

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

/** A middleware next to the wire that fits every client, whatever its inputs and outputs. */
type WireMiddleware = <Input extends object, Output extends object>(
  next: DeserializeHandler<Input, Output>,
) => DeserializeHandler<Input, Output>;

interface SmithyClient {
  config: { streamCollector: StreamCollector };
  middlewareStack: { addRelativeTo(middleware: WireMiddleware, options: RelativeMiddlewareOptions): void };
}

/**
 * Makes a client throw the model's classes also for answers that nobody shaped: a gateway's bare
 * `{"message":"Forbidden"}`, a load balancer's HTML page, an empty body. Answers with a type of the model stay as
 * they are. Gives the same client back.
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
  const header = Object.keys(response.headers).find((name) => name.toLowerCase() === 'x-amzn-errortype');
  const given = bareName((header && response.headers[header]) ?? (body?.['__type'] as string | undefined));
  const type =
    given && !OF_THE_GATEWAY.has(given)
      ? given
      : (BY_STATUS[response.statusCode] ?? fallback(response.statusCode));
  if (header) delete response.headers[header];
  response.headers['x-amzn-errortype'] = type;
  response.body = new TextEncoder().encode(
    JSON.stringify(
      body ?? { message: `The answer had status ${response.statusCode} and no error of the model.` },
    ),
  );
}

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
