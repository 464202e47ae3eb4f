// @ts-nocheck
// smithy-typescript generated code
import { getEndpointPlugin } from "@smithy/middleware-endpoint";
import { Command as $Command } from "@smithy/smithy-client";
import type { MetadataBearer as __MetadataBearer } from "@smithy/types";

import type { CommercialClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from "../CommercialClient.ts";
import { commonParams } from "../endpoint/EndpointParameters.ts";
import type { ListOrderLinesInput, ListOrderLinesOutput } from "../models/models_0.ts";
import { ListOrderLines$ } from "../schemas/schemas_0.ts";

/**
 * @public
 */
export type { __MetadataBearer };
export { $Command };
/**
 * @public
 *
 * The input for {@link ListOrderLinesCommand}.
 */
export interface ListOrderLinesCommandInput extends ListOrderLinesInput {}
/**
 * @public
 *
 * The output of {@link ListOrderLinesCommand}.
 */
export interface ListOrderLinesCommandOutput extends ListOrderLinesOutput, __MetadataBearer {}

/**
 * Lists the lines of an order in the order of their creation.
 * @example
 * Use a bare-bones client and the command you need to make an API call.
 * ```javascript
 * import { CommercialClient, ListOrderLinesCommand } from "@gatehouse/sdk/commercial"; // ES Modules import
 * // const { CommercialClient, ListOrderLinesCommand } = require("@gatehouse/sdk/commercial"); // CommonJS import
 * // import type { CommercialClientConfig } from "@gatehouse/sdk/commercial";
 * const config = {}; // type is CommercialClientConfig
 * const client = new CommercialClient(config);
 * const input = { // ListOrderLinesInput
 *   nextToken: "STRING_VALUE",
 *   maxResults: Number("int"),
 *   orderId: "STRING_VALUE", // required
 * };
 * const command = new ListOrderLinesCommand(input);
 * const response = await client.send(command);
 * // { // ListOrderLinesOutput
 * //   nextToken: "STRING_VALUE",
 * //   items: [ // OrderLineSummaries // required
 * //     { // OrderLineSummary
 * //       lineId: "STRING_VALUE", // required
 * //       sku: "STRING_VALUE", // required
 * //       quantity: Number("int"), // required
 * //       unitPrice: { // Money
 * //         amountMinor: Number("long"), // required
 * //         currency: "STRING_VALUE", // required
 * //       },
 * //     },
 * //   ],
 * // };
 *
 * ```
 *
 * @param ListOrderLinesCommandInput - {@link ListOrderLinesCommandInput}
 * @returns {@link ListOrderLinesCommandOutput}
 * @see {@link ListOrderLinesCommandInput} for command's `input` shape.
 * @see {@link ListOrderLinesCommandOutput} for command's `response` shape.
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
 * @example The lines of an order
 * ```javascript
 * //
 * const input = {
 *   orderId: "123"
 * };
 * const command = new ListOrderLinesCommand(input);
 * const response = await client.send(command);
 * /* response is
 * {
 *   items: [
 *     {
 *       lineId: "l-1",
 *       quantity: 3,
 *       sku: "notebook-a5",
 *       unitPrice: {
 *         amountMinor: 1200,
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
export class ListOrderLinesCommand extends $Command
  .classBuilder<
    ListOrderLinesCommandInput,
    ListOrderLinesCommandOutput,
    CommercialClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: CommercialClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions())];
  })
  .s("Commercial", "ListOrderLines", {})
  .n("CommercialClient", "ListOrderLinesCommand")
  .sc(ListOrderLines$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  protected declare static __types: {
    api: {
      input: ListOrderLinesInput;
      output: ListOrderLinesOutput;
    };
    sdk: {
      input: ListOrderLinesCommandInput;
      output: ListOrderLinesCommandOutput;
    };
  };
}
