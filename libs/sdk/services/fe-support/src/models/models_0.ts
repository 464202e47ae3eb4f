// @ts-nocheck
// smithy-typescript generated code
import type { PrincipalType, TicketPriority, TicketStatus } from "./enums.ts";

/**
 * A member of the input that was refused.
 * @public
 */
export interface ValidationExceptionField {
  /**
   * JSON pointer to the member, e.g. `/total/currency`.
   * @public
   */
  path: string | undefined;

  /**
   * The constraint that it does not satisfy.
   * @public
   */
  message: string | undefined;
}

/**
 * @public
 */
export interface CloseTicketInput {
  /**
   * Id of a ticket; the service chooses it.
   * @public
   */
  ticketId: string | undefined;
}

/**
 * The version after a change, in the answer to it.
 * @public
 */
export interface CloseTicketOutput {
  /**
   * The version to send with the next change.
   * @public
   */
  version: number | undefined;

  /**
   * Id of a ticket; the service chooses it.
   * @public
   */
  ticketId: string | undefined;

  /**
   * Where a ticket stands.
   * @public
   */
  status: TicketStatus | undefined;
}

/**
 * @public
 */
export interface CreateCommentInput {
  /**
   * Id of a ticket; the service chooses it.
   * @public
   */
  ticketId: string | undefined;

  /**
   * What somebody wrote.
   * @public
   */
  body: string | undefined;
}

/**
 * The version after a change, in the answer to it.
 * @public
 */
export interface CreateCommentOutput {
  /**
   * The version to send with the next change.
   * @public
   */
  version: number | undefined;

  /**
   * Id of a ticket; the service chooses it.
   * @public
   */
  ticketId: string | undefined;

  /**
   * Id of a comment, unique within its ticket.
   * @public
   */
  commentId: string | undefined;
}

/**
 * @public
 */
export interface GetCommentInput {
  /**
   * Id of a ticket; the service chooses it.
   * @public
   */
  ticketId: string | undefined;

  /**
   * Id of a comment, unique within its ticket.
   * @public
   */
  commentId: string | undefined;
}

/**
 * Members of everything that is read: optimistic concurrency and times.
 * @public
 */
export interface GetCommentOutput {
  /**
   * The version to send with the next change.
   * @public
   */
  version: number | undefined;

  /**
   * When it was created.
   * @public
   */
  createdAt: Date | undefined;

  /**
   * When it was last changed.
   * @public
   */
  updatedAt: Date | undefined;

  /**
   * Id of a ticket; the service chooses it.
   * @public
   */
  ticketId: string | undefined;

  /**
   * Id of a comment, unique within its ticket.
   * @public
   */
  commentId: string | undefined;

  /**
   * What somebody wrote.
   * @public
   */
  body: string | undefined;

  /**
   * Who wrote it.
   * @public
   */
  author: string | undefined;
}

/**
 * Page to read, in the query of a list operation.
 * @public
 */
export interface ListCommentsInput {
  /**
   * Where to go on: `nextToken` of the page before, for the same filters.
   * @public
   */
  nextToken?: string | undefined;

  /**
   * The most items that one page holds; 20 when absent.
   * @public
   */
  maxResults?: number | undefined;

  /**
   * Id of a ticket; the service chooses it.
   * @public
   */
  ticketId: string | undefined;
}

/**
 * A comment as it stands in a list.
 * @public
 */
export interface CommentSummary {
  /**
   * Id of a comment, unique within its ticket.
   * @public
   */
  commentId: string | undefined;

  /**
   * What somebody wrote.
   * @public
   */
  body: string | undefined;

  /**
   * Who wrote it.
   * @public
   */
  author: string | undefined;

  /**
   * When it was written.
   * @public
   */
  createdAt: Date | undefined;
}

/**
 * Members of a page besides its items.
 * @public
 */
export interface ListCommentsOutput {
  /**
   * Present when there is a next page.
   * @public
   */
  nextToken?: string | undefined;

