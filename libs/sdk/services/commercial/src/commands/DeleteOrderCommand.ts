// @ts-nocheck
// smithy-typescript generated code
import { getEndpointPlugin } from "@smithy/middleware-endpoint";
import { Command as $Command } from "@smithy/smithy-client";
import type { MetadataBearer as __MetadataBearer } from "@smithy/types";

import type { CommercialClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from "../CommercialClient.ts";
import { commonParams } from "../endpoint/EndpointParameters.ts";
import type { DeleteOrderInput, DeleteOrderOutput } from "../models/models_0.ts";
import { DeleteOrder$ } from "../schemas/schemas_0.ts";

/**
 * @public
 */
export type { __MetadataBearer };
export { $Command };
/**
 * @public
 *
 * The input for {@link DeleteOrderCommand}.
 */
export interface DeleteOrderCommandInput extends DeleteOrderInput {}
/**
 * @public
 *
 * The output of {@link DeleteOrderCommand}.
 */
export interface DeleteOrderCommandOutput extends DeleteOrderOutput, __MetadataBearer {}

/**
 * Deletes an open order with its lines.
 * @example
 * Use a bare-bones client and the command you need to make an API call.
 * ```javascript
 * import { CommercialClient, DeleteOrderCommand } from "@gatehouse/sdk/commercial"; // ES Modules import
 * // const { CommercialClient, DeleteOrderCommand } = require("@gatehouse/sdk/commercial"); // CommonJS import
 * // import type { CommercialClientConfig } from "@gatehouse/sdk/commercial";
 * const config = {}; // type is CommercialClientConfig
 * const client = new CommercialClient(config);
 * const input = { // DeleteOrderInput
 *   orderId: "STRING_VALUE", // required
 *   version: Number("int"),
 * };
 * const command = new DeleteOrderCommand(input);
 * const response = await client.send(command);
 * // {};
 *
 * ```
 *
 * @param DeleteOrderCommandInput - {@link DeleteOrderCommandInput}
 * @returns {@link DeleteOrderCommandOutput}
 * @see {@link DeleteOrderCommandInput} for command's `input` shape.
 * @see {@link DeleteOrderCommandOutput} for command's `response` shape.
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
 *   orderId: "124",
 *   version: 1
 * };
 * const command = new DeleteOrderCommand(input);
 * const response = await client.send(command);
 * /* response is
 * { /* empty *\/ }
 * *\/
 * ```
 *
 * @public
 */
export class DeleteOrderCommand extends $Command
  .classBuilder<
    DeleteOrderCommandInput,
    DeleteOrderCommandOutput,
    CommercialClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: CommercialClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions())];
  })
  .s("Commercial", "DeleteOrder", {})
  .n("CommercialClient", "DeleteOrderCommand")
  .sc(DeleteOrder$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  protected declare static __types: {
    api: {
      input: DeleteOrderInput;
      output: {};
    };
    sdk: {
      input: DeleteOrderCommandInput;
      output: DeleteOrderCommandOutput;
    };
  };
}
