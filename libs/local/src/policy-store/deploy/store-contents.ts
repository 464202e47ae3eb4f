import {
  BatchGetPolicyCommand,
  CreatePolicyCommand,
  DeletePolicyCommand,
  GetSchemaCommand,
  PutSchemaCommand,
  ResourceNotFoundException,
  UpdatePolicyCommand,
  paginateListPolicies,
  type PolicyItem,
  type VerifiedPermissionsClient,
} from '@aws-sdk/client-verifiedpermissions';
import type { Policy } from '@gatehouse/policy-store';

const BATCH = 100;
const PREFIX = 'name/';

/** A policy as it stands in a store. One without a statement is linked to a template. */
export interface StoredPolicy {
  readonly policyId: string;
  /** Its name without `name/`. */
  readonly name: string | undefined;
  readonly effect: 'Permit' | 'Forbid';
  readonly statement: string | undefined;
}

/** One policy store, read and changed through the admin operations of Verified Permissions. */
export class StoreContents {
  constructor(
    readonly client: VerifiedPermissionsClient,
    readonly policyStoreId: string,
  ) {}

  async schema(): Promise<string | undefined> {
    try {
      const { schema } = await this.client.send(new GetSchemaCommand(this.#store));
      return schema;
    } catch (error) {
      if (error instanceof ResourceNotFoundException && error.resourceType === 'SCHEMA') return undefined;
      throw error;
    }
  }

  async putSchema(cedarJson: string): Promise<void> {
    await this.client.send(new PutSchemaCommand({ ...this.#store, definition: { cedarJson } }));
  }

  async policies(): Promise<StoredPolicy[]> {
    const items: PolicyItem[] = [];
    const { client } = this;
    for await (const { policies } of paginateListPolicies({ client, pageSize: 50 }, this.#store))
      items.push(...(policies ?? []));
    const statements = await this.#statements(items.flatMap(({ policyId }) => policyId ?? []));
    return items.map(({ policyId = '', name, effect }) => ({
      policyId,
      name: name?.slice(PREFIX.length),
      effect: effect ?? 'Permit',
      statement: statements.get(policyId),
    }));
  }

  async create({ id, statement, reason }: Policy): Promise<void> {
    const definition = { static: { statement, description: reason } };
    await this.client.send(new CreatePolicyCommand({ ...this.#store, definition, name: `${PREFIX}${id}` }));
  }

  async update(policyId: string, { statement, reason }: Policy): Promise<void> {
    const definition = { static: { statement, description: reason } };
    await this.client.send(new UpdatePolicyCommand({ ...this.#store, policyId, definition }));
  }

  /** Takes the name from a policy that stays in force, so that its successor can have it. */
  async removeName(policyId: string): Promise<void> {
    await this.client.send(new UpdatePolicyCommand({ ...this.#store, policyId, name: '' }));
  }

  async delete(policyId: string): Promise<void> {
    await this.client.send(new DeletePolicyCommand({ ...this.#store, policyId }));
  }

  get #store() {
    return { policyStoreId: this.policyStoreId };
  }

  async #statements(policyIds: readonly string[]): Promise<Map<string, string>> {
    const statements = new Map<string, string>();
    for (let at = 0; at < policyIds.length; at += BATCH) {
      const requests = policyIds.slice(at, at + BATCH).map((policyId) => ({ ...this.#store, policyId }));
      const { results } = await this.client.send(new BatchGetPolicyCommand({ requests }));
      for (const { policyId, definition } of results ?? [])
        if (policyId && definition?.static?.statement) statements.set(policyId, definition.static.statement);
    }
    return statements;
  }
}
