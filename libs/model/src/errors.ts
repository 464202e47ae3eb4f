/** Every way in which a model can be refused; the sentence is completed by what the model says. */
export const MODEL_ERRORS = {
  ERR_MODEL_NOT_GENERATED: 'The service has no generated files; run `npm run generate`',
  ERR_MODEL_FILE_INVALID: 'A generated file is not JSON; run `npm run generate`',
  ERR_ROUTE_SHARED: 'Two operations share a route',
  ERR_ACTION_SHARED: 'Two operations share a Cedar action',
  ERR_ENTITY_SHARED: 'Two services declare one Cedar entity type',
  ERR_ENTITY_RESERVED: 'A service declares a Cedar entity type of the callers',
  ERR_NAMESPACE_FOREIGN: 'A service declares another Cedar namespace than Gatehouse',
  ERR_DOCUMENTS_DISAGREE: 'Two gateway documents say different things about the same part',
} as const;

/** Code of a `ModelError`; stable, made for comparing. */
export type ModelErrorCode = keyof typeof MODEL_ERRORS;

/**
 * A model that cannot be read or put together. `message` is one sentence with the names that collide.
 *
 * @example
 * try { mergeActionMaps(readModel()) } catch (error) { if (error instanceof ModelError) console.error(error.code) }
 */
export class ModelError extends Error {
  override readonly name = 'ModelError';
  readonly code: ModelErrorCode;

  constructor(code: ModelErrorCode, about: string, options?: ErrorOptions) {
    super(`${MODEL_ERRORS[code]}: ${about}.`, options);
    this.code = code;
  }
}