  /**
   * The comments of this page.
   * @public
   */
  items: CommentSummary[] | undefined;
}

/**
 * @public
 */
export interface CreateFeedbackInput {
  /**
   * From 1, bad, to 5, good.
   * @public
   */
  rating: number | undefined;

  /**
   * What somebody wrote.
   * @public
   */
  message?: string | undefined;
}

/**
 * The version after a change, in the answer to it.
 * @public
 */
export interface CreateFeedbackOutput {
  /**
   * The version to send with the next change.
   * @public
   */
  version: number | undefined;

  /**
   * Id of a piece of feedback; the service chooses it.
   * @public
   */
  feedbackId: string | undefined;
}

/**
 * Makes a create repeatable: one key creates one thing.
 * @public
 */
export interface CreateTicketInput {
  /**
   * The same key with the same input gives the first answer again, with another input a
   * `ConflictException`.
   * @public
   */
  clientToken?: string | undefined;

  /**
   * What it is about, in one line.
   * @public
   */
  subject: string | undefined;

  /**
   * What somebody wrote.
   * @public
   */
  body: string | undefined;

  /**
   * `NORMAL` when absent.
   * @public
   */
  priority?: TicketPriority | undefined;
}

/**
 * The version after a change, in the answer to it.
 * @public
 */
export interface CreateTicketOutput {
  /**
   * The version to send with the next change.
   * @public
   */
  version: number | undefined;

  /**
   * Id of a ticket; the service chooses it.
   * @public
   */
  ticketId: string | undefined;
}

/**
 * @public
 */
export interface GetFeedbackInput {
  /**
   * Id of a piece of feedback; the service chooses it.
   * @public
   */
  feedbackId: string | undefined;
}

/**
 * Members of everything that is read: optimistic concurrency and times.
 * @public
 */
export interface GetFeedbackOutput {
  /**
   * The version to send with the next change.
   * @public
   */
  version: number | undefined;

  /**
   * When it was created.
   * @public
   */
  createdAt: Date | undefined;

  /**
   * When it was last changed.
   * @public
   */
  updatedAt: Date | undefined;

  /**
   * Id of a piece of feedback; the service chooses it.
   * @public
   */
  feedbackId: string | undefined;

  /**
   * From 1, bad, to 5, good.
   * @public
   */
  rating: number | undefined;

  /**
   * What somebody wrote.
   * @public
   */
  message?: string | undefined;

  /**
   * Who gave it.
   * @public
   */
  author: string | undefined;
}

/**
 * Page to read, in the query of a list operation.
 * @public
 */
export interface ListFeedbackInput {
  /**
   * Where to go on: `nextToken` of the page before, for the same filters.
   * @public
   */
  nextToken?: string | undefined;

  /**
   * The most items that one page holds; 20 when absent.
   * @public
   */
  maxResults?: number | undefined;

  /**
   * Only feedback with this rating or a better one.
   * @public
   */
  minRating?: number | undefined;
}

/**
 * A piece of feedback as it stands in a list.
 * @public
 */
export interface FeedbackSummary {
  /**
   * Id of a piece of feedback; the service chooses it.
   * @public
   */
  feedbackId: string | undefined;

  /**
   * From 1, bad, to 5, good.
   * @public
   */
  rating: number | undefined;

  /**
   * When it was given.
   * @public
   */
  createdAt: Date | undefined;
}

/**
 * Members of a page besides its items.
 * @public
 */
export interface ListFeedbackOutput {
  /**
   * Present when there is a next page.
   * @public
   */
  nextToken?: string | undefined;

  /**
   * The feedback of this page.
   * @public
   */
  items: FeedbackSummary[] | undefined;
}

/**
 * @public
 */
export interface GetHealthInput {}

/**
 * Answer of every health operation.
 * @public
 */
export interface GetHealthOutput {
  /**
   * True whenever there is an answer at all.
   * @public
   */
  ok: boolean | undefined;
}

