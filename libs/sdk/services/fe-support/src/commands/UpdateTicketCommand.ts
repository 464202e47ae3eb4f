// @ts-nocheck
// smithy-typescript generated code
import { getEndpointPlugin } from "@smithy/middleware-endpoint";
import { Command as $Command } from "@smithy/smithy-client";
import type { MetadataBearer as __MetadataBearer } from "@smithy/types";

import { commonParams } from "../endpoint/EndpointParameters.ts";
import type { FeSupportClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from "../FeSupportClient.ts";
import type { UpdateTicketInput, UpdateTicketOutput } from "../models/models_0.ts";
import { UpdateTicket$ } from "../schemas/schemas_0.ts";

/**
 * @public
 */
export type { __MetadataBearer };
export { $Command };
/**
 * @public
 *
 * The input for {@link UpdateTicketCommand}.
 */
export interface UpdateTicketCommandInput extends UpdateTicketInput {}
/**
 * @public
 *
 * The output of {@link UpdateTicketCommand}.
 */
export interface UpdateTicketCommandOutput extends UpdateTicketOutput, __MetadataBearer {}

/**
 * Replaces subject, text and priority of an open ticket.
 * @example
 * Use a bare-bones client and the command you need to make an API call.
 * ```javascript
 * import { FeSupportClient, UpdateTicketCommand } from "@gatehouse/sdk/fe-support"; // ES Modules import
 * // const { FeSupportClient, UpdateTicketCommand } = require("@gatehouse/sdk/fe-support"); // CommonJS import
 * // import type { FeSupportClientConfig } from "@gatehouse/sdk/fe-support";
 * const config = {}; // type is FeSupportClientConfig
 * const client = new FeSupportClient(config);
 * const input = { // UpdateTicketInput
 *   version: Number("int"), // required
 *   ticketId: "STRING_VALUE", // required
 *   subject: "STRING_VALUE", // required
 *   body: "STRING_VALUE", // required
 *   priority: "LOW" || "NORMAL" || "HIGH", // required
 * };
 * const command = new UpdateTicketCommand(input);
 * const response = await client.send(command);
 * // { // UpdateTicketOutput
 * //   version: Number("int"), // required
 * //   ticketId: "STRING_VALUE", // required
 * // };
 *
 * ```
 *
 * @param UpdateTicketCommandInput - {@link UpdateTicketCommandInput}
 * @returns {@link UpdateTicketCommandOutput}
 * @see {@link UpdateTicketCommandInput} for command's `input` shape.
 * @see {@link UpdateTicketCommandOutput} for command's `response` shape.
 * @see {@link FeSupportClientResolvedConfig | config} for FeSupportClient's `config` shape.
 *
 * @throws {@link ResourceNotFoundException} (client fault)
 *  There is no such thing in the caller's tenant.
 *
 * @throws {@link ConflictException} (client fault)
 *  The state does not allow it: a stale version, a reused idempotency key, a value already taken.
 *
 * @throws {@link UnauthorizedException} (client fault)
 *  No credentials, or credentials that could not be verified.
 *
 * @throws {@link ForbiddenException} (client fault)
 *  The caller is known and may not do this.
 *
 * @throws {@link ValidationException} (client fault)
 *  The input does not satisfy the model.
 *
 * @throws {@link PayloadTooLargeException} (client fault)
 *  The body is larger than the router takes.
 *
 * @throws {@link ThrottlingException} (client fault)
 *  More requests than the route's throttle lets through.
 *
 * @throws {@link InternalServerException} (server fault)
 *  A fault of the service, logged with the request id.
 *
 * @throws {@link ServiceUnavailableException} (server fault)
 *  Something that the answer depends on cannot be reached right now.
 *
 * @throws {@link FeSupportServiceException}
 * <p>Base exception class for all service exceptions from FeSupport service.</p>
 *
 *
 * @example More urgent than it looked
 * ```javascript
 * //
 * const input = {
 *   body: "The page stays empty.",
 *   priority: "HIGH",
 *   subject: "Cannot see my orders",
 *   ticketId: "t-1",
 *   version: 1
 * };
 * const command = new UpdateTicketCommand(input);
 * const response = await client.send(command);
 * /* response is
 * {
 *   ticketId: "t-1",
 *   version: 2
 * }
 * *\/
 * ```
 *
 * @example A stale version
 * ```javascript
 * //
 * const input = {
 *   body: "The page stays empty.",
 *   priority: "LOW",
 *   subject: "Cannot see my orders",
 *   ticketId: "t-1",
 *   version: 99
 * };
 * const command = new UpdateTicketCommand(input);
 * const response = await client.send(command);
 * /* response is
 * { /* metadata only *\/ }
 * *\/
 * ```
 *
 * @public
 */
export class UpdateTicketCommand extends $Command
  .classBuilder<
    UpdateTicketCommandInput,
    UpdateTicketCommandOutput,
    FeSupportClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: FeSupportClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions())];
  })
  .s("FeSupport", "UpdateTicket", {})
  .n("FeSupportClient", "UpdateTicketCommand")
  .sc(UpdateTicket$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  protected declare static __types: {
    api: {
      input: UpdateTicketInput;
      output: UpdateTicketOutput;
    };
    sdk: {
      input: UpdateTicketCommandInput;
      output: UpdateTicketCommandOutput;
    };
  };
}
