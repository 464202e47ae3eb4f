import { createHash } from 'node:crypto';
import { byCodeUnit } from './folder.ts';
import type { Policy } from './policies.ts';

/**
 * Fingerprint of what a policy store decides: the same schema and policies give the same 64 hex digits, whatever
 * the order of policies or of members, and any other ones give others. The authorizer keys kept decisions on it.
 * @param cedarSchema the merged Cedar schema, as JSON
 * @example
 * policyDigest(mergeCedarSchemas(fragments), readPolicyStore().policies); // '5f0c…'
 */
export function policyDigest(cedarSchema: object, policies: readonly Policy[]): string {
  const sorted = policies
    .map(({ id, statement }) => ({ id, statement }))
    .sort((a, b) => byCodeUnit(a.id, b.id));
  return createHash('sha256')
    .update(canonical({ schema: cedarSchema, policies: sorted }))
    .digest('hex');
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => byCodeUnit(a, b)))
      : member,
  );
}
