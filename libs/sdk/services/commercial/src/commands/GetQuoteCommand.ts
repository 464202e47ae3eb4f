// @ts-nocheck
// smithy-typescript generated code
import { getEndpointPlugin } from "@smithy/middleware-endpoint";
import { Command as $Command } from "@smithy/smithy-client";
import type { MetadataBearer as __MetadataBearer } from "@smithy/types";

import type { CommercialClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from "../CommercialClient.ts";
import { commonParams } from "../endpoint/EndpointParameters.ts";
import type { GetQuoteInput, GetQuoteOutput } from "../models/models_0.ts";
import { GetQuote$ } from "../schemas/schemas_0.ts";

/**
 * @public
 */
export type { __MetadataBearer };
export { $Command };
/**
 * @public
 *
 * The input for {@link GetQuoteCommand}.
 */
export interface GetQuoteCommandInput extends GetQuoteInput {}
/**
 * @public
 *
 * The output of {@link GetQuoteCommand}.
 */
export interface GetQuoteCommandOutput extends GetQuoteOutput, __MetadataBearer {}

/**
 * Reads one quote.
 * @example
 * Use a bare-bones client and the command you need to make an API call.
 * ```javascript
 * import { CommercialClient, GetQuoteCommand } from "@gatehouse/sdk/commercial"; // ES Modules import
 * // const { CommercialClient, GetQuoteCommand } = require("@gatehouse/sdk/commercial"); // CommonJS import
 * // import type { CommercialClientConfig } from "@gatehouse/sdk/commercial";
 * const config = {}; // type is CommercialClientConfig
 * const client = new CommercialClient(config);
 * const input = { // GetQuoteInput
 *   quoteId: "STRING_VALUE", // required
 * };
 * const command = new GetQuoteCommand(input);
 * const response = await client.send(command);
 * // { // GetQuoteOutput
 * //   version: Number("int"), // required
 * //   createdAt: new Date("TIMESTAMP"), // required
 * //   updatedAt: new Date("TIMESTAMP"), // required
 * //   quoteId: "STRING_VALUE", // required
 * //   status: "OPEN" || "ACCEPTED", // required
 * //   total: { // Money
 * //     amountMinor: Number("long"), // required
 * //     currency: "STRING_VALUE", // required
 * //   },
 * //   validUntil: new Date("TIMESTAMP"),
 * //   note: "STRING_VALUE",
 * //   orderId: "STRING_VALUE",
 * // };
 *
 * ```
 *
 * @param GetQuoteCommandInput - {@link GetQuoteCommandInput}
 * @returns {@link GetQuoteCommandOutput}
 * @see {@link GetQuoteCommandInput} for command's `input` shape.
 * @see {@link GetQuoteCommandOutput} for command's `response` shape.
 * @see {@link CommercialClientResolvedConfig | config} for CommercialClient's `config` shape.
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
 * @throws {@link CommercialServiceException}
 * <p>Base exception class for all service exceptions from Commercial service.</p>
 *
 *
 * @example An open quote
 * ```javascript
 * //
 * const input = {
 *   quoteId: "q-1"
 * };
 * const command = new GetQuoteCommand(input);
 * const response = await client.send(command);
 * /* response is
 * {
 *   createdAt: "2026-01-05T09:00:00Z",
 *   quoteId: "q-1",
 *   status: "OPEN",
 *   total: {
 *     amountMinor: 120000,
 *     currency: "EUR"
 *   },
 *   updatedAt: "2026-01-05T09:00:00Z",
 *   version: 1
 * }
 * *\/
 * ```
 *
 * @public
 */
export class GetQuoteCommand extends $Command
  .classBuilder<
    GetQuoteCommandInput,
    GetQuoteCommandOutput,
    CommercialClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: CommercialClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions())];
  })
  .s("Commercial", "GetQuote", {})
  .n("CommercialClient", "GetQuoteCommand")
  .sc(GetQuote$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  protected declare static __types: {
    api: {
      input: GetQuoteInput;
      output: GetQuoteOutput;
    };
    sdk: {
      input: GetQuoteCommandInput;
      output: GetQuoteCommandOutput;
    };
  };
}
