import type { Operation } from '../operation.ts';
import * as memberships from '../stores/memberships.ts';

export const createMembership: Operation<'CreateMembership'> = (input, call) =>
  memberships.create(call.deps.database.tenant(call.principal), input);
