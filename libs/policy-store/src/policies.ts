import { PolicyStoreError } from './errors.ts';
import { ownFolder, readText, serviceNames } from './folder.ts';
import { splitStatements, type Statement } from './statements.ts';

/** One Cedar policy. `service` is `guardrails` or the service whose folder it lies in. */
export interface Policy {
  readonly id: string;
  readonly reason: string;
  readonly service: string;
  readonly statement: string;
}

/** All policies of the store: the guardrails first, then service by service, as they stand in their files. */
export interface PolicyStore {
  readonly policies: readonly Policy[];
}

export const GUARDRAILS = 'guardrails';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const MAX_ID = 100;
const MAX_REASON = 150;
const MAX_STATEMENT_BYTES = 10_000;

/**
 * Reads `guardrails.cedar` and every `services/<service>/policies.cedar`.
 * @param folder folder of the policy store; this library's own by default
 * @param only the services whose policies are read, besides the guardrails; all by default
 * @throws {PolicyStoreError} with file and line: ERR_POLICY_…, ERR_POLICIES_MISSING
 * @example
 * const { policies } = readPolicyStore();
 * policies[0]; // { id: 'tenant-agrees', service: 'guardrails', reason: 'A caller …', statement: '@id("tenant-agrees") …' }
 */
export function readPolicyStore(folder: string = ownFolder, only?: readonly string[]): PolicyStore {
  const services = serviceNames(folder).filter((service) => only?.includes(service) ?? true);
  const files = [
    { service: GUARDRAILS, file: 'guardrails.cedar' },
    ...services.map((service) => ({ service, file: `services/${service}/policies.cedar` })),
  ];
  const owners = new Map<string, Statement>();
  const policies = files.flatMap(({ service, file }) => {
    const source = readText(folder, file);
    if (source === undefined) throw new PolicyStoreError('ERR_POLICIES_MISSING', { file, line: 1 });
    return splitStatements(source, file).map((statement) => policy(service, statement, owners));
  });
  return { policies };
}

function policy(service: string, statement: Statement, owners: Map<string, Statement>): Policy {
  const { annotations, place, text } = statement;
  const id = annotations.get('id');
  const reason = annotations.get('reason')?.trim() ?? '';
  if (id === undefined) throw new PolicyStoreError('ERR_POLICY_ID_MISSING', place);
  if (!ID.test(id) || id.length > MAX_ID) throw new PolicyStoreError('ERR_POLICY_ID_INVALID', place);
  const owner = owners.get(id);
  if (owner) {
    const first = `${owner.place.file}:${owner.place.line}`;
    throw new PolicyStoreError('ERR_POLICY_ID_DUPLICATE', place, `First at ${first}.`);
  }
  if (reason === '' || reason.length > MAX_REASON) throw new PolicyStoreError('ERR_POLICY_REASON', place);
  if (Buffer.byteLength(text) > MAX_STATEMENT_BYTES) throw new PolicyStoreError('ERR_POLICY_TOO_LONG', place);
  owners.set(id, statement);
  return { id, reason, service, statement: text };
}
