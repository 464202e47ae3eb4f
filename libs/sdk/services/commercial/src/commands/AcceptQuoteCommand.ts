// @ts-nocheck
// smithy-typescript generated code
import { getEndpointPlugin } from "@smithy/middleware-endpoint";
import { Command as $Command } from "@smithy/smithy-client";
import type { MetadataBearer as __MetadataBearer } from "@smithy/types";

import type { CommercialClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from "../CommercialClient.ts";
import { commonParams } from "../endpoint/EndpointParameters.ts";
import type { AcceptQuoteInput, AcceptQuoteOutput } from "../models/models_0.ts";
import { AcceptQuote$ } from "../schemas/schemas_0.ts";

/**
 * @public
 */
export type { __MetadataBearer };
export { $Command };
/**
 * @public
 *
 * The input for {@link AcceptQuoteCommand}.
 */
export interface AcceptQuoteCommandInput extends AcceptQuoteInput {}
/**
 * @public
 *
 * The output of {@link AcceptQuoteCommand}.
 */
export interface AcceptQuoteCommandOutput extends AcceptQuoteOutput, __MetadataBearer {}

/**
 * Accepts an open quote and creates the order that follows from it.
 * @example
 * Use a bare-bones client and the command you need to make an API call.
 * ```javascript
 * import { CommercialClient, AcceptQuoteCommand } from "@gatehouse/sdk/commercial"; // ES Modules import
 * // const { CommercialClient, AcceptQuoteCommand } = require("@gatehouse/sdk/commercial"); // CommonJS import
 * // import type { CommercialClientConfig } from "@gatehouse/sdk/commercial";
 * const config = {}; // type is CommercialClientConfig
 * const client = new CommercialClient(config);
 * const input = { // AcceptQuoteInput
 *   quoteId: "STRING_VALUE", // required
 * };
 * const command = new AcceptQuoteCommand(input);
 * const response = await client.send(command);
 * // { // AcceptQuoteOutput
 * //   version: Number("int"), // required
 * //   quoteId: "STRING_VALUE", // required
 * //   orderId: "STRING_VALUE", // required
 * // };
 *
 * ```
 *
 * @param AcceptQuoteCommandInput - {@link AcceptQuoteCommandInput}
 * @returns {@link AcceptQuoteCommandOutput}
 * @see {@link AcceptQuoteCommandInput} for command's `input` shape.
 * @see {@link AcceptQuoteCommandOutput} for command's `response` shape.
 * @see {@link CommercialClientResolvedConfig | config} for CommercialClient's `config` shape.
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
 * @throws {@link CommercialServiceException}
 * <p>Base exception class for all service exceptions from Commercial service.</p>
 *
 *
 * @example An open quote
 * ```javascript
 * //
 * const input = {
 *   quoteId: "q-2"
 * };
 * const command = new AcceptQuoteCommand(input);
 * const response = await client.send(command);
 * /* response is
 * {
 *   orderId: "ord-2",
 *   quoteId: "q-2",
 *   version: 2
 * }
 * *\/
 * ```
 *
 * @public
 */
export class AcceptQuoteCommand extends $Command
  .classBuilder<
    AcceptQuoteCommandInput,
    AcceptQuoteCommandOutput,
    CommercialClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: CommercialClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions())];
  })
  .s("Commercial", "AcceptQuote", {})
  .n("CommercialClient", "AcceptQuoteCommand")
  .sc(AcceptQuote$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  protected declare static __types: {
    api: {
      input: AcceptQuoteInput;
      output: AcceptQuoteOutput;
    };
    sdk: {
      input: AcceptQuoteCommandInput;
      output: AcceptQuoteCommandOutput;
    };
  };
}
