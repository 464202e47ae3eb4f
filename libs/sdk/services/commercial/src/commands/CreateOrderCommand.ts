// @ts-nocheck
// smithy-typescript generated code
import { getEndpointPlugin } from "@smithy/middleware-endpoint";
import { Command as $Command } from "@smithy/smithy-client";
import type { MetadataBearer as __MetadataBearer } from "@smithy/types";

import type { CommercialClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from "../CommercialClient.ts";
import { commonParams } from "../endpoint/EndpointParameters.ts";
import type { CreateOrderInput, CreateOrderOutput } from "../models/models_0.ts";
import { CreateOrder$ } from "../schemas/schemas_0.ts";

/**
 * @public
 */
export type { __MetadataBearer };
export { $Command };
/**
 * @public
 *
 * The input for {@link CreateOrderCommand}.
 */
export interface CreateOrderCommandInput extends CreateOrderInput {}
/**
 * @public
 *
 * The output of {@link CreateOrderCommand}.
 */
export interface CreateOrderCommandOutput extends CreateOrderOutput, __MetadataBearer {}

/**
 * Creates an open order.
 * @example
 * Use a bare-bones client and the command you need to make an API call.
 * ```javascript
 * import { CommercialClient, CreateOrderCommand } from "@gatehouse/sdk/commercial"; // ES Modules import
 * // const { CommercialClient, CreateOrderCommand } = require("@gatehouse/sdk/commercial"); // CommonJS import
 * // import type { CommercialClientConfig } from "@gatehouse/sdk/commercial";
 * const config = {}; // type is CommercialClientConfig
 * const client = new CommercialClient(config);
 * const input = { // CreateOrderInput
 *   clientToken: "STRING_VALUE",
 *   total: { // Money
 *     amountMinor: Number("long"), // required
 *     currency: "STRING_VALUE", // required
 *   },
 *   note: "STRING_VALUE",
 * };
 * const command = new CreateOrderCommand(input);
 * const response = await client.send(command);
 * // { // CreateOrderOutput
 * //   version: Number("int"), // required
 * //   orderId: "STRING_VALUE", // required
 * // };
 *
 * ```
 *
 * @param CreateOrderCommandInput - {@link CreateOrderCommandInput}
 * @returns {@link CreateOrderCommandOutput}
 * @see {@link CreateOrderCommandInput} for command's `input` shape.
 * @see {@link CreateOrderCommandOutput} for command's `response` shape.
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
 * @example An order of 42.00 EUR
 * ```javascript
 * //
 * const input = {
 *   clientToken: "create-order-example",
 *   note: "Deliver on a weekday",
 *   total: {
 *     amountMinor: 4200,
 *     currency: "EUR"
 *   }
 * };
 * const command = new CreateOrderCommand(input);
 * const response = await client.send(command);
 * /* response is
 * {
 *   orderId: "ord-1",
 *   version: 1
 * }
 * *\/
 * ```
 *
 * @public
 */
export class CreateOrderCommand extends $Command
  .classBuilder<
    CreateOrderCommandInput,
    CreateOrderCommandOutput,
    CommercialClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: CommercialClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions())];
  })
  .s("Commercial", "CreateOrder", {})
  .n("CommercialClient", "CreateOrderCommand")
  .sc(CreateOrder$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  protected declare static __types: {
    api: {
      input: CreateOrderInput;
      output: CreateOrderOutput;
    };
    sdk: {
      input: CreateOrderCommandInput;
      output: CreateOrderCommandOutput;
    };
  };
}
