import { createApiKeyCheck } from './api-keys.ts';
import type { RouteName } from './call.ts';
import { readDocument, readOperation, type GatewayDocument, type OperationDocument } from './document.ts';
import { refuseDocument } from './errors.ts';
import { compileGatewayResponses, type RenderRefusal } from './gateway-responses.ts';
import type { HeaderList } from './headers.ts';
import { compileIntegration, type Integration } from './integration.ts';
import { createMatcher, type Matcher } from './match.ts';
import { compileSecurity } from './security.ts';
import { createSchemaCompiler, type CompileSchema } from './structure.ts';
import type { Throttle } from './throttle.ts';
import { compileValidation, type Validation } from './validation.ts';

/** An operation of the document, ready to be served. */
export interface Route extends RouteName {
  readonly key: string;
  readonly service: string | undefined;
  readonly isPublic: boolean;
  readonly throttle: Throttle | undefined;
  readonly validation: Validation;
  readonly integration: Integration;
  /** @throws {Refusal} INVALID_API_KEY */
  readonly checkApiKey: ((headers: HeaderList) => void) | undefined;
}

/** Everything that the router knows: one document, compiled whole or not at all. */
export interface RouteTable {
  readonly routes: readonly Route[];
  readonly match: Matcher<Route>;
  /** Whether a path is of a service that is left out. */
  readonly isAbsent: (path: string) => boolean;
  readonly renderRefusal: RenderRefusal;
}

export interface RouteTableOptions {
  readonly variables: Readonly<Record<string, string>>;
  readonly apiKeys: readonly string[];
  readonly absent?: readonly string[];
}

const METHODS = new Set(['get', 'put', 'post', 'delete', 'patch', 'head', 'options']);
const PATH_ITEM_WORDS = new Set(['summary', 'description', 'servers']);

/** @throws {RouterError} ERR_GATEWAY_DOCUMENT, ERR_GATEWAY_VARIABLE */
export function compileRoutes(source: object, options: RouteTableOptions): RouteTable {
  const document = readDocument(source);
  const compileSchema = createSchemaCompiler(document.components?.schemas ?? {});
  const routes = operationsOf(document).map(([method, template, operation]) =>
    compileRoute({ method, template, operation, document, compileSchema }, options),
  );
  const absent = new Set(options.absent);
  return {
    routes,
    match: createMatcher(routes),
    isAbsent: (path) => absent.has(/^\/api\/([^/]+)\//.exec(path)?.[1] ?? ''),
    renderRefusal: compileGatewayResponses(document),
  };
}

function operationsOf({ paths }: GatewayDocument): [method: string, template: string, OperationDocument][] {
  return Object.entries(paths).flatMap(([template, item]) =>
    Object.entries(item)
      .filter(([word]) => !PATH_ITEM_WORDS.has(word))
      .map(([word, operation]) => {
        if (!METHODS.has(word)) refuseDocument(template, `has ${word}, which is no method`);
        const method = word.toUpperCase();
        return [method, template, readOperation(`${method} ${template}`, operation)];
      }),
  );
}

interface RouteSource {
  readonly method: string;
  readonly template: string;
  readonly operation: OperationDocument;
  readonly document: GatewayDocument;
  readonly compileSchema: CompileSchema;
}

function compileRoute(source: RouteSource, { variables, apiKeys }: RouteTableOptions): Route {
  const { method, template, operation, document, compileSchema } = source;
  const key = `${method} ${template}`;
  const { asksAuthorizer, needsApiKey } = compileSecurity(key, operation, document);
  return {
    key,
    method,
    template,
    operation: operationName(operation),
    service: operation['x-gatehouse-service'],
    isPublic: !asksAuthorizer,
    throttle: operation['x-gatehouse-throttle'],
    validation: compileValidation(key, operation, document, compileSchema),
    integration: compileIntegration(key, operation, !asksAuthorizer, variables),
    checkApiKey: needsApiKey ? createApiKeyCheck(apiKeys) : undefined,
  };
}

/** A merged document puts the service's name in front of the operation's (`CommercialGetOrder`); the model does not. */
function operationName({ operationId, 'x-gatehouse-service': service = '' }: OperationDocument): string {
  const prefix = service.replaceAll(/(?:^|-)([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase());
  return operationId.startsWith(prefix) ? operationId.slice(prefix.length) : operationId;
}
