// @ts-nocheck
// smithy-typescript generated code
import {
  type WaiterConfiguration,
  type WaiterResult,
  checkExceptions,
  createWaiter,
  WaiterState,
} from "@smithy/util-waiter";

import {
  type GetTicketCommandInput,
  type GetTicketCommandOutput,
  GetTicketCommand,
} from "../commands/GetTicketCommand.ts";
import type { FeSupportClient } from "../FeSupportClient.ts";
import type { FeSupportServiceException } from "../models/FeSupportServiceException.ts";

const checkState = async (client: FeSupportClient, input: GetTicketCommandInput): Promise<WaiterResult<GetTicketCommandOutput | FeSupportServiceException>> => {
  let reason;
  try {
    let result: GetTicketCommandOutput & any = await client.send(new GetTicketCommand(input));
    reason = result;
    try {
      const returnComparator = () => {
        return result.status;
      }
      if (returnComparator() === "CLOSED") {
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
 * Waits until the ticket is closed.
 *  @deprecated Use waitUntilTicketClosed instead. waitForTicketClosed does not throw error in non-success cases.
 */
export const waitForTicketClosed = async (
  params: WaiterConfiguration<FeSupportClient>,
  input: GetTicketCommandInput
): Promise<WaiterResult<GetTicketCommandOutput | FeSupportServiceException>> => {
  const serviceDefaults = { minDelay: 5, maxDelay: 60 };
  return createWaiter({ ...serviceDefaults, ...params }, input, checkState);
};
/**
 * Waits until the ticket is closed.
 *  @param params - Waiter configuration options.
 *  @param input - The input to GetTicketCommand for polling.
 */
export const waitUntilTicketClosed = async (
  params: WaiterConfiguration<FeSupportClient>,
  input: GetTicketCommandInput
): Promise<WaiterResult<GetTicketCommandOutput>> => {
  const serviceDefaults = { minDelay: 5, maxDelay: 60 };
  const result = await createWaiter({ ...serviceDefaults, ...params }, input, checkState);
  if (result.state === WaiterState.FAILURE && result.reason instanceof Error) throw result.reason;
  return checkExceptions(result) as WaiterResult<GetTicketCommandOutput>;
};
