import { paginateListPolicies, type VerifiedPermissionsClient } from '@aws-sdk/client-verifiedpermissions';
import type { Policy } from '@gatehouse/policy-store';

/** A policy as the store lists it. */
interface Listed {
  readonly policyId: string;
  readonly id: string;
  readonly reason: string;
  readonly permits: boolean;
  /** Actions and action groups that its scope names; empty when it is about all. */
  readonly actions: readonly string[];
}

/** The actions of a merged Cedar schema, as far as this file reads it. */
interface Schema {
  readonly Gatehouse?: {
    readonly actions?: Readonly<Record<string, { readonly memberOf?: { id: string }[] }>>;
  };
}

type Line = Readonly<Record<string, unknown>>;

/** Tells in the words of the policies why the authorizer decided as its log says. For the log only, never for a caller. */
export class Reasons {
  readonly #listed: readonly Listed[];
  readonly #groups: ReadonlyMap<string, readonly string[]>;

  constructor(listed: readonly Listed[], schema: Schema) {
    this.#listed = listed;
    const actions = Object.entries(schema.Gatehouse?.actions ?? {});
    this.#groups = new Map(
      actions.map(([action, { memberOf = [] }]) => [action, memberOf.map(({ id }) => id)]),
    );
  }

  /**
   * The line, with `because` when policies decided: those that did, or, where none did, those that permit the action to
   * somebody else.
   *
   * @example
   * reasons.explain({ event: 'decision', code: 'ERR_DENIED', action: 'billing:ApproveInvoice', policies: [], … });
   * // { …, because: ['billing-approver-approves: Members of billing-approver approve invoices.'] }
   */
  explain(line: Line): Line {
    const { event, code, action, policies } = line;
    if (event !== 'decision' || !(code === 'OK' || code === 'ERR_DENIED') || !Array.isArray(policies))
      return line;
    const decided = this.#listed.filter(({ policyId }) => policies.includes(policyId));
    const told = decided.length > 0 ? decided : this.#permitting(String(action));
    return { ...line, because: told.map(({ id, reason }) => `${id}: ${reason}`) };
  }

  #permitting(action: string): Listed[] {
    const names = [action, ...(this.#groups.get(action) ?? [])];
    return this.#listed.filter(
      ({ permits, actions }) =>
        permits && (actions.length === 0 || actions.some((name) => names.includes(name))),
    );
  }
}

/** Reads from a store which policy has which id there. */
export async function readReasons(
  client: VerifiedPermissionsClient,
  policyStoreId: string,
  schema: object,
  policies: readonly Policy[],
): Promise<Reasons> {
  const reasons = new Map(policies.map(({ id, reason }) => [id, reason]));
  const listed: Listed[] = [];
  for await (const page of paginateListPolicies({ client, pageSize: 50 }, { policyStoreId })) {
    for (const { policyId = '', name = '', effect, actions = [] } of page.policies ?? []) {
      const id = name.replace(/^name\//, '');
      const reason = reasons.get(id);
      if (reason === undefined) continue;
      const named = actions.map(({ actionId = '' }) => actionId);
      listed.push({ policyId, id, reason, permits: effect === 'Permit', actions: named });
    }
  }
  return new Reasons(listed, schema);
}
