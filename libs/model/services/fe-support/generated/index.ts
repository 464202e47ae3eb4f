// Generated from the Smithy model by tools/model. Do not edit.

import type { OperationTable } from '@gatehouse/model';
import table from './operations.json' with { type: 'json' };
import type {
  CloseTicketInput,
  CloseTicketOutput,
  CreateCommentInput,
  CreateCommentOutput,
  CreateFeedbackInput,
  CreateFeedbackOutput,
  CreateTicketInput,
  CreateTicketOutput,
  GetCommentInput,
  GetCommentOutput,
  GetFeedbackInput,
  GetFeedbackOutput,
  GetHealthInput,
  GetHealthOutput,
  GetSessionInput,
  GetSessionOutput,
  GetTicketInput,
  GetTicketOutput,
  ListCommentsInput,
  ListCommentsOutput,
  ListFeedbackInput,
  ListFeedbackOutput,
  ListTicketsInput,
  ListTicketsOutput,
  UpdateTicketInput,
  UpdateTicketOutput,
} from './types.ts';

export * from './types.ts';

/** Input, output and errors of every operation of fe-support. */
export interface FeSupportOperations {
  CloseTicket: {
    input: CloseTicketInput;
    output: CloseTicketOutput;
    errors:
      | 'ConflictException'
      | 'ForbiddenException'
      | 'InternalServerException'
      | 'PayloadTooLargeException'
      | 'ResourceNotFoundException'
      | 'ServiceUnavailableException'
      | 'ThrottlingException'
      | 'UnauthorizedException'
      | 'ValidationException';
  };
  CreateComment: {
    input: CreateCommentInput;
    output: CreateCommentOutput;
    errors:
      | 'ConflictException'
      | 'ForbiddenException'
      | 'InternalServerException'
      | 'PayloadTooLargeException'
      | 'ResourceNotFoundException'
      | 'ServiceUnavailableException'
      | 'ThrottlingException'
      | 'UnauthorizedException'
      | 'ValidationException';
  };
  CreateFeedback: {
    input: CreateFeedbackInput;
    output: CreateFeedbackOutput;
    errors:
      | 'ForbiddenException'
      | 'InternalServerException'
      | 'PayloadTooLargeException'
      | 'ServiceUnavailableException'
      | 'ThrottlingException'
      | 'UnauthorizedException'
      | 'ValidationException';
  };
  CreateTicket: {
    input: CreateTicketInput;
    output: CreateTicketOutput;
    errors:
      | 'ConflictException'
      | 'ForbiddenException'
      | 'InternalServerException'
      | 'PayloadTooLargeException'
      | 'ServiceUnavailableException'
      | 'ThrottlingException'
      | 'UnauthorizedException'
      | 'ValidationException';
  };
  GetComment: {
    input: GetCommentInput;
    output: GetCommentOutput;
    errors:
      | 'ForbiddenException'
      | 'InternalServerException'
      | 'PayloadTooLargeException'
      | 'ResourceNotFoundException'
      | 'ServiceUnavailableException'
      | 'ThrottlingException'
      | 'UnauthorizedException'
      | 'ValidationException';
  };
  GetFeedback: {
    input: GetFeedbackInput;
    output: GetFeedbackOutput;
    errors:
      | 'ForbiddenException'
      | 'InternalServerException'
      | 'PayloadTooLargeException'
      | 'ResourceNotFoundException'
      | 'ServiceUnavailableException'
      | 'ThrottlingException'
      | 'UnauthorizedException'
      | 'ValidationException';
  };
  GetHealth: {
    input: GetHealthInput;
    output: GetHealthOutput;
    errors:
      | 'ForbiddenException'
      | 'InternalServerException'
      | 'PayloadTooLargeException'
      | 'ServiceUnavailableException'
      | 'ThrottlingException'
      | 'UnauthorizedException'
      | 'ValidationException';
  };
  GetSession: {
    input: GetSessionInput;
    output: GetSessionOutput;
    errors:
      | 'ForbiddenException'
      | 'InternalServerException'
      | 'PayloadTooLargeException'
      | 'ServiceUnavailableException'
      | 'ThrottlingException'
      | 'UnauthorizedException'
      | 'ValidationException';
  };
  GetTicket: {
    input: GetTicketInput;
    output: GetTicketOutput;
    errors:
      | 'ForbiddenException'
      | 'InternalServerException'
      | 'PayloadTooLargeException'
      | 'ResourceNotFoundException'
      | 'ServiceUnavailableException'
      | 'ThrottlingException'
      | 'UnauthorizedException'
      | 'ValidationException';
  };
  ListComments: {
    input: ListCommentsInput;
    output: ListCommentsOutput;
    errors:
      | 'ForbiddenException'
      | 'InternalServerException'
      | 'PayloadTooLargeException'
      | 'ResourceNotFoundException'
      | 'ServiceUnavailableException'
      | 'ThrottlingException'
      | 'UnauthorizedException'
      | 'ValidationException';
  };
  ListFeedback: {
    input: ListFeedbackInput;
    output: ListFeedbackOutput;
    errors:
      | 'ForbiddenException'
      | 'InternalServerException'
      | 'PayloadTooLargeException'
      | 'ServiceUnavailableException'
      | 'ThrottlingException'
      | 'UnauthorizedException'
      | 'ValidationException';
  };
  ListTickets: {
    input: ListTicketsInput;
    output: ListTicketsOutput;
    errors:
      | 'ForbiddenException'
      | 'InternalServerException'
      | 'PayloadTooLargeException'
      | 'ServiceUnavailableException'
      | 'ThrottlingException'
      | 'UnauthorizedException'
      | 'ValidationException';
  };
  UpdateTicket: {
    input: UpdateTicketInput;
    output: UpdateTicketOutput;
    errors:
      | 'ConflictException'
      | 'ForbiddenException'
      | 'InternalServerException'
      | 'PayloadTooLargeException'
      | 'ResourceNotFoundException'
      | 'ServiceUnavailableException'
      | 'ThrottlingException'
      | 'UnauthorizedException'
      | 'ValidationException';
  };
}

export type { FeSupportOperations as Operations };

/** The operation table of fe-support: routes, bindings and JSON schemas. */
export const operations = table as OperationTable;
