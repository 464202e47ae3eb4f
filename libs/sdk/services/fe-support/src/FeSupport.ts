// @ts-nocheck
// smithy-typescript generated code
import { createAggregatedClient } from "@smithy/smithy-client";
import type {
  HttpHandlerOptions as __HttpHandlerOptions,
  PaginationConfiguration,
  Paginator,
  WaiterConfiguration,
} from "@smithy/types";
import type { WaiterResult } from "@smithy/util-waiter";

import {
  type CloseTicketCommandInput,
  type CloseTicketCommandOutput,
  CloseTicketCommand,
} from "./commands/CloseTicketCommand.ts";
import {
  type CreateCommentCommandInput,
  type CreateCommentCommandOutput,
  CreateCommentCommand,
} from "./commands/CreateCommentCommand.ts";
import {
  type CreateFeedbackCommandInput,
  type CreateFeedbackCommandOutput,
  CreateFeedbackCommand,
} from "./commands/CreateFeedbackCommand.ts";
import {
  type CreateTicketCommandInput,
  type CreateTicketCommandOutput,
  CreateTicketCommand,
} from "./commands/CreateTicketCommand.ts";
import {
  type GetCommentCommandInput,
  type GetCommentCommandOutput,
  GetCommentCommand,
} from "./commands/GetCommentCommand.ts";
import {
  type GetFeedbackCommandInput,
  type GetFeedbackCommandOutput,
  GetFeedbackCommand,
} from "./commands/GetFeedbackCommand.ts";
import { type GetHealthCommandInput, type GetHealthCommandOutput, GetHealthCommand } from "./commands/GetHealthCommand.ts";
import {
  type GetSessionCommandInput,
  type GetSessionCommandOutput,
  GetSessionCommand,
} from "./commands/GetSessionCommand.ts";
import { type GetTicketCommandInput, type GetTicketCommandOutput, GetTicketCommand } from "./commands/GetTicketCommand.ts";
import {
  type ListCommentsCommandInput,
  type ListCommentsCommandOutput,
  ListCommentsCommand,
} from "./commands/ListCommentsCommand.ts";
import {
  type ListFeedbackCommandInput,
  type ListFeedbackCommandOutput,
  ListFeedbackCommand,
} from "./commands/ListFeedbackCommand.ts";
import {
  type ListTicketsCommandInput,
  type ListTicketsCommandOutput,
  ListTicketsCommand,
} from "./commands/ListTicketsCommand.ts";
import {
  type UpdateTicketCommandInput,
  type UpdateTicketCommandOutput,
  UpdateTicketCommand,
} from "./commands/UpdateTicketCommand.ts";
import { FeSupportClient } from "./FeSupportClient.ts";
import type { FeSupportServiceException } from "./models/FeSupportServiceException.ts";
import { paginateListComments } from "./pagination/ListCommentsPaginator.ts";
import { paginateListFeedback } from "./pagination/ListFeedbackPaginator.ts";
import { paginateListTickets } from "./pagination/ListTicketsPaginator.ts";
import { waitUntilTicketClosed } from "./waiters/waitForTicketClosed.ts";

const commands = {
  CloseTicketCommand,
  CreateCommentCommand,
  CreateFeedbackCommand,
  CreateTicketCommand,
  GetCommentCommand,
  GetFeedbackCommand,
  GetHealthCommand,
  GetSessionCommand,
  GetTicketCommand,
  ListCommentsCommand,
  ListFeedbackCommand,
  ListTicketsCommand,
  UpdateTicketCommand,
};
const paginators = {
  paginateListComments,
  paginateListFeedback,
  paginateListTickets,
};
const waiters = {
  waitUntilTicketClosed,
};

export interface FeSupport {
  /**
   * @see {@link CloseTicketCommand}
   */
  closeTicket(
    args: CloseTicketCommandInput,
    options?: __HttpHandlerOptions
  ): Promise<CloseTicketCommandOutput>;
  closeTicket(
    args: CloseTicketCommandInput,
    cb: (err: any, data?: CloseTicketCommandOutput) => void
  ): void;
  closeTicket(
    args: CloseTicketCommandInput,
    options: __HttpHandlerOptions,
    cb: (err: any, data?: CloseTicketCommandOutput) => void
  ): void;