/**
 * @public
 */
export interface GetSessionInput {}

/**
 * @public
 */
export interface GetSessionOutput {
  /**
   * What kind of caller it is.
   * @public
   */
  type: PrincipalType | undefined;

  /**
   * The user's name or the client's id.
   * @public
   */
  sub: string | undefined;

  /**
   * The tenant that the caller belongs to.
   * @public
   */
  tenantId: string | undefined;

  /**
   * The groups in the caller's token.
   * @public
   */
  groups: string[] | undefined;
}

/**
 * @public
 */
export interface GetTicketInput {
  /**
   * Id of a ticket; the service chooses it.
   * @public
   */
  ticketId: string | undefined;
}

/**
 * Members of everything that is read: optimistic concurrency and times.
 * @public
 */
export interface GetTicketOutput {
  /**
   * The version to send with the next change.
   * @public
   */
  version: number | undefined;

  /**
   * When it was created.
   * @public
   */
  createdAt: Date | undefined;

  /**
   * When it was last changed.
   * @public
   */
  updatedAt: Date | undefined;

  /**
   * Id of a ticket; the service chooses it.
   * @public
   */
  ticketId: string | undefined;

  /**
   * What it is about, in one line.
   * @public
   */
  subject: string | undefined;

  /**
   * What somebody wrote.
   * @public
   */
  body: string | undefined;

  /**
   * Where a ticket stands.
   * @public
   */
  status: TicketStatus | undefined;

  /**
   * How urgent a ticket is.
   * @public
   */
  priority: TicketPriority | undefined;

  /**
   * Who opened it.
   * @public
   */
  requester: string | undefined;
}

/**
 * Page to read, in the query of a list operation.
 * @public
 */
export interface ListTicketsInput {
  /**
   * Where to go on: `nextToken` of the page before, for the same filters.
   * @public
   */
  nextToken?: string | undefined;

  /**
   * The most items that one page holds; 20 when absent.
   * @public
   */
  maxResults?: number | undefined;

  /**
   * Only tickets that stand there.
   * @public
   */
  status?: TicketStatus | undefined;
}

/**
 * A ticket as it stands in a list.
 * @public
 */
export interface TicketSummary {
  /**
   * Id of a ticket; the service chooses it.
   * @public
   */
  ticketId: string | undefined;

  /**
   * What it is about, in one line.
   * @public
   */
  subject: string | undefined;

  /**
   * Where a ticket stands.
   * @public
   */
  status: TicketStatus | undefined;

  /**
   * How urgent a ticket is.
   * @public
   */
  priority: TicketPriority | undefined;

  /**
   * When it was created.
   * @public
   */
  createdAt: Date | undefined;
}

/**
 * Members of a page besides its items.
 * @public
 */
export interface ListTicketsOutput {
  /**
   * Present when there is a next page.
   * @public
   */
  nextToken?: string | undefined;

  /**
   * The tickets of this page.
   * @public
   */
  items: TicketSummary[] | undefined;
}

/**
 * Makes a change conditional: a version other than the current one is a `ConflictException`.
 * @public
 */
export interface UpdateTicketInput {
  /**
   * The version that was read; when it is no longer the current one, nothing changes.
   * @public
   */
  version: number | undefined;

  /**
   * Id of a ticket; the service chooses it.
   * @public
   */
  ticketId: string | undefined;

  /**
   * What it is about, in one line.
   * @public
   */
  subject: string | undefined;

  /**
   * What somebody wrote.
   * @public
   */
  body: string | undefined;

  /**
   * How urgent a ticket is.
   * @public
   */
  priority: TicketPriority | undefined;
}

/**
 * The version after a change, in the answer to it.
 * @public
 */
export interface UpdateTicketOutput {
  /**
   * The version to send with the next change.
   * @public
   */
  version: number | undefined;

  /**
   * Id of a ticket; the service chooses it.
   * @public
   */
  ticketId: string | undefined;
}
