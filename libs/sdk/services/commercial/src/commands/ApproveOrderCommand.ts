// @ts-nocheck
// smithy-typescript generated code
import { getEndpointPlugin } from "@smithy/middleware-endpoint";
import { Command as $Command } from "@smithy/smithy-client";
import type { MetadataBearer as __MetadataBearer } from "@smithy/types";

import type { CommercialClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from "../CommercialClient.ts";
import { commonParams } from "../endpoint/EndpointParameters.ts";
import type { ApproveOrderInput, ApproveOrderOutput } from "../models/models_0.ts";
import { ApproveOrder$ } from "../schemas/schemas_0.ts";

/**
 * @public
 */
export type { __MetadataBearer };
export { $Command };
/**
 * @public
 *
 * The input for {@link ApproveOrderCommand}.
 */
export interface ApproveOrderCommandInput extends ApproveOrderInput {}
/**
 * @public
 *
 * The output of {@link ApproveOrderCommand}.
 */
export interface ApproveOrderCommandOutput extends ApproveOrderOutput, __MetadataBearer {}

/**
 * Makes an open order binding.
 * @example
 * Use a bare-bones client and the command you need to make an API call.
 * ```javascript
 * import { CommercialClient, ApproveOrderCommand } from "@gatehouse/sdk/commercial"; // ES Modules import
 * // const { CommercialClient, ApproveOrderCommand } = require("@gatehouse/sdk/commercial"); // CommonJS import
 * // import type { CommercialClientConfig } from "@gatehouse/sdk/commercial";
 * const config = {}; // type is CommercialClientConfig
 * const client = new CommercialClient(config);
 * const input = { // ApproveOrderInput
 *   version: Number("int"), // required
 *   orderId: "STRING_VALUE", // required
 * };
 * const command = new ApproveOrderCommand(input);
 * const response = await client.send(command);
 * // { // ApproveOrderOutput
 * //   version: Number("int"), // required
 * //   orderId: "STRING_VALUE", // required
 * //   status: "OPEN" || "APPROVED", // required
 * // };
 *
 * ```
 *
 * @param ApproveOrderCommandInput - {@link ApproveOrderCommandInput}
 * @returns {@link ApproveOrderCommandOutput}
 * @see {@link ApproveOrderCommandInput} for command's `input` shape.
 * @see {@link ApproveOrderCommandOutput} for command's `response` shape.
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
 * @example An open order
 * ```javascript
 * //
 * const input = {
 *   orderId: "125",
 *   version: 1
 * };
 * const command = new ApproveOrderCommand(input);
 * const response = await client.send(command);
 * /* response is
 * {
 *   orderId: "125",
 *   status: "APPROVED",
 *   version: 2
 * }
 * *\/
 * ```
 *
 * @public
 */
export class ApproveOrderCommand extends $Command
  .classBuilder<
    ApproveOrderCommandInput,
    ApproveOrderCommandOutput,
    CommercialClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: CommercialClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions())];
  })
  .s("Commercial", "ApproveOrder", {})
  .n("CommercialClient", "ApproveOrderCommand")
  .sc(ApproveOrder$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  protected declare static __types: {
    api: {
      input: ApproveOrderInput;
      output: ApproveOrderOutput;
    };
    sdk: {
      input: ApproveOrderCommandInput;
      output: ApproveOrderCommandOutput;
    };
  };
}