  /**
   * @see {@link CreateCommentCommand}
   */
  createComment(
    args: CreateCommentCommandInput,
    options?: __HttpHandlerOptions
  ): Promise<CreateCommentCommandOutput>;
  createComment(
    args: CreateCommentCommandInput,
    cb: (err: any, data?: CreateCommentCommandOutput) => void
  ): void;
  createComment(
    args: CreateCommentCommandInput,
    options: __HttpHandlerOptions,
    cb: (err: any, data?: CreateCommentCommandOutput) => void
  ): void;

  /**
   * @see {@link CreateFeedbackCommand}
   */
  createFeedback(
    args: CreateFeedbackCommandInput,
    options?: __HttpHandlerOptions
  ): Promise<CreateFeedbackCommandOutput>;
  createFeedback(
    args: CreateFeedbackCommandInput,
    cb: (err: any, data?: CreateFeedbackCommandOutput) => void
  ): void;
  createFeedback(
    args: CreateFeedbackCommandInput,
    options: __HttpHandlerOptions,
    cb: (err: any, data?: CreateFeedbackCommandOutput) => void
  ): void;

  /**
   * @see {@link CreateTicketCommand}
   */
  createTicket(
    args: CreateTicketCommandInput,
    options?: __HttpHandlerOptions
  ): Promise<CreateTicketCommandOutput>;
  createTicket(
    args: CreateTicketCommandInput,
    cb: (err: any, data?: CreateTicketCommandOutput) => void
  ): void;
  createTicket(
    args: CreateTicketCommandInput,
    options: __HttpHandlerOptions,
    cb: (err: any, data?: CreateTicketCommandOutput) => void
  ): void;

  /**
   * @see {@link GetCommentCommand}
   */
  getComment(
    args: GetCommentCommandInput,
    options?: __HttpHandlerOptions
  ): Promise<GetCommentCommandOutput>;
  getComment(
    args: GetCommentCommandInput,
    cb: (err: any, data?: GetCommentCommandOutput) => void
  ): void;
  getComment(
    args: GetCommentCommandInput,
    options: __HttpHandlerOptions,
    cb: (err: any, data?: GetCommentCommandOutput) => void
  ): void;

  /**
   * @see {@link GetFeedbackCommand}
   */
  getFeedback(
    args: GetFeedbackCommandInput,
    options?: __HttpHandlerOptions
  ): Promise<GetFeedbackCommandOutput>;
  getFeedback(
    args: GetFeedbackCommandInput,
    cb: (err: any, data?: GetFeedbackCommandOutput) => void
  ): void;
  getFeedback(
    args: GetFeedbackCommandInput,
    options: __HttpHandlerOptions,
    cb: (err: any, data?: GetFeedbackCommandOutput) => void
  ): void;

  /**
   * @see {@link GetHealthCommand}
   */
  getHealth(): Promise<GetHealthCommandOutput>;
  getHealth(
    args: GetHealthCommandInput,
    options?: __HttpHandlerOptions
  ): Promise<GetHealthCommandOutput>;
  getHealth(
    args: GetHealthCommandInput,
    cb: (err: any, data?: GetHealthCommandOutput) => void
  ): void;
  getHealth(
    args: GetHealthCommandInput,
    options: __HttpHandlerOptions,
    cb: (err: any, data?: GetHealthCommandOutput) => void
  ): void;

  /**
   * @see {@link GetSessionCommand}
   */
  getSession(): Promise<GetSessionCommandOutput>;
  getSession(
    args: GetSessionCommandInput,
    options?: __HttpHandlerOptions
  ): Promise<GetSessionCommandOutput>;
  getSession(
    args: GetSessionCommandInput,
    cb: (err: any, data?: GetSessionCommandOutput) => void
  ): void;
  getSession(
    args: GetSessionCommandInput,
    options: __HttpHandlerOptions,
    cb: (err: any, data?: GetSessionCommandOutput) => void
  ): void;

  /**
   * @see {@link GetTicketCommand}
   */
  getTicket(
    args: GetTicketCommandInput,
    options?: __HttpHandlerOptions
  ): Promise<GetTicketCommandOutput>;
  getTicket(
    args: GetTicketCommandInput,
    cb: (err: any, data?: GetTicketCommandOutput) => void
  ): void;
  getTicket(
    args: GetTicketCommandInput,
    options: __HttpHandlerOptions,
    cb: (err: any, data?: GetTicketCommandOutput) => void
  ): void;

