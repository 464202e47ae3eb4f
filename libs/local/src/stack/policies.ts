import { ValidationException, VerifiedPermissionsClient } from '@aws-sdk/client-verifiedpermissions';
import { mergeCedarSchemas, readModel, ModelError } from '@gatehouse/model';
import { policyDigest, readPolicyStore, PolicyStoreError } from '@gatehouse/policy-store';
import { deploy } from '../policy-store/index.ts';
import { StackError } from './errors.ts';
import type { PolicyStoreAccess } from './policy-store-access.ts';
import { readReasons, type Reasons } from './reasons.ts';

/** What the authorizer must know of the policies. */
export interface Deployed {
  readonly policyStoreId: string;
  readonly digest: string;
  /** Why a decision was made; not known where somebody else wrote the policies. */
  readonly reasons?: Reasons;
}

export interface PoliciesOptions extends PolicyStoreAccess {
  /** A store that is there already. */
  readonly policyStoreId?: string | undefined;
  /** Whether schema and policies are written to the store, or are there already. */
  readonly writes: boolean;
  readonly folder?: string | undefined;
  /** The services that schema and policies are written of; undefined: all. */
  readonly services: readonly string[] | undefined;
}

/** Writes schema and policies to the policy store, by the same admin operations as a deploy. */
export class Policies {
  readonly #options: PoliciesOptions;
  readonly #client: VerifiedPermissionsClient;
  #policyStoreId: string | undefined;

  constructor(options: PoliciesOptions) {
    const { endpoint, region, credentials, policyStoreId } = options;
    this.#options = options;
    this.#policyStoreId = policyStoreId;
    this.#client = new VerifiedPermissionsClient({ endpoint, region, ...(credentials && { credentials }) });
  }

  /**
   * Reads, validates and writes. Nothing has changed when it fails.
   * @throws {StackError} ERR_MODEL, ERR_POLICIES, ERR_POLICY_STORE_REFUSED
   */
  async apply(): Promise<Deployed> {
    const { schema, policies } = this.#read();
    const digest = policyDigest(schema, policies);
    if (!this.#options.writes && this.#policyStoreId !== undefined)
      return { policyStoreId: this.#policyStoreId, digest };
    const { policyStoreId, reasons } = await this.#write(schema, policies);
    this.#policyStoreId = policyStoreId;
    return { policyStoreId, digest, reasons };
  }

  close(): void {
    this.#client.destroy();
  }

  #read() {
    const { folder, services } = this.#options;
    try {
      return {
        schema: mergeCedarSchemas(readModel(undefined, services)),
        policies: readPolicyStore(folder, services).policies,
      };
    } catch (cause) {
      if (cause instanceof ModelError) throw new StackError('ERR_MODEL', { cause: cause.message }, { cause });
      if (cause instanceof PolicyStoreError)
        throw new StackError('ERR_POLICIES', { cause: cause.message }, { cause });
      throw cause;
    }
  }

  async #write(schema: object, policies: Parameters<typeof deploy>[0]['policies']) {
    const { endpoint } = this.#options;
    try {
      const client = this.#client;
      const { policyStoreId } = await deploy({
        client,
        schema,
        policies,
        policyStoreId: this.#policyStoreId,
      });
      return { policyStoreId, reasons: await readReasons(client, policyStoreId, schema, policies) };
    } catch (cause) {
      if (cause instanceof ValidationException) {
        throw new StackError('ERR_POLICIES', { cause: complaint(cause) }, { cause });
      }
      const name = cause instanceof Error ? cause.name : 'Error';
      throw new StackError('ERR_POLICY_STORE_REFUSED', { endpoint, cause: name }, { cause });
    }
  }
}

/** What the store has against the author's own text, in one line. */
function complaint({ message, fieldList = [] }: ValidationException): string {
  const fields = fieldList.map((field) => field.message ?? '').filter(Boolean);
  return (fields.length > 0 ? fields.join('; ') : message).replace(/\s+/g, ' ').trim();
}
