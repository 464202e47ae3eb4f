// @ts-nocheck
// smithy-typescript generated code
import { getEndpointPlugin } from "@smithy/middleware-endpoint";
import { Command as $Command } from "@smithy/smithy-client";
import type { MetadataBearer as __MetadataBearer } from "@smithy/types";

import { commonParams } from "../endpoint/EndpointParameters.ts";
import type { FeSupportClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from "../FeSupportClient.ts";
import type { CloseTicketInput, CloseTicketOutput } from "../models/models_0.ts";
import { CloseTicket$ } from "../schemas/schemas_0.ts";

/**
 * @public
 */
export type { __MetadataBearer };
export { $Command };
/**
 * @public
 *
 * The input for {@link CloseTicketCommand}.
 */
export interface CloseTicketCommandInput extends CloseTicketInput {}
/**
 * @public
 *
 * The output of {@link CloseTicketCommand}.
 */
export interface CloseTicketCommandOutput extends CloseTicketOutput, __MetadataBearer {}

/**
 * Closes an open ticket.
 * @example
 * Use a bare-bones client and the command you need to make an API call.
 * ```javascript
 * import { FeSupportClient, CloseTicketCommand } from "@gatehouse/sdk/fe-support"; // ES Modules import
 * // const { FeSupportClient, CloseTicketCommand } = require("@gatehouse/sdk/fe-support"); // CommonJS import
 * // import type { FeSupportClientConfig } from "@gatehouse/sdk/fe-support";
 * const config = {}; // type is FeSupportClientConfig
 * const client = new FeSupportClient(config);
 * const input = { // CloseTicketInput
 *   ticketId: "STRING_VALUE", // required
 * };
 * const command = new CloseTicketCommand(input);
 * const response = await client.send(command);
 * // { // CloseTicketOutput
 * //   version: Number("int"), // required
 * //   ticketId: "STRING_VALUE", // required
 * //   status: "OPEN" || "CLOSED", // required
 * // };
 *
 * ```
 *
 * @param CloseTicketCommandInput - {@link CloseTicketCommandInput}
 * @returns {@link CloseTicketCommandOutput}
 * @see {@link CloseTicketCommandInput} for command's `input` shape.
 * @see {@link CloseTicketCommandOutput} for command's `response` shape.
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
 * @example Helped
 * ```javascript
 * //
 * const input = {
 *   ticketId: "t-2"
 * };
 * const command = new CloseTicketCommand(input);
 * const response = await client.send(command);
 * /* response is
 * {
 *   status: "CLOSED",
 *   ticketId: "t-2",
 *   version: 2
 * }
 * *\/
 * ```
 *
 * @public
 */
export class CloseTicketCommand extends $Command
  .classBuilder<
    CloseTicketCommandInput,
    CloseTicketCommandOutput,
    FeSupportClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: FeSupportClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions())];
  })
  .s("FeSupport", "CloseTicket", {})
  .n("FeSupportClient", "CloseTicketCommand")
  .sc(CloseTicket$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  protected declare static __types: {
    api: {
      input: CloseTicketInput;
      output: CloseTicketOutput;
    };
    sdk: {
      input: CloseTicketCommandInput;
      output: CloseTicketCommandOutput;
    };
  };
}
