// @ts-nocheck
// smithy-typescript generated code
import { getEndpointPlugin } from "@smithy/middleware-endpoint";
import { Command as $Command } from "@smithy/smithy-client";
import type { MetadataBearer as __MetadataBearer } from "@smithy/types";

import type { CommercialClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from "../CommercialClient.ts";
import { commonParams } from "../endpoint/EndpointParameters.ts";
import type { UpdateOrderInput, UpdateOrderOutput } from "../models/models_0.ts";
import { UpdateOrder$ } from "../schemas/schemas_0.ts";

/**
 * @public
 */
export type { __MetadataBearer };
export { $Command };
/**
 * @public
 *
 * The input for {@link UpdateOrderCommand}.
 */
export interface UpdateOrderCommandInput extends UpdateOrderInput {}
/**
 * @public
 *
 * The output of {@link UpdateOrderCommand}.
 */
export interface UpdateOrderCommandOutput extends UpdateOrderOutput, __MetadataBearer {}

/**
 * Replaces total and note of an open order; a note left out is removed.
 * @example
 * Use a bare-bones client and the command you need to make an API call.
 * ```javascript
 * import { CommercialClient, UpdateOrderCommand } from "@gatehouse/sdk/commercial"; // ES Modules import
 * // const { CommercialClient, UpdateOrderCommand } = require("@gatehouse/sdk/commercial"); // CommonJS import
 * // import type { CommercialClientConfig } from "@gatehouse/sdk/commercial";
 * const config = {}; // type is CommercialClientConfig
 * const client = new CommercialClient(config);
 * const input = { // UpdateOrderInput
 *   version: Number("int"), // required
 *   orderId: "STRING_VALUE", // required
 *   total: { // Money
 *     amountMinor: Number("long"), // required
 *     currency: "STRING_VALUE", // required
 *   },
 *   note: "STRING_VALUE",
 * };
 * const command = new UpdateOrderCommand(input);
 * const response = await client.send(command);
 * // { // UpdateOrderOutput
 * //   version: Number("int"), // required
 * //   orderId: "STRING_VALUE", // required
 * // };
 *
 * ```
 *
 * @param UpdateOrderCommandInput - {@link UpdateOrderCommandInput}
 * @returns {@link UpdateOrderCommandOutput}
 * @see {@link UpdateOrderCommandInput} for command's `input` shape.
 * @see {@link UpdateOrderCommandOutput} for command's `response` shape.
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
 * @example Another total
 * ```javascript
 * //
 * const input = {
 *   orderId: "123",
 *   total: {
 *     amountMinor: 4500,
 *     currency: "EUR"
 *   },
 *   version: 1
 * };
 * const command = new UpdateOrderCommand(input);
 * const response = await client.send(command);
 * /* response is
 * {
 *   orderId: "123",
 *   version: 2
 * }
 * *\/
 * ```
 *
 * @example A stale version
 * ```javascript
 * //
 * const input = {
 *   orderId: "123",
 *   total: {
 *     amountMinor: 4500,
 *     currency: "EUR"
 *   },
 *   version: 99
 * };
 * const command = new UpdateOrderCommand(input);
 * const response = await client.send(command);
 * /* response is
 * { /* metadata only *\/ }
 * *\/
 * ```
 *
 * @public
 */
export class UpdateOrderCommand extends $Command
  .classBuilder<
    UpdateOrderCommandInput,
    UpdateOrderCommandOutput,
    CommercialClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: CommercialClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions())];
  })
  .s("Commercial", "UpdateOrder", {})
  .n("CommercialClient", "UpdateOrderCommand")
  .sc(UpdateOrder$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  protected declare static __types: {
    api: {
      input: UpdateOrderInput;
      output: UpdateOrderOutput;
    };
    sdk: {
      input: UpdateOrderCommandInput;
      output: UpdateOrderCommandOutput;
    };
  };
}
