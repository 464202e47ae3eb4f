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
  type AcceptQuoteCommandInput,
  type AcceptQuoteCommandOutput,
  AcceptQuoteCommand,
} from "./commands/AcceptQuoteCommand.ts";
import {
  type ApproveOrderCommandInput,
  type ApproveOrderCommandOutput,
  ApproveOrderCommand,
} from "./commands/ApproveOrderCommand.ts";
import {
  type CreateOrderCommandInput,
  type CreateOrderCommandOutput,
  CreateOrderCommand,
} from "./commands/CreateOrderCommand.ts";
import {
  type CreateOrderLineCommandInput,
  type CreateOrderLineCommandOutput,
  CreateOrderLineCommand,
} from "./commands/CreateOrderLineCommand.ts";
import {
  type CreateQuoteCommandInput,
  type CreateQuoteCommandOutput,
  CreateQuoteCommand,
} from "./commands/CreateQuoteCommand.ts";
import {
  type DeleteOrderCommandInput,
  type DeleteOrderCommandOutput,
  DeleteOrderCommand,
} from "./commands/DeleteOrderCommand.ts";
import {
  type DeleteOrderLineCommandInput,
  type DeleteOrderLineCommandOutput,
  DeleteOrderLineCommand,
} from "./commands/DeleteOrderLineCommand.ts";
import { type GetHealthCommandInput, type GetHealthCommandOutput, GetHealthCommand } from "./commands/GetHealthCommand.ts";
import { type GetOrderCommandInput, type GetOrderCommandOutput, GetOrderCommand } from "./commands/GetOrderCommand.ts";
import {
  type GetOrderLineCommandInput,
  type GetOrderLineCommandOutput,
  GetOrderLineCommand,
} from "./commands/GetOrderLineCommand.ts";
import { type GetQuoteCommandInput, type GetQuoteCommandOutput, GetQuoteCommand } from "./commands/GetQuoteCommand.ts";
import {
  type ListOrderLinesCommandInput,
  type ListOrderLinesCommandOutput,
  ListOrderLinesCommand,
} from "./commands/ListOrderLinesCommand.ts";
import {
  type ListOrdersCommandInput,
  type ListOrdersCommandOutput,
  ListOrdersCommand,
} from "./commands/ListOrdersCommand.ts";
import {
  type ListQuotesCommandInput,
  type ListQuotesCommandOutput,
  ListQuotesCommand,
} from "./commands/ListQuotesCommand.ts";
import {
  type UpdateOrderCommandInput,
  type UpdateOrderCommandOutput,
  UpdateOrderCommand,
} from "./commands/UpdateOrderCommand.ts";
import { CommercialClient } from "./CommercialClient.ts";
import type { CommercialServiceException } from "./models/CommercialServiceException.ts";
import { paginateListOrderLines } from "./pagination/ListOrderLinesPaginator.ts";
import { paginateListOrders } from "./pagination/ListOrdersPaginator.ts";
import { paginateListQuotes } from "./pagination/ListQuotesPaginator.ts";
import { waitUntilOrderApproved } from "./waiters/waitForOrderApproved.ts";

const commands = {
  AcceptQuoteCommand,
  ApproveOrderCommand,
  CreateOrderCommand,
  CreateOrderLineCommand,
  CreateQuoteCommand,
  DeleteOrderCommand,
  DeleteOrderLineCommand,
  GetHealthCommand,
  GetOrderCommand,
  GetOrderLineCommand,
  GetQuoteCommand,
  ListOrderLinesCommand,
  ListOrdersCommand,
  ListQuotesCommand,
  UpdateOrderCommand,
};
const paginators = {
  paginateListOrderLines,
  paginateListOrders,
  paginateListQuotes,
};
const waiters = {
  waitUntilOrderApproved,
};

export interface Commercial {
  /**
   * @see {@link AcceptQuoteCommand}
   */
  acceptQuote(
    args: AcceptQuoteCommandInput,
    options?: __HttpHandlerOptions
  ): Promise<AcceptQuoteCommandOutput>;
  acceptQuote(
    args: AcceptQuoteCommandInput,
    cb: (err: any, data?: AcceptQuoteCommandOutput) => void
  ): void;
  acceptQuote(
    args: AcceptQuoteCommandInput,
    options: __HttpHandlerOptions,
    cb: (err: any, data?: AcceptQuoteCommandOutput) => void
  ): void;

