// @ts-nocheck
// smithy-typescript generated code
import { getEndpointPlugin } from "@smithy/middleware-endpoint";
import { Command as $Command } from "@smithy/smithy-client";
import type { MetadataBearer as __MetadataBearer } from "@smithy/types";

import { commonParams } from "../endpoint/EndpointParameters.ts";
import type { FeSupportClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from "../FeSupportClient.ts";
import type { CreateCommentInput, CreateCommentOutput } from "../models/models_0.ts";
import { CreateComment$ } from "../schemas/schemas_0.ts";

/**
 * @public
 */
export type { __MetadataBearer };
export { $Command };
/**
 * @public
 *
 * The input for {@link CreateCommentCommand}.
 */
export interface CreateCommentCommandInput extends CreateCommentInput {}
/**
 * @public
 *
 * The output of {@link CreateCommentCommand}.
 */
export interface CreateCommentCommandOutput extends CreateCommentOutput, __MetadataBearer {}

/**
 * Adds a comment to an open ticket in the caller's name.
 * @example
 * Use a bare-bones client and the command you need to make an API call.
 * ```javascript
 * import { FeSupportClient, CreateCommentCommand } from "@gatehouse/sdk/fe-support"; // ES Modules import
 * // const { FeSupportClient, CreateCommentCommand } = require("@gatehouse/sdk/fe-support"); // CommonJS import
 * // import type { FeSupportClientConfig } from "@gatehouse/sdk/fe-support";
 * const config = {}; // type is FeSupportClientConfig
 * const client = new FeSupportClient(config);
 * const input = { // CreateCommentInput
 *   ticketId: "STRING_VALUE", // required
 *   body: "STRING_VALUE", // required
 * };
 * const command = new CreateCommentCommand(input);
 * const response = await client.send(command);
 * // { // CreateCommentOutput
 * //   version: Number("int"), // required
 * //   ticketId: "STRING_VALUE", // required
 * //   commentId: "STRING_VALUE", // required
 * // };
 *
 * ```
 *
 * @param CreateCommentCommandInput - {@link CreateCommentCommandInput}
 * @returns {@link CreateCommentCommandOutput}
 * @see {@link CreateCommentCommandInput} for command's `input` shape.
 * @see {@link CreateCommentCommandOutput} for command's `response` shape.
 * @see {@link FeSupportClientResolvedConfig | config} for FeSupportClient's `config` shape.
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
 * @throws {@link FeSupportServiceException}
 * <p>Base exception class for all service exceptions from FeSupport service.</p>
 *
 *
 * @example A question back
 * ```javascript
 * //
 * const input = {
 *   body: "Which browser is it?",
 *   ticketId: "t-1"
 * };
 * const command = new CreateCommentCommand(input);
 * const response = await client.send(command);
 * /* response is
 * {
 *   commentId: "c-2",
 *   ticketId: "t-1",
 *   version: 1
 * }
 * *\/
 * ```
 *
 * @public
 */
export class CreateCommentCommand extends $Command
  .classBuilder<
    CreateCommentCommandInput,
    CreateCommentCommandOutput,
    FeSupportClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: FeSupportClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions())];
  })
  .s("FeSupport", "CreateComment", {})
  .n("FeSupportClient", "CreateCommentCommand")
  .sc(CreateComment$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  protected declare static __types: {
    api: {
      input: CreateCommentInput;
      output: CreateCommentOutput;
    };
    sdk: {
      input: CreateCommentCommandInput;
      output: CreateCommentCommandOutput;
    };
  };
}
