import { operations, type Operations } from '@gatehouse/model/fe-support';
import { defineService, type OpenDeps } from '@gatehouse/service';
import { openDatabase, type Database } from '@gatehouse/service/data';
import { closeTicket } from './operations/close-ticket.ts';
import { createComment } from './operations/create-comment.ts';
import { createFeedback } from './operations/create-feedback.ts';
import { createTicket } from './operations/create-ticket.ts';
import { getComment } from './operations/get-comment.ts';
import { getFeedback } from './operations/get-feedback.ts';
import { getHealth } from './operations/get-health.ts';
import { getSession } from './operations/get-session.ts';
import { getTicket } from './operations/get-ticket.ts';
import { listComments } from './operations/list-comments.ts';
import { listFeedback } from './operations/list-feedback.ts';
import { listTickets } from './operations/list-tickets.ts';
import { updateTicket } from './operations/update-ticket.ts';

/** Every operation of the model and what implements it: forget one, and it does not compile. */
export const app = defineService<Operations, Deps>(operations, {
  CloseTicket: closeTicket,
  CreateComment: createComment,
  CreateFeedback: createFeedback,
  CreateTicket: createTicket,
  GetComment: getComment,
  GetFeedback: getFeedback,
  GetHealth: getHealth,
  GetSession: getSession,
  GetTicket: getTicket,
  ListComments: listComments,
  ListFeedback: listFeedback,
  ListTickets: listTickets,
  UpdateTicket: updateTicket,
});

/** What an operation finds in `call.deps`. */
export interface Deps {
  readonly database: Database;
}

/** Opens it all when the service starts. */
export const openDeps: OpenDeps<Deps> = async (env, log) => ({
  database: await openDatabase({ ...env, folder: new URL('..', import.meta.url), log }),
});
