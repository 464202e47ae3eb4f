// @ts-nocheck
// smithy-typescript generated code
import {
  type WaiterConfiguration,
  type WaiterResult,
  checkExceptions,
  createWaiter,
  WaiterState,
} from "@smithy/util-waiter";

import { type GetOrderCommandInput, type GetOrderCommandOutput, GetOrderCommand } from "../commands/GetOrderCommand.ts";
import type { CommercialClient } from "../CommercialClient.ts";
import type { CommercialServiceException } from "../models/CommercialServiceException.ts";

const checkState = async (client: CommercialClient, input: GetOrderCommandInput): Promise<WaiterResult<GetOrderCommandOutput | CommercialServiceException>> => {
  let reason;
  try {
    let result: GetOrderCommandOutput & any = await client.send(new GetOrderCommand(input));
    reason = result;
    try {
      const returnComparator = () => {
        return result.status;
      }
      if (returnComparator() === "APPROVED") {
        return { state: WaiterState.SUCCESS, reason };
      }
    } catch (e) {}
  } catch (exception) {
    reason = exception;
    if (exception.name === "ResourceNotFoundException") {
      return { state: WaiterState.FAILURE, reason };
    }
    return { state: WaiterState.FAILURE, reason };
  }
  return { state: WaiterState.RETRY, reason };
};
/**
 * Waits until the order is approved.
 *  @deprecated Use waitUntilOrderApproved instead. waitForOrderApproved does not throw error in non-success cases.
 */
export const waitForOrderApproved = async (
  params: WaiterConfiguration<CommercialClient>,
  input: GetOrderCommandInput
): Promise<WaiterResult<GetOrderCommandOutput | CommercialServiceException>> => {
  const serviceDefaults = { minDelay: 2, maxDelay: 30 };
  return createWaiter({ ...serviceDefaults, ...params }, input, checkState);
};
/**
 * Waits until the order is approved.
 *  @param params - Waiter configuration options.
 *  @param input - The input to GetOrderCommand for polling.
 */
export const waitUntilOrderApproved = async (
  params: WaiterConfiguration<CommercialClient>,
  input: GetOrderCommandInput
): Promise<WaiterResult<GetOrderCommandOutput>> => {
  const serviceDefaults = { minDelay: 2, maxDelay: 30 };
  const result = await createWaiter({ ...serviceDefaults, ...params }, input, checkState);
  if (result.state === WaiterState.FAILURE && result.reason instanceof Error) throw result.reason;
  return checkExceptions(result) as WaiterResult<GetOrderCommandOutput>;
};
