// @ts-nocheck
// smithy-typescript generated code
import { getEndpointPlugin } from "@smithy/middleware-endpoint";
import { Command as $Command } from "@smithy/smithy-client";
import type { MetadataBearer as __MetadataBearer } from "@smithy/types";

import type { CommercialClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from "../CommercialClient.ts";
import { commonParams } from "../endpoint/EndpointParameters.ts";
import type { GetOrderLineInput, GetOrderLineOutput } from "../models/models_0.ts";
import { GetOrderLine$ } from "../schemas/schemas_0.ts";

/**
 * @public
 */
export type { __MetadataBearer };
export { $Command };
/**
 * @public
 *
 * The input for {@link GetOrderLineCommand}.
 */
export interface GetOrderLineCommandInput extends GetOrderLineInput {}
/**
 * @public
 *
 * The output of {@link GetOrderLineCommand}.
 */
export interface GetOrderLineCommandOutput extends GetOrderLineOutput, __MetadataBearer {}

/**
 * Reads one line of an order.
 * @example
 * Use a bare-bones client and the command you need to make an API call.
 * ```javascript
 * import { CommercialClient, GetOrderLineCommand } from "@gatehouse/sdk/commercial"; // ES Modules import
 * // const { CommercialClient, GetOrderLineCommand } = require("@gatehouse/sdk/commercial"); // CommonJS import
 * // import type { CommercialClientConfig } from "@gatehouse/sdk/commercial";
 * const config = {}; // type is CommercialClientConfig
 * const client = new CommercialClient(config);
 * const input = { // GetOrderLineInput
 *   orderId: "STRING_VALUE", // required
 *   lineId: "STRING_VALUE", // required
 * };
 * const command = new GetOrderLineCommand(input);
 * const response = await client.send(command);
 * // { // GetOrderLineOutput
 * //   version: Number("int"), // required
 * //   createdAt: new Date("TIMESTAMP"), // required
 * //   updatedAt: new Date("TIMESTAMP"), // required
 * //   orderId: "STRING_VALUE", // required
 * //   lineId: "STRING_VALUE", // required
 * //   sku: "STRING_VALUE", // required
 * //   quantity: Number("int"), // required
 * //   unitPrice: { // Money
 * //     amountMinor: Number("long"), // required
 * //     currency: "STRING_VALUE", // required
 * //   },
 * // };
 *
 * ```
 *
 * @param GetOrderLineCommandInput - {@link GetOrderLineCommandInput}
 * @returns {@link GetOrderLineCommandOutput}
 * @see {@link GetOrderLineCommandInput} for command's `input` shape.
 * @see {@link GetOrderLineCommandOutput} for command's `response` shape.
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
 * @example The first line
 * ```javascript
 * //
 * const input = {
 *   lineId: "l-1",
 *   orderId: "123"
 * };
 * const command = new GetOrderLineCommand(input);
 * const response = await client.send(command);
 * /* response is
 * {
 *   createdAt: "2026-01-05T09:00:00Z",
 *   lineId: "l-1",
 *   orderId: "123",
 *   quantity: 3,
 *   sku: "notebook-a5",
 *   unitPrice: {
 *     amountMinor: 1200,
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
export class GetOrderLineCommand extends $Command
  .classBuilder<
    GetOrderLineCommandInput,
    GetOrderLineCommandOutput,
    CommercialClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: CommercialClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions())];
  })
  .s("Commercial", "GetOrderLine", {})
  .n("CommercialClient", "GetOrderLineCommand")
  .sc(GetOrderLine$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  protected declare static __types: {
    api: {
      input: GetOrderLineInput;
      output: GetOrderLineOutput;
    };
    sdk: {
      input: GetOrderLineCommandInput;
      output: GetOrderLineCommandOutput;
    };
  };
}
