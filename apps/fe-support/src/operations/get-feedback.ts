import type { Operation } from '../operation.ts';
import * as feedback from '../stores/feedback.ts';

export const getFeedback: Operation<'GetFeedback'> = ({ feedbackId }, call) =>
  feedback.get(call.deps.database.tenant(call.principal), feedbackId);
