// @ts-nocheck
// smithy-typescript generated code
import { getEndpointPlugin } from "@smithy/middleware-endpoint";
import { Command as $Command } from "@smithy/smithy-client";
import type { MetadataBearer as __MetadataBearer } from "@smithy/types";

import type { CommercialClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from "../CommercialClient.ts";
import { commonParams } from "../endpoint/EndpointParameters.ts";
import type { CreateQuoteInput, CreateQuoteOutput } from "../models/models_0.ts";
import { CreateQuote$ } from "../schemas/schemas_0.ts";

/**
 * @public
 */
export type { __MetadataBearer };
export { $Command };
/**
 * @public
 *
 * The input for {@link CreateQuoteCommand}.
 */
export interface CreateQuoteCommandInput extends CreateQuoteInput {}
/**
 * @public
 *
 * The output of {@link CreateQuoteCommand}.
 */
export interface CreateQuoteCommandOutput extends CreateQuoteOutput, __MetadataBearer {}

/**
 * Creates an open quote.
 * @example
 * Use a bare-bones client and the command you need to make an API call.
 * ```javascript
 * import { CommercialClient, CreateQuoteCommand } from "@gatehouse/sdk/commercial"; // ES Modules import
 * // const { CommercialClient, CreateQuoteCommand } = require("@gatehouse/sdk/commercial"); // CommonJS import
 * // import type { CommercialClientConfig } from "@gatehouse/sdk/commercial";
 * const config = {}; // type is CommercialClientConfig
 * const client = new CommercialClient(config);
 * const input = { // CreateQuoteInput
 *   clientToken: "STRING_VALUE",
 *   total: { // Money
 *     amountMinor: Number("long"), // required
 *     currency: "STRING_VALUE", // required
 *   },
 *   validUntil: new Date("TIMESTAMP"),
 *   note: "STRING_VALUE",
 * };
 * const command = new CreateQuoteCommand(input);
 * const response = await client.send(command);
 * // { // CreateQuoteOutput
 * //   version: Number("int"), // required
 * //   quoteId: "STRING_VALUE", // required
 * // };
 *
 * ```
 *
 * @param CreateQuoteCommandInput - {@link CreateQuoteCommandInput}
 * @returns {@link CreateQuoteCommandOutput}
 * @see {@link CreateQuoteCommandInput} for command's `input` shape.
 * @see {@link CreateQuoteCommandOutput} for command's `response` shape.
 * @see {@link CommercialClientResolvedConfig | config} for CommercialClient's `config` shape.
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
 * @example An offer that ends with the decade
 * ```javascript
 * //
 * const input = {
 *   clientToken: "create-quote-example",
 *   total: {
 *     amountMinor: 99000,
 *     currency: "EUR"
 *   },
 *   validUntil: "2029-12-31T23:59:59Z"
 * };
 * const command = new CreateQuoteCommand(input);
 * const response = await client.send(command);
 * /* response is
 * {
 *   quoteId: "q-3",
 *   version: 1
 * }
 * *\/
 * ```
 *
 * @public
 */
export class CreateQuoteCommand extends $Command
  .classBuilder<
    CreateQuoteCommandInput,
    CreateQuoteCommandOutput,
    CommercialClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: CommercialClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions())];
  })
  .s("Commercial", "CreateQuote", {})
  .n("CommercialClient", "CreateQuoteCommand")
  .sc(CreateQuote$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  protected declare static __types: {
    api: {
      input: CreateQuoteInput;
      output: CreateQuoteOutput;
    };
    sdk: {
      input: CreateQuoteCommandInput;
      output: CreateQuoteCommandOutput;
    };
  };
}
