// Generated from the Smithy model by tools/model. Do not edit.

import type { OperationTable } from '@gatehouse/model';
import table from './operations.json' with { type: 'json' };
import type {
  AcceptQuoteInput,
  AcceptQuoteOutput,
  ApproveOrderInput,
  ApproveOrderOutput,
  CreateOrderInput,
  CreateOrderOutput,
  CreateOrderLineInput,
  CreateOrderLineOutput,
  CreateQuoteInput,
  CreateQuoteOutput,
  DeleteOrderInput,
  DeleteOrderOutput,
  DeleteOrderLineInput,
  DeleteOrderLineOutput,
  GetHealthInput,
  GetHealthOutput,
  GetOrderInput,
  GetOrderOutput,
  GetOrderLineInput,
  GetOrderLineOutput,
  GetQuoteInput,
  GetQuoteOutput,
  ListOrderLinesInput,
  ListOrderLinesOutput,
  ListOrdersInput,
  ListOrdersOutput,
  ListQuotesInput,
  ListQuotesOutput,
  UpdateOrderInput,
  UpdateOrderOutput,
} from './types.ts';

export * from './types.ts';

/** Input, output and errors of every operation of commercial. */
export interface CommercialOperations {
  AcceptQuote: {
    input: AcceptQuoteInput;
    output: AcceptQuoteOutput;
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
  ApproveOrder: {
    input: ApproveOrderInput;
    output: ApproveOrderOutput;
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
  CreateOrder: {
    input: CreateOrderInput;
    output: CreateOrderOutput;
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
  CreateOrderLine: {
    input: CreateOrderLineInput;
    output: CreateOrderLineOutput;
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
  CreateQuote: {
    input: CreateQuoteInput;
    output: CreateQuoteOutput;
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
  DeleteOrder: {
    input: DeleteOrderInput;
    output: DeleteOrderOutput;
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
  DeleteOrderLine: {
    input: DeleteOrderLineInput;
    output: DeleteOrderLineOutput;
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
  GetOrder: {
    input: GetOrderInput;
    output: GetOrderOutput;
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
  GetOrderLine: {
    input: GetOrderLineInput;
    output: GetOrderLineOutput;
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
  GetQuote: {
    input: GetQuoteInput;
    output: GetQuoteOutput;
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
  ListOrderLines: {
    input: ListOrderLinesInput;
    output: ListOrderLinesOutput;
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
  ListOrders: {
    input: ListOrdersInput;
    output: ListOrdersOutput;
    errors:
      | 'ForbiddenException'
      | 'InternalServerException'
      | 'PayloadTooLargeException'
      | 'ServiceUnavailableException'
      | 'ThrottlingException'
      | 'UnauthorizedException'
      | 'ValidationException';
  };
  ListQuotes: {
    input: ListQuotesInput;
    output: ListQuotesOutput;
    errors:
      | 'ForbiddenException'
      | 'InternalServerException'
      | 'PayloadTooLargeException'
      | 'ServiceUnavailableException'
      | 'ThrottlingException'
      | 'UnauthorizedException'
      | 'ValidationException';
  };
  UpdateOrder: {
    input: UpdateOrderInput;
    output: UpdateOrderOutput;
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

export type { CommercialOperations as Operations };

/** The operation table of commercial: routes, bindings and JSON schemas. */
export const operations = table as OperationTable;
