import type { Operation } from '../operation.ts';
import * as feedback from '../stores/feedback.ts';

export const listFeedback: Operation<'ListFeedback'> = (input, call) =>
  feedback.list(call.deps.database.tenant(call.principal), input);
