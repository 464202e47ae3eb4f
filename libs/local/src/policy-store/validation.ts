import type { DetailedError, PolicyJson, PolicySet, ValidationAnswer } from '@cedar-policy/cedar-wasm/nodejs';
import type { Engine } from './engine.ts';
import { invalid, quotaExceeded } from './errors.ts';
import { MAX_NESTING, MAX_POLICY_BYTES_PER_RESOURCE } from './limits.ts';
import { nesting } from './nesting.ts';
import type { ActionIdentifier, PolicyRecord, StoreRecord } from './records.ts';
import { partOf, schemaOf } from './schema-part.ts';

/** The reasons that Verified Permissions names, by what the engine says. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/unrecognized entity type/, 'UnrecognizedEntityType'],
  [/unrecognized action/, 'UnrecognizedActionId'],
  [/unable to find an applicable action/, 'InvalidActionApplication'],
  [/policy is impossible/, 'ImpossiblePolicy'],
  [/unable to guarantee safety of access to optional/, 'UnsafeOptionalAttributeAccess'],
  [/attribute .* not found/, 'MissingAttribute'],
  [/unexpected type/, 'UnexpectedType'],
  [/the types .* are not compatible/, 'IncompatibleTypes'],
  [/wrong number of arguments/, 'WrongNumberArguments'],
  [/error during extension function argument validation/, 'FunctionArgumentValidationError'],
];

/** Warnings of the engine that Verified Permissions takes for errors. */
const REJECTED_WARNING = /policy is impossible|unable to find an applicable action/;

/** @throws {Fault} ValidationException: no policy, or too deep for the engine */
export function parseStatement(
  engine: Engine,
  kind: 'policy' | 'template',
  text: string,
  path: string,
): PolicyJson {
  if (nesting(text) > MAX_NESTING) throw invalid(path, `A statement must nest at most ${MAX_NESTING} deep.`);
  const answer = engine.call((cedar) =>
    kind === 'policy' ? cedar.policyToJson(text) : cedar.templateToJson(text),
  );
  if (answer.type === 'failure') throw invalid(path, ...answer.errors.map(sentence));
  return answer.json;
}

/**
 * Validates under the schema of the store, as it does in STRICT mode: errors, and the two warnings.
 * @param actions those that the scope of a single policy names
 * @throws {Fault} ValidationException with a field for each finding
 */
export function validate(
  engine: Engine,
  store: StoreRecord,
  policies: PolicySet,
  path: string,
  actions?: readonly ActionIdentifier[],
): void {
  if (store.mode === 'OFF') return;
  if (store.schema === undefined)
    throw invalid(path, 'In STRICT mode the policy store needs a schema first.');
  const schema = schemaOf(store.schema);
  const part = partOf(schema, actions);
  if (part && isClean(engine.call((cedar) => cedar.validate({ schema: part, policies })))) return;
  const answer = engine.call((cedar) => cedar.validate({ schema, policies }));
  if (answer.type === 'failure') throw invalid(path, ...answer.errors.map(sentence));
  const warnings = answer.validationWarnings.filter(({ error }) => REJECTED_WARNING.test(error.message));
  const findings = [...answer.validationErrors, ...warnings].map(({ error }) => sentence(error));
  if (findings.length) throw invalid(path, ...findings);
}

const isClean = (answer: ValidationAnswer): boolean =>
  answer.type === 'success' && answer.validationErrors.length + answer.validationWarnings.length === 0;

/** What an author of policies reads: the reason in the words of Verified Permissions, then those of the engine. */
function sentence({ message, help }: DetailedError): string {
  const reason = REASONS.find(([pattern]) => pattern.test(message))?.[1];
  return `${reason ? `${reason}: ` : ''}${message}${help ? ` (${help})` : ''}`;
}

/**
 * An update may change actions and conditions of a policy, and nothing else of it.
 * @throws {Fault} ValidationException
 */
export function sameHead(before: PolicyJson, after: PolicyJson, path: string): void {
  for (const part of ['effect', 'principal', 'resource'] as const)
    if (JSON.stringify(before[part]) !== JSON.stringify(after[part]))
      throw invalid(path, `An update must not change the ${part} of a policy.`);
}

/** @throws {Fault} ServiceQuotaExceededException: too much about one resource, or about none in particular */
export function keepQuota({ policies, templates, policyStoreId }: StoreRecord): void {
  const bytes = new Map<string, number>();
  for (const policy of policies) {
    const resource = JSON.stringify(policy.scope.resource ?? null);
    const total = (bytes.get(resource) ?? 0) + Buffer.byteLength(textOf(policy, templates));
    if (total > MAX_POLICY_BYTES_PER_RESOURCE) throw quotaExceeded('POLICY_STORE', policyStoreId);
    bytes.set(resource, total);
  }
}

function textOf({ definition }: PolicyRecord, templates: StoreRecord['templates']): string {
  if ('static' in definition) return definition.static.statement;
  const { policyTemplateId } = definition.templateLinked;
  return templates.find((template) => template.policyTemplateId === policyTemplateId)?.statement ?? '';
}
