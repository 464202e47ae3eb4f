// @ts-nocheck
// smithy-typescript generated code
import { getEndpointPlugin } from "@smithy/middleware-endpoint";
import { Command as $Command } from "@smithy/smithy-client";
import type { MetadataBearer as __MetadataBearer } from "@smithy/types";

import { commonParams } from "../endpoint/EndpointParameters.ts";
import type { FeSupportClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from "../FeSupportClient.ts";
import type { GetTicketInput, GetTicketOutput } from "../models/models_0.ts";
import { GetTicket$ } from "../schemas/schemas_0.ts";

/**
 * @public
 */
export type { __MetadataBearer };
export { $Command };
/**
 * @public
 *
 * The input for {@link GetTicketCommand}.
 */
export interface GetTicketCommandInput extends GetTicketInput {}
/**
 * @public
 *
 * The output of {@link GetTicketCommand}.
 */
export interface GetTicketCommandOutput extends GetTicketOutput, __MetadataBearer {}

/**
 * Reads one ticket.
 * @example
 * Use a bare-bones client and the command you need to make an API call.
 * ```javascript
 * import { FeSupportClient, GetTicketCommand } from "@gatehouse/sdk/fe-support"; // ES Modules import
 * // const { FeSupportClient, GetTicketCommand } = require("@gatehouse/sdk/fe-support"); // CommonJS import
 * // import type { FeSupportClientConfig } from "@gatehouse/sdk/fe-support";
 * const config = {}; // type is FeSupportClientConfig
 * const client = new FeSupportClient(config);
 * const input = { // GetTicketInput
 *   ticketId: "STRING_VALUE", // required
 * };
 * const command = new GetTicketCommand(input);
 * const response = await client.send(command);
 * // { // GetTicketOutput
 * //   version: Number("int"), // required
 * //   createdAt: new Date("TIMESTAMP"), // required
 * //   updatedAt: new Date("TIMESTAMP"), // required
 * //   ticketId: "STRING_VALUE", // required
 * //   subject: "STRING_VALUE", // required
 * //   body: "STRING_VALUE", // required
 * //   status: "OPEN" || "CLOSED", // required
 * //   priority: "LOW" || "NORMAL" || "HIGH", // required
 * //   requester: "STRING_VALUE", // required
 * // };
 *
 * ```
 *
 * @param GetTicketCommandInput - {@link GetTicketCommandInput}
 * @returns {@link GetTicketCommandOutput}
 * @see {@link GetTicketCommandInput} for command's `input` shape.
 * @see {@link GetTicketCommandOutput} for command's `response` shape.
 * @see {@link FeSupportClientResolvedConfig | config} for FeSupportClient's `config` shape.
 *
 * @throws {@link ResourceNotFoundException} (client fault)
 *  There is no such thing in the caller's tenant.
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
 * @example An open ticket
 * ```javascript
 * //
 * const input = {
 *   ticketId: "t-1"
 * };
 * const command = new GetTicketCommand(input);
 * const response = await client.send(command);
 * /* response is
 * {
 *   body: "The page stays empty.",
 *   createdAt: "2026-01-05T09:00:00Z",
 *   priority: "NORMAL",
 *   requester: "alice",
 *   status: "OPEN",
 *   subject: "Cannot see my orders",
 *   ticketId: "t-1",
 *   updatedAt: "2026-01-05T09:00:00Z",
 *   version: 1
 * }
 * *\/
 * ```
 *
 * @example No such ticket
 * ```javascript
 * //
 * const input = {
 *   ticketId: "t-404"
 * };
 * const command = new GetTicketCommand(input);
 * const response = await client.send(command);
 * /* response is
 * { /* metadata only *\/ }
 * *\/
 * ```
 *
 * @public
 */
export class GetTicketCommand extends $Command
  .classBuilder<
    GetTicketCommandInput,
    GetTicketCommandOutput,
    FeSupportClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: FeSupportClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions())];
  })
  .s("FeSupport", "GetTicket", {})
  .n("FeSupportClient", "GetTicketCommand")
  .sc(GetTicket$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  protected declare static __types: {
    api: {
      input: GetTicketInput;
      output: GetTicketOutput;
    };
    sdk: {
      input: GetTicketCommandInput;
      output: GetTicketCommandOutput;
    };
  };
}