  /**
   * @see {@link ApproveOrderCommand}
   */
  approveOrder(
    args: ApproveOrderCommandInput,
    options?: __HttpHandlerOptions
  ): Promise<ApproveOrderCommandOutput>;
  approveOrder(
    args: ApproveOrderCommandInput,
    cb: (err: any, data?: ApproveOrderCommandOutput) => void
  ): void;
  approveOrder(
    args: ApproveOrderCommandInput,
    options: __HttpHandlerOptions,
    cb: (err: any, data?: ApproveOrderCommandOutput) => void
  ): void;

  /**
   * @see {@link CreateOrderCommand}
   */
  createOrder(
    args: CreateOrderCommandInput,
    options?: __HttpHandlerOptions
  ): Promise<CreateOrderCommandOutput>;
  createOrder(
    args: CreateOrderCommandInput,
    cb: (err: any, data?: CreateOrderCommandOutput) => void
  ): void;
  createOrder(
    args: CreateOrderCommandInput,
    options: __HttpHandlerOptions,
    cb: (err: any, data?: CreateOrderCommandOutput) => void
  ): void;

  /**
   * @see {@link CreateOrderLineCommand}
   */
  createOrderLine(
    args: CreateOrderLineCommandInput,
    options?: __HttpHandlerOptions
  ): Promise<CreateOrderLineCommandOutput>;
  createOrderLine(
    args: CreateOrderLineCommandInput,
    cb: (err: any, data?: CreateOrderLineCommandOutput) => void
  ): void;
  createOrderLine(
    args: CreateOrderLineCommandInput,
    options: __HttpHandlerOptions,
    cb: (err: any, data?: CreateOrderLineCommandOutput) => void
  ): void;

  /**
   * @see {@link CreateQuoteCommand}
   */
  createQuote(
    args: CreateQuoteCommandInput,
    options?: __HttpHandlerOptions
  ): Promise<CreateQuoteCommandOutput>;
  createQuote(
    args: CreateQuoteCommandInput,
    cb: (err: any, data?: CreateQuoteCommandOutput) => void
  ): void;
  createQuote(
    args: CreateQuoteCommandInput,
    options: __HttpHandlerOptions,
    cb: (err: any, data?: CreateQuoteCommandOutput) => void
  ): void;

  /**
   * @see {@link DeleteOrderCommand}
   */
  deleteOrder(
    args: DeleteOrderCommandInput,
    options?: __HttpHandlerOptions
  ): Promise<DeleteOrderCommandOutput>;
  deleteOrder(
    args: DeleteOrderCommandInput,
    cb: (err: any, data?: DeleteOrderCommandOutput) => void
  ): void;
  deleteOrder(
    args: DeleteOrderCommandInput,
    options: __HttpHandlerOptions,
    cb: (err: any, data?: DeleteOrderCommandOutput) => void
  ): void;

