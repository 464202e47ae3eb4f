import type { Operation } from '../operation.ts';
import * as feedback from '../stores/feedback.ts';

export const createFeedback: Operation<'CreateFeedback'> = (input, call) =>
  feedback.create(call.deps.database.tenant(call.principal), { ...input, author: call.principal.sub });
