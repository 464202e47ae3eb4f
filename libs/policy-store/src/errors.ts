/** Every way in which the contents of the policy store are refused. `place` (file:line) is put in front. */
export const POLICY_STORE_ERRORS = {
  ERR_POLICY_SYNTAX: 'This is not a Cedar policy.',
  ERR_POLICY_ID_MISSING: 'A policy needs @id("…").',
  ERR_POLICY_ID_INVALID: 'An @id is kebab-case: 1 to 100 of a-z, 0-9 and single hyphens.',
  ERR_POLICY_ID_DUPLICATE: 'This @id is taken.',
  ERR_POLICY_REASON: 'A policy needs @reason("…"), a sentence of 1 to 150 characters.',
  ERR_POLICY_TOO_LONG: 'A policy has at most 10,000 bytes.',
  ERR_POLICIES_MISSING: 'The file is missing.',
  ERR_JSON_SYNTAX: 'This is not JSON, or a name is there twice.',
  ERR_PEOPLE_INVALID: 'This does not describe a person or a machine client.',
  ERR_DECISIONS_INVALID: 'This does not describe a decision.',
} as const;

export type PolicyStoreErrorCode = keyof typeof POLICY_STORE_ERRORS;

/** A line of a file of the policy store. The file is relative to the folder of the store, with `/`. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/**
 * A file of the policy store says something that it may not say.
 * @example
 * if (error instanceof PolicyStoreError) console.error(error.message);
 * // services/commercial/policies.cedar:12: A policy needs @id("…").
 */
export class PolicyStoreError extends Error {
  override readonly name = 'PolicyStoreError';
  readonly code: PolicyStoreErrorCode;
  readonly file: string;
  readonly line: number;

  constructor(code: PolicyStoreErrorCode, { file, line }: Place, detail?: string) {
    super(`${file}:${line}: ${POLICY_STORE_ERRORS[code]}${detail ? ` ${detail}` : ''}`);
    this.code = code;
    this.file = file;
    this.line = line;
  }
}
