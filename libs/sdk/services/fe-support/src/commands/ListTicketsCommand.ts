// @ts-nocheck
// smithy-typescript generated code
import { getEndpointPlugin } from "@smithy/middleware-endpoint";
import { Command as $Command } from "@smithy/smithy-client";
import type { MetadataBearer as __MetadataBearer } from "@smithy/types";

import { commonParams } from "../endpoint/EndpointParameters.ts";
import type { FeSupportClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from "../FeSupportClient.ts";
import type { ListTicketsInput, ListTicketsOutput } from "../models/models_0.ts";
import { ListTickets$ } from "../schemas/schemas_0.ts";

/**
 * @public
 */
export type { __MetadataBearer };
export { $Command };
/**
 * @public
 *
 * The input for {@link ListTicketsCommand}.
 */
export interface ListTicketsCommandInput extends ListTicketsInput {}
/**
 * @public
 *
 * The output of {@link ListTicketsCommand}.
 */
export interface ListTicketsCommandOutput extends ListTicketsOutput, __MetadataBearer {}

/**
 * Lists the tickets of the caller's tenant, newest first.
 * @example
 * Use a bare-bones client and the command you need to make an API call.
 * ```javascript
 * import { FeSupportClient, ListTicketsCommand } from "@gatehouse/sdk/fe-support"; // ES Modules import
 * // const { FeSupportClient, ListTicketsCommand } = require("@gatehouse/sdk/fe-support"); // CommonJS import
 * // import type { FeSupportClientConfig } from "@gatehouse/sdk/fe-support";
 * const config = {}; // type is FeSupportClientConfig
 * const client = new FeSupportClient(config);
 * const input = { // ListTicketsInput
 *   nextToken: "STRING_VALUE",
 *   maxResults: Number("int"),
 *   status: "OPEN" || "CLOSED",
 * };
 * const command = new ListTicketsCommand(input);
 * const response = await client.send(command);
 * // { // ListTicketsOutput
 * //   nextToken: "STRING_VALUE",
 * //   items: [ // TicketSummaries // required
 * //     { // TicketSummary
 * //       ticketId: "STRING_VALUE", // required
 * //       subject: "STRING_VALUE", // required
 * //       status: "OPEN" || "CLOSED", // required
 * //       priority: "LOW" || "NORMAL" || "HIGH", // required
 * //       createdAt: new Date("TIMESTAMP"), // required
 * //     },
 * //   ],
 * // };
 *
 * ```
 *
 * @param ListTicketsCommandInput - {@link ListTicketsCommandInput}
 * @returns {@link ListTicketsCommandOutput}
 * @see {@link ListTicketsCommandInput} for command's `input` shape.
 * @see {@link ListTicketsCommandOutput} for command's `response` shape.
 * @see {@link FeSupportClientResolvedConfig | config} for FeSupportClient's `config` shape.
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
 * @example Open tickets
 * ```javascript
 * //
 * const input = {
 *   status: "OPEN"
 * };
 * const command = new ListTicketsCommand(input);
 * const response = await client.send(command);
 * /* response is
 * {
 *   items: [
 *     {
 *       createdAt: "2026-01-05T09:00:00Z",
 *       priority: "NORMAL",
 *       status: "OPEN",
 *       subject: "Cannot see my orders",
 *       ticketId: "t-1"
 *     }
 *   ]
 * }
 * *\/
 * ```
 *
 * @public
 */
export class ListTicketsCommand extends $Command
  .classBuilder<
    ListTicketsCommandInput,
    ListTicketsCommandOutput,
    FeSupportClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: FeSupportClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions())];
  })
  .s("FeSupport", "ListTickets", {})
  .n("FeSupportClient", "ListTicketsCommand")
  .sc(ListTickets$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  protected declare static __types: {
    api: {
      input: ListTicketsInput;
      output: ListTicketsOutput;
    };
    sdk: {
      input: ListTicketsCommandInput;
      output: ListTicketsCommandOutput;
    };
  };
}
