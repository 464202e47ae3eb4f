// @ts-nocheck
// smithy-typescript generated code
import { getEndpointPlugin } from "@smithy/middleware-endpoint";
import { Command as $Command } from "@smithy/smithy-client";
import type { MetadataBearer as __MetadataBearer } from "@smithy/types";

import type { CommercialClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from "../CommercialClient.ts";
import { commonParams } from "../endpoint/EndpointParameters.ts";
import type { DeleteOrderLineInput, DeleteOrderLineOutput } from "../models/models_0.ts";
import { DeleteOrderLine$ } from "../schemas/schemas_0.ts";

/**
 * @public
 */
export type { __MetadataBearer };
export { $Command };
/**
 * @public
 *
 * The input for {@link DeleteOrderLineCommand}.
 */
export interface DeleteOrderLineCommandInput extends DeleteOrderLineInput {}
/**
 * @public
 *
 * The output of {@link DeleteOrderLineCommand}.
 */
export interface DeleteOrderLineCommandOutput extends DeleteOrderLineOutput, __MetadataBearer {}

/**
 * Removes a line from an open order.
 * @example
 * Use a bare-bones client and the command you need to make an API call.
 * ```javascript
 * import { CommercialClient, DeleteOrderLineCommand } from "@gatehouse/sdk/commercial"; // ES Modules import
 * // const { CommercialClient, DeleteOrderLineCommand } = require("@gatehouse/sdk/commercial"); // CommonJS import
 * // import type { CommercialClientConfig } from "@gatehouse/sdk/commercial";
 * const config = {}; // type is CommercialClientConfig
 * const client = new CommercialClient(config);
 * const input = { // DeleteOrderLineInput
 *   orderId: "STRING_VALUE", // required
 *   lineId: "STRING_VALUE", // required
 * };
 * const command = new DeleteOrderLineCommand(input);
 * const response = await client.send(command);
 * // {};
 *
 * ```
 *
 * @param DeleteOrderLineCommandInput - {@link DeleteOrderLineCommandInput}
 * @returns {@link DeleteOrderLineCommandOutput}
 * @see {@link DeleteOrderLineCommandInput} for command's `input` shape.
 * @see {@link DeleteOrderLineCommandOutput} for command's `response` shape.
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
 * @example The second line
 * ```javascript
 * //
 * const input = {
 *   lineId: "l-2",
 *   orderId: "123"
 * };
 * const command = new DeleteOrderLineCommand(input);
 * const response = await client.send(command);
 * /* response is
 * { /* empty *\/ }
 * *\/
 * ```
 *
 * @public
 */
export class DeleteOrderLineCommand extends $Command
  .classBuilder<
    DeleteOrderLineCommandInput,
    DeleteOrderLineCommandOutput,
    CommercialClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: CommercialClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions())];
  })
  .s("Commercial", "DeleteOrderLine", {})
  .n("CommercialClient", "DeleteOrderLineCommand")
  .sc(DeleteOrderLine$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  protected declare static __types: {
    api: {
      input: DeleteOrderLineInput;
      output: {};
    };
    sdk: {
      input: DeleteOrderLineCommandInput;
      output: DeleteOrderLineCommandOutput;
    };
  };
}
