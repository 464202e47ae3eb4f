import type { Operation } from '../operation.ts';
import * as comments from '../stores/comments.ts';

export const getComment: Operation<'GetComment'> = (input, call) =>
  comments.get(call.deps.database.tenant(call.principal), input);