  /**
   * @see {@link DeleteOrderLineCommand}
   */
  deleteOrderLine(
    args: DeleteOrderLineCommandInput,
    options?: __HttpHandlerOptions
  ): Promise<DeleteOrderLineCommandOutput>;
  deleteOrderLine(
    args: DeleteOrderLineCommandInput,
    cb: (err: any, data?: DeleteOrderLineCommandOutput) => void
  ): void;
  deleteOrderLine(
    args: DeleteOrderLineCommandInput,
    options: __HttpHandlerOptions,
    cb: (err: any, data?: DeleteOrderLineCommandOutput) => void
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
   * @see {@link GetOrderCommand}
   */
  getOrder(
    args: GetOrderCommandInput,
    options?: __HttpHandlerOptions
  ): Promise<GetOrderCommandOutput>;
  getOrder(
    args: GetOrderCommandInput,
    cb: (err: any, data?: GetOrderCommandOutput) => void
  ): void;
  getOrder(
    args: GetOrderCommandInput,
    options: __HttpHandlerOptions,
    cb: (err: any, data?: GetOrderCommandOutput) => void
  ): void;

  /**
   * @see {@link GetOrderLineCommand}
   */
  getOrderLine(
    args: GetOrderLineCommandInput,
    options?: __HttpHandlerOptions
  ): Promise<GetOrderLineCommandOutput>;
  getOrderLine(
    args: GetOrderLineCommandInput,
    cb: (err: any, data?: GetOrderLineCommandOutput) => void
  ): void;
  getOrderLine(
    args: GetOrderLineCommandInput,
    options: __HttpHandlerOptions,
    cb: (err: any, data?: GetOrderLineCommandOutput) => void
  ): void;

  /**
   * @see {@link GetQuoteCommand}
   */
  getQuote(
    args: GetQuoteCommandInput,
    options?: __HttpHandlerOptions
  ): Promise<GetQuoteCommandOutput>;
  getQuote(
    args: GetQuoteCommandInput,
    cb: (err: any, data?: GetQuoteCommandOutput) => void
  ): void;
  getQuote(
    args: GetQuoteCommandInput,
    options: __HttpHandlerOptions,
    cb: (err: any, data?: GetQuoteCommandOutput) => void
  ): void;

  /**
   * @see {@link ListOrderLinesCommand}
   */
  listOrderLines(
    args: ListOrderLinesCommandInput,
    options?: __HttpHandlerOptions
  ): Promise<ListOrderLinesCommandOutput>;
  listOrderLines(
    args: ListOrderLinesCommandInput,
    cb: (err: any, data?: ListOrderLinesCommandOutput) => void
  ): void;
  listOrderLines(
    args: ListOrderLinesCommandInput,
    options: __HttpHandlerOptions,
    cb: (err: any, data?: ListOrderLinesCommandOutput) => void
  ): void;

  /**
   * @see {@link ListOrdersCommand}
   */
  listOrders(): Promise<ListOrdersCommandOutput>;
  listOrders(
    args: ListOrdersCommandInput,
    options?: __HttpHandlerOptions
  ): Promise<ListOrdersCommandOutput>;
  listOrders(
    args: ListOrdersCommandInput,
    cb: (err: any, data?: ListOrdersCommandOutput) => void
  ): void;
  listOrders(
    args: ListOrdersCommandInput,
    options: __HttpHandlerOptions,
    cb: (err: any, data?: ListOrdersCommandOutput) => void
  ): void;

  /**
   * @see {@link ListQuotesCommand}
   */
  listQuotes(): Promise<ListQuotesCommandOutput>;
  listQuotes(
    args: ListQuotesCommandInput,
    options?: __HttpHandlerOptions
  ): Promise<ListQuotesCommandOutput>;
  listQuotes(
    args: ListQuotesCommandInput,
    cb: (err: any, data?: ListQuotesCommandOutput) => void
  ): void;
  listQuotes(
    args: ListQuotesCommandInput,
    options: __HttpHandlerOptions,
    cb: (err: any, data?: ListQuotesCommandOutput) => void
  ): void;

  /**
   * @see {@link UpdateOrderCommand}
   */
  updateOrder(
    args: UpdateOrderCommandInput,
    options?: __HttpHandlerOptions
  ): Promise<UpdateOrderCommandOutput>;
  updateOrder(
    args: UpdateOrderCommandInput,
    cb: (err: any, data?: UpdateOrderCommandOutput) => void
  ): void;
  updateOrder(
    args: UpdateOrderCommandInput,
    options: __HttpHandlerOptions,
    cb: (err: any, data?: UpdateOrderCommandOutput) => void
  ): void;

  /**
   * @see {@link ListOrderLinesCommand}
   * @param args - command input.
   * @param paginationConfig - optional pagination config.
   * @returns AsyncIterable of {@link ListOrderLinesCommandOutput}.
   */
  paginateListOrderLines(
    args: ListOrderLinesCommandInput,
    paginationConfig?: Omit<PaginationConfiguration, "client">,
    options?: __HttpHandlerOptions
  ): Paginator<ListOrderLinesCommandOutput>;

  /**
   * @see {@link ListOrdersCommand}
   * @param args - command input.
   * @param paginationConfig - optional pagination config.
   * @returns AsyncIterable of {@link ListOrdersCommandOutput}.
   */
  paginateListOrders(
    args?: ListOrdersCommandInput,
    paginationConfig?: Omit<PaginationConfiguration, "client">,
    options?: __HttpHandlerOptions
  ): Paginator<ListOrdersCommandOutput>;

  /**
   * @see {@link ListQuotesCommand}
   * @param args - command input.
   * @param paginationConfig - optional pagination config.
   * @returns AsyncIterable of {@link ListQuotesCommandOutput}.
   */
  paginateListQuotes(
    args?: ListQuotesCommandInput,
    paginationConfig?: Omit<PaginationConfiguration, "client">,
    options?: __HttpHandlerOptions
  ): Paginator<ListQuotesCommandOutput>;

  /**
   * @see {@link GetOrderCommand}
   * @param args - command input.
   * @param waiterConfig - `maxWaitTime` in seconds or waiter config object.
   */
  waitUntilOrderApproved(
    args: GetOrderCommandInput,
    waiterConfig: number | Omit<WaiterConfiguration<Commercial>, "client">
  ): Promise<WaiterResult<GetOrderCommandOutput>>;
}

/**
 * Orders with their lines, and the quotes that become orders.
 * @public
 */
export class Commercial extends CommercialClient implements Commercial {}
createAggregatedClient(commands, Commercial, { paginators, waiters });
