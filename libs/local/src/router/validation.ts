import type { ValidateFunction } from 'ajv';
import type { Call } from './call.ts';
import type { GatewayDocument, OperationDocument, Parameter } from './document.ts';
import { refuseDocument } from './errors.ts';
import { isPlainValue, valueOf, valuesOf } from './headers.ts';
import { nestsDeeperThan } from './nesting.ts';
import { Refusal } from './refusal.ts';
import type { CompileSchema } from './structure.ts';

/** The request validator of one operation: parameters first, the body when it has been read. */
export interface Validation {
  /** @throws {Refusal} BAD_REQUEST_PARAMETERS, UNSUPPORTED_MEDIA_TYPE */
  parameters(call: Call): void;
  /** @throws {Refusal} UNSUPPORTED_MEDIA_TYPE, BAD_REQUEST_BODY */
  body(call: Call, body: Buffer): void;
}

/** Levels of a body, far more than a model has. What API Gateway takes is not known; this is the stricter reading. */
const MAX_NESTING = 64;
const utf8 = new TextDecoder('utf-8', { fatal: true });

const readers: Record<Parameter['in'], (call: Call, name: string) => string | undefined> = {
  path: ({ pathParameters }, name) => decodeURIComponent(pathParameters[name] ?? ''),
  query: ({ target }, name) => target.query.findLast(([key]) => key === name)?.[1],
  header: ({ headers }, name) => valueOf(headers, name),
  cookie: () => undefined,
};

/** @throws {RouterError} the validator or a schema is not in the document */
export function compileValidation(
  where: string,
  operation: OperationDocument,
  document: GatewayDocument,
  compileSchema: CompileSchema,
): Validation {
  const checks = validatorOf(where, operation, document);
  const parameters = operation.parameters ?? [];
  const required = parameters.filter((parameter) => parameter.required === true);
  const headers = parameters.filter((parameter) => parameter.in === 'header');
  const { requestBody } = operation;
  const models = compileModels(where, operation, compileSchema);
  return {
    parameters(call) {
      // Left out on the way, as other headers of that kind are, it would make this another request.
      const odd = headers.filter(({ name }) => !isPlainValue(valueOf(call.headers, name)?.trim() || '-'));
      refuseParameters('Malformed request parameters', odd);
      const missing = required.filter((parameter) => !readers[parameter.in](call, parameter.name)?.trim());
      if (checks.validateRequestParameters) refuseParameters('Missing required request parameters', missing);
    },
    body(call, body) {
      if (requestBody === undefined || (body.length === 0 && requestBody.required !== true)) return;
      const model = models.get(mediaTypeOf(call));
      if (model === undefined) throw new Refusal('UNSUPPORTED_MEDIA_TYPE');
      if (checks.validateRequestBody && !model(body)) throw new Refusal('BAD_REQUEST_BODY');
    },
  };
}

function refuseParameters(what: string, parameters: readonly Parameter[]): void {
  if (parameters.length === 0) return;
  const names = parameters.map(({ name }) => name).join(', ');
  throw new Refusal('BAD_REQUEST_PARAMETERS', `${what}: [${names}]`);
}

function validatorOf(where: string, operation: OperationDocument, document: GatewayDocument) {
  const name =
    operation['x-amazon-apigateway-request-validator'] ?? document['x-amazon-apigateway-request-validator'];
  if (name === undefined) return {};
  const validators = document['x-amazon-apigateway-request-validators'] ?? {};
  return validators[name] ?? refuseDocument(where, `names the request validator ${name}, which is not there`);
}

function compileModels(where: string, { requestBody }: OperationDocument, compileSchema: CompileSchema) {
  const models = new Map<string, (body: Buffer) => boolean>();
  for (const [mediaType, { schema }] of Object.entries(requestBody?.content ?? {})) {
    const isJson = /[/+]json$/.test(mediaType);
    const validate = isJson && schema ? compileModel(where, () => compileSchema(schema)) : undefined;
    models.set(mediaType.toLowerCase(), validate ? (body) => isValid(validate, body) : () => true);
  }
  return models;
}

function compileModel(where: string, compile: () => ValidateFunction): ValidateFunction {
  try {
    return compile();
  } catch (error) {
    return refuseDocument(where, `has a request model that cannot be used (${(error as Error).message})`);
  }
}

function isValid(validate: ValidateFunction, body: Buffer): boolean {
  if (nestsDeeperThan(MAX_NESTING, body)) return false;
  try {
    return validate(JSON.parse(utf8.decode(body)));
  } catch {
    return false;
  }
}

/** Without a Content-Type API Gateway takes JSON. An encoded body is none of the model's media types. */
function mediaTypeOf(call: Call): string {
  const encodings = valuesOf(call.headers, 'content-encoding');
  if (!encodings.every((encoding) => encoding.toLowerCase() === 'identity')) return '';
  const [mediaType = ''] = (valueOf(call.headers, 'content-type') ?? 'application/json').split(';');
  return mediaType.trim().toLowerCase();
}