  /**
   * @see {@link ListCommentsCommand}
   */
  listComments(
    args: ListCommentsCommandInput,
    options?: __HttpHandlerOptions
  ): Promise<ListCommentsCommandOutput>;
  listComments(
    args: ListCommentsCommandInput,
    cb: (err: any, data?: ListCommentsCommandOutput) => void
  ): void;
  listComments(
    args: ListCommentsCommandInput,
    options: __HttpHandlerOptions,
    cb: (err: any, data?: ListCommentsCommandOutput) => void
  ): void;

  /**
   * @see {@link ListFeedbackCommand}
   */
  listFeedback(): Promise<ListFeedbackCommandOutput>;
  listFeedback(
    args: ListFeedbackCommandInput,
    options?: __HttpHandlerOptions
  ): Promise<ListFeedbackCommandOutput>;
  listFeedback(
    args: ListFeedbackCommandInput,
    cb: (err: any, data?: ListFeedbackCommandOutput) => void
  ): void;
  listFeedback(
    args: ListFeedbackCommandInput,
    options: __HttpHandlerOptions,
    cb: (err: any, data?: ListFeedbackCommandOutput) => void
  ): void;

  /**
   * @see {@link ListTicketsCommand}
   */
  listTickets(): Promise<ListTicketsCommandOutput>;
  listTickets(
    args: ListTicketsCommandInput,
    options?: __HttpHandlerOptions
  ): Promise<ListTicketsCommandOutput>;
  listTickets(
    args: ListTicketsCommandInput,
    cb: (err: any, data?: ListTicketsCommandOutput) => void
  ): void;
  listTickets(
    args: ListTicketsCommandInput,
    options: __HttpHandlerOptions,
    cb: (err: any, data?: ListTicketsCommandOutput) => void
  ): void;

  /**
   * @see {@link UpdateTicketCommand}
   */
  updateTicket(
    args: UpdateTicketCommandInput,
    options?: __HttpHandlerOptions
  ): Promise<UpdateTicketCommandOutput>;
  updateTicket(
    args: UpdateTicketCommandInput,
    cb: (err: any, data?: UpdateTicketCommandOutput) => void
  ): void;
  updateTicket(
    args: UpdateTicketCommandInput,
    options: __HttpHandlerOptions,
    cb: (err: any, data?: UpdateTicketCommandOutput) => void
  ): void;

  /**
   * @see {@link ListCommentsCommand}
   * @param args - command input.
   * @param paginationConfig - optional pagination config.
   * @returns AsyncIterable of {@link ListCommentsCommandOutput}.
   */
  paginateListComments(
    args: ListCommentsCommandInput,
    paginationConfig?: Omit<PaginationConfiguration, "client">,
    options?: __HttpHandlerOptions
  ): Paginator<ListCommentsCommandOutput>;

  /**
   * @see {@link ListFeedbackCommand}
   * @param args - command input.
   * @param paginationConfig - optional pagination config.
   * @returns AsyncIterable of {@link ListFeedbackCommandOutput}.
   */
  paginateListFeedback(
    args?: ListFeedbackCommandInput,
    paginationConfig?: Omit<PaginationConfiguration, "client">,
    options?: __HttpHandlerOptions
  ): Paginator<ListFeedbackCommandOutput>;

  /**
   * @see {@link ListTicketsCommand}
   * @param args - command input.
   * @param paginationConfig - optional pagination config.
   * @returns AsyncIterable of {@link ListTicketsCommandOutput}.
   */
  paginateListTickets(
    args?: ListTicketsCommandInput,
    paginationConfig?: Omit<PaginationConfiguration, "client">,
    options?: __HttpHandlerOptions
  ): Paginator<ListTicketsCommandOutput>;

  /**
   * @see {@link GetTicketCommand}
   * @param args - command input.
   * @param waiterConfig - `maxWaitTime` in seconds or waiter config object.
   */
  waitUntilTicketClosed(
    args: GetTicketCommandInput,
    waiterConfig: number | Omit<WaiterConfiguration<FeSupport>, "client">
  ): Promise<WaiterResult<GetTicketCommandOutput>>;
}

/**
 * What every front end needs: who is signed in, support tickets with comments, feedback.
 * @public
 */
export class FeSupport extends FeSupportClient implements FeSupport {}
createAggregatedClient(commands, FeSupport, { paginators, waiters });
