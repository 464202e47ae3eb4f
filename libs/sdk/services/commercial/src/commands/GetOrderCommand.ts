// @ts-nocheck
// smithy-typescript generated code
import { getEndpointPlugin } from "@smithy/middleware-endpoint";
import { Command as $Command } from "@smithy/smithy-client";
import type { MetadataBearer as __MetadataBearer } from "@smithy/types";

import type { CommercialClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from "../CommercialClient.ts";
import { commonParams } from "../endpoint/EndpointParameters.ts";
import type { GetOrderInput, GetOrderOutput } from "../models/models_0.ts";
import { GetOrder$ } from "../schemas/schemas_0.ts";

/**
 * @public
 */
export type { __MetadataBearer };
export { $Command };
/**
 * @public
 *
 * The input for {@link GetOrderCommand}.
 */
export interface GetOrderCommandInput extends GetOrderInput {}
/**
 * @public
 *
 * The output of {@link GetOrderCommand}.
 */
export interface GetOrderCommandOutput extends GetOrderOutput, __MetadataBearer {}

/**
 * Reads one order.
 * @example
 * Use a bare-bones client and the command you need to make an API call.
 * ```javascript
 * import { CommercialClient, GetOrderCommand } from "@gatehouse/sdk/commercial"; // ES Modules import
 * // const { CommercialClient, GetOrderCommand } = require("@gatehouse/sdk/commercial"); // CommonJS import
 * // import type { CommercialClientConfig } from "@gatehouse/sdk/commercial";
 * const config = {}; // type is CommercialClientConfig
 * const client = new CommercialClient(config);
 * const input = { // GetOrderInput
 *   orderId: "STRING_VALUE", // required
 * };
 * const command = new GetOrderCommand(input);
 * const response = await client.send(command);
 * // { // GetOrderOutput
 * //   version: Number("int"), // required
 * //   createdAt: new Date("TIMESTAMP"), // required
 * //   updatedAt: new Date("TIMESTAMP"), // required
 * //   orderId: "STRING_VALUE", // required
 * //   status: "OPEN" || "APPROVED", // required
 * //   total: { // Money
 * //     amountMinor: Number("long"), // required
 * //     currency: "STRING_VALUE", // required
 * //   },
 * //   note: "STRING_VALUE",
 * //   owner: "STRING_VALUE", // required
 * // };
 *
 * ```
 *
 * @param GetOrderCommandInput - {@link GetOrderCommandInput}
 * @returns {@link GetOrderCommandOutput}
 * @see {@link GetOrderCommandInput} for command's `input` shape.
 * @see {@link GetOrderCommandOutput} for command's `response` shape.
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
 * @example An open order
 * ```javascript
 * //
 * const input = {
 *   orderId: "123"
 * };
 * const command = new GetOrderCommand(input);
 * const response = await client.send(command);
 * /* response is
 * {
 *   createdAt: "2026-01-05T09:00:00Z",
 *   orderId: "123",
 *   owner: "alice",
 *   status: "OPEN",
 *   total: {
 *     amountMinor: 4200,
 *     currency: "EUR"
 *   },
 *   updatedAt: "2026-01-05T09:00:00Z",
 *   version: 1
 * }
 * *\/
 * ```
 *
 * @example An order of another tenant is not found
 * ```javascript
 * //
 * const input = {
 *   orderId: "900"
 * };
 * const command = new GetOrderCommand(input);
 * const response = await client.send(command);
 * /* response is
 * { /* metadata only *\/ }
 * *\/
 * ```
 *
 * @public
 */
export class GetOrderCommand extends $Command
  .classBuilder<
    GetOrderCommandInput,
    GetOrderCommandOutput,
    CommercialClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: CommercialClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions())];
  })
  .s("Commercial", "GetOrder", {})
  .n("CommercialClient", "GetOrderCommand")
  .sc(GetOrder$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  protected declare static __types: {
    api: {
      input: GetOrderInput;
      output: GetOrderOutput;
    };
    sdk: {
      input: GetOrderCommandInput;
      output: GetOrderCommandOutput;
    };
  };
}
