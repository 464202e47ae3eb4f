import type { Caller } from '@gatehouse/principal';
import type { OperationShape } from '../operation-table.ts';
import { refusals } from './refusal.ts';
import type { RouteMatch } from './routes.ts';

/** The model build lets operations have a label of this name only where the tenancy of their service is `path`. */
const LABEL = 'tenantId';

/** Whether the path of an operation begins with a tenant. */
export const hasPathTenant = (operation: Pick<OperationShape, 'input'> | undefined): boolean =>
  operation?.input.members[LABEL]?.in === 'label';

/**
 * The door refuses a caller of another tenant than that of the path; whoever comes here in spite of it is refused, too.
 *
 * @throws {Refusal} ForbiddenException
 */
export function checkPathTenant(operation: OperationShape, { labels }: RouteMatch, caller: Caller): void {
  if (!hasPathTenant(operation)) return;
  if (caller.type === 'anonymous' || caller.tenantId !== labels[LABEL]) throw refusals.foreignTenant();
}
