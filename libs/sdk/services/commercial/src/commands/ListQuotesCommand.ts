// @ts-nocheck
// smithy-typescript generated code
import { getEndpointPlugin } from "@smithy/middleware-endpoint";
import { Command as $Command } from "@smithy/smithy-client";
import type { MetadataBearer as __MetadataBearer } from "@smithy/types";

import type { CommercialClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from "../CommercialClient.ts";
import { commonParams } from "../endpoint/EndpointParameters.ts";
import type { ListQuotesInput, ListQuotesOutput } from "../models/models_0.ts";
import { ListQuotes$ } from "../schemas/schemas_0.ts";

/**
 * @public
 */
export type { __MetadataBearer };
export { $Command };
/**
 * @public
 *
 * The input for {@link ListQuotesCommand}.
 */
export interface ListQuotesCommandInput extends ListQuotesInput {}
/**
 * @public
 *
 * The output of {@link ListQuotesCommand}.
 */
export interface ListQuotesCommandOutput extends ListQuotesOutput, __MetadataBearer {}

/**
 * Lists the quotes of the caller's tenant, newest first.
 * @example
 * Use a bare-bones client and the command you need to make an API call.
 * ```javascript
 * import { CommercialClient, ListQuotesCommand } from "@gatehouse/sdk/commercial"; // ES Modules import
 * // const { CommercialClient, ListQuotesCommand } = require("@gatehouse/sdk/commercial"); // CommonJS import
 * // import type { CommercialClientConfig } from "@gatehouse/sdk/commercial";
 * const config = {}; // type is CommercialClientConfig
 * const client = new CommercialClient(config);
 * const input = { // ListQuotesInput
 *   nextToken: "STRING_VALUE",
 *   maxResults: Number("int"),
 *   status: "OPEN" || "ACCEPTED",
 * };
 * const command = new ListQuotesCommand(input);
 * const response = await client.send(command);
 * // { // ListQuotesOutput
 * //   nextToken: "STRING_VALUE",
 * //   items: [ // QuoteSummaries // required
 * //     { // QuoteSummary
 * //       quoteId: "STRING_VALUE", // required
 * //       status: "OPEN" || "ACCEPTED", // required
 * //       total: { // Money
 * //         amountMinor: Number("long"), // required
 * //         currency: "STRING_VALUE", // required
 * //       },
 * //       createdAt: new Date("TIMESTAMP"), // required
 * //     },
 * //   ],
 * // };
 *
 * ```
 *
 * @param ListQuotesCommandInput - {@link ListQuotesCommandInput}
 * @returns {@link ListQuotesCommandOutput}
 * @see {@link ListQuotesCommandInput} for command's `input` shape.
 * @see {@link ListQuotesCommandOutput} for command's `response` shape.
 * @see {@link CommercialClientResolvedConfig | config} for CommercialClient's `config` shape.
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
 * @example Open quotes
 * ```javascript
 * //
 * const input = {
 *   status: "OPEN"
 * };
 * const command = new ListQuotesCommand(input);
 * const response = await client.send(command);
 * /* response is
 * {
 *   items: [
 *     {
 *       createdAt: "2026-01-05T09:00:00Z",
 *       quoteId: "q-1",
 *       status: "OPEN",
 *       total: {
 *         amountMinor: 120000,
 *         currency: "EUR"
 *       }
 *     }
 *   ]
 * }
 * *\/
 * ```
 *
 * @public
 */
export class ListQuotesCommand extends $Command
  .classBuilder<
    ListQuotesCommandInput,
    ListQuotesCommandOutput,
    CommercialClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: CommercialClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions())];
  })
  .s("Commercial", "ListQuotes", {})
  .n("CommercialClient", "ListQuotesCommand")
  .sc(ListQuotes$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  protected declare static __types: {
    api: {
      input: ListQuotesInput;
      output: ListQuotesOutput;
    };
    sdk: {
      input: ListQuotesCommandInput;
      output: ListQuotesCommandOutput;
    };
  };
}
