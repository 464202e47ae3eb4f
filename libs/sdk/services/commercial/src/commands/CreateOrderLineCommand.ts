// @ts-nocheck
// smithy-typescript generated code
import { getEndpointPlugin } from "@smithy/middleware-endpoint";
import { Command as $Command } from "@smithy/smithy-client";
import type { MetadataBearer as __MetadataBearer } from "@smithy/types";

import type { CommercialClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from "../CommercialClient.ts";
import { commonParams } from "../endpoint/EndpointParameters.ts";
import type { CreateOrderLineInput, CreateOrderLineOutput } from "../models/models_0.ts";
import { CreateOrderLine$ } from "../schemas/schemas_0.ts";

/**
 * @public
 */
export type { __MetadataBearer };
export { $Command };
/**
 * @public
 *
 * The input for {@link CreateOrderLineCommand}.
 */
export interface CreateOrderLineCommandInput extends CreateOrderLineInput {}
/**
 * @public
 *
 * The output of {@link CreateOrderLineCommand}.
 */
export interface CreateOrderLineCommandOutput extends CreateOrderLineOutput, __MetadataBearer {}

/**
 * Adds a line to an open order.
 * @example
 * Use a bare-bones client and the command you need to make an API call.
 * ```javascript
 * import { CommercialClient, CreateOrderLineCommand } from "@gatehouse/sdk/commercial"; // ES Modules import
 * // const { CommercialClient, CreateOrderLineCommand } = require("@gatehouse/sdk/commercial"); // CommonJS import
 * // import type { CommercialClientConfig } from "@gatehouse/sdk/commercial";
 * const config = {}; // type is CommercialClientConfig
 * const client = new CommercialClient(config);
 * const input = { // CreateOrderLineInput
 *   orderId: "STRING_VALUE", // required
 *   sku: "STRING_VALUE", // required
 *   quantity: Number("int"), // required
 *   unitPrice: { // Money
 *     amountMinor: Number("long"), // required
 *     currency: "STRING_VALUE", // required
 *   },
 * };
 * const command = new CreateOrderLineCommand(input);
 * const response = await client.send(command);
 * // { // CreateOrderLineOutput
 * //   version: Number("int"), // required
 * //   orderId: "STRING_VALUE", // required
 * //   lineId: "STRING_VALUE", // required
 * // };
 *
 * ```
 *
 * @param CreateOrderLineCommandInput - {@link CreateOrderLineCommandInput}
 * @returns {@link CreateOrderLineCommandOutput}
 * @see {@link CreateOrderLineCommandInput} for command's `input` shape.
 * @see {@link CreateOrderLineCommandOutput} for command's `response` shape.
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
 * @example Two pens
 * ```javascript
 * //
 * const input = {
 *   orderId: "123",
 *   quantity: 2,
 *   sku: "pen-blue",
 *   unitPrice: {
 *     amountMinor: 150,
 *     currency: "EUR"
 *   }
 * };
 * const command = new CreateOrderLineCommand(input);
 * const response = await client.send(command);
 * /* response is
 * {
 *   lineId: "l-3",
 *   orderId: "123",
 *   version: 1
 * }
 * *\/
 * ```
 *
 * @public
 */
export class CreateOrderLineCommand extends $Command
  .classBuilder<
    CreateOrderLineCommandInput,
    CreateOrderLineCommandOutput,
    CommercialClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: CommercialClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions())];
  })
  .s("Commercial", "CreateOrderLine", {})
  .n("CommercialClient", "CreateOrderLineCommand")
  .sc(CreateOrderLine$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  protected declare static __types: {
    api: {
      input: CreateOrderLineInput;
      output: CreateOrderLineOutput;
    };
    sdk: {
      input: CreateOrderLineCommandInput;
      output: CreateOrderLineCommandOutput;
    };
  };
}
