// @ts-nocheck
// smithy-typescript generated code
import { getEndpointPlugin } from "@smithy/middleware-endpoint";
import { Command as $Command } from "@smithy/smithy-client";
import type { MetadataBearer as __MetadataBearer } from "@smithy/types";

import { commonParams } from "../endpoint/EndpointParameters.ts";
import type { FeSupportClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from "../FeSupportClient.ts";
import type { CreateTicketInput, CreateTicketOutput } from "../models/models_0.ts";
import { CreateTicket$ } from "../schemas/schemas_0.ts";

/**
 * @public
 */
export type { __MetadataBearer };
export { $Command };
/**
 * @public
 *
 * The input for {@link CreateTicketCommand}.
 */
export interface CreateTicketCommandInput extends CreateTicketInput {}
/**
 * @public
 *
 * The output of {@link CreateTicketCommand}.
 */
export interface CreateTicketCommandOutput extends CreateTicketOutput, __MetadataBearer {}

/**
 * Opens a ticket in the caller's name.
 * @example
 * Use a bare-bones client and the command you need to make an API call.
 * ```javascript
 * import { FeSupportClient, CreateTicketCommand } from "@gatehouse/sdk/fe-support"; // ES Modules import
 * // const { FeSupportClient, CreateTicketCommand } = require("@gatehouse/sdk/fe-support"); // CommonJS import
 * // import type { FeSupportClientConfig } from "@gatehouse/sdk/fe-support";
 * const config = {}; // type is FeSupportClientConfig
 * const client = new FeSupportClient(config);
 * const input = { // CreateTicketInput
 *   clientToken: "STRING_VALUE",
 *   subject: "STRING_VALUE", // required
 *   body: "STRING_VALUE", // required
 *   priority: "LOW" || "NORMAL" || "HIGH",
 * };
 * const command = new CreateTicketCommand(input);
 * const response = await client.send(command);
 * // { // CreateTicketOutput
 * //   version: Number("int"), // required
 * //   ticketId: "STRING_VALUE", // required
 * // };
 *
 * ```
 *
 * @param CreateTicketCommandInput - {@link CreateTicketCommandInput}
 * @returns {@link CreateTicketCommandOutput}
 * @see {@link CreateTicketCommandInput} for command's `input` shape.
 * @see {@link CreateTicketCommandOutput} for command's `response` shape.
 * @see {@link FeSupportClientResolvedConfig | config} for FeSupportClient's `config` shape.
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
 * @example Something does not work
 * ```javascript
 * //
 * const input = {
 *   body: "Second floor, next to the plants.",
 *   clientToken: "create-ticket-example",
 *   priority: "HIGH",
 *   subject: "The printer is on fire"
 * };
 * const command = new CreateTicketCommand(input);
 * const response = await client.send(command);
 * /* response is
 * {
 *   ticketId: "t-3",
 *   version: 1
 * }
 * *\/
 * ```
 *
 * @public
 */
export class CreateTicketCommand extends $Command
  .classBuilder<
    CreateTicketCommandInput,
    CreateTicketCommandOutput,
    FeSupportClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: FeSupportClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions())];
  })
  .s("FeSupport", "CreateTicket", {})
  .n("FeSupportClient", "CreateTicketCommand")
  .sc(CreateTicket$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  protected declare static __types: {
    api: {
      input: CreateTicketInput;
      output: CreateTicketOutput;
    };
    sdk: {
      input: CreateTicketCommandInput;
      output: CreateTicketCommandOutput;
    };
  };
}
