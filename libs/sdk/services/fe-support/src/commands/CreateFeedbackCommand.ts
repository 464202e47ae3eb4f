// @ts-nocheck
// smithy-typescript generated code
import { getEndpointPlugin } from "@smithy/middleware-endpoint";
import { Command as $Command } from "@smithy/smithy-client";
import type { MetadataBearer as __MetadataBearer } from "@smithy/types";

import { commonParams } from "../endpoint/EndpointParameters.ts";
import type { FeSupportClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from "../FeSupportClient.ts";
import type { CreateFeedbackInput, CreateFeedbackOutput } from "../models/models_0.ts";
import { CreateFeedback$ } from "../schemas/schemas_0.ts";

/**
 * @public
 */
export type { __MetadataBearer };
export { $Command };
/**
 * @public
 *
 * The input for {@link CreateFeedbackCommand}.
 */
export interface CreateFeedbackCommandInput extends CreateFeedbackInput {}
/**
 * @public
 *
 * The output of {@link CreateFeedbackCommand}.
 */
export interface CreateFeedbackCommandOutput extends CreateFeedbackOutput, __MetadataBearer {}

/**
 * Gives feedback in the caller's name. A form that anybody fills in now and then, so its
 * throttle is low.
 * @example
 * Use a bare-bones client and the command you need to make an API call.
 * ```javascript
 * import { FeSupportClient, CreateFeedbackCommand } from "@gatehouse/sdk/fe-support"; // ES Modules import
 * // const { FeSupportClient, CreateFeedbackCommand } = require("@gatehouse/sdk/fe-support"); // CommonJS import
 * // import type { FeSupportClientConfig } from "@gatehouse/sdk/fe-support";
 * const config = {}; // type is FeSupportClientConfig
 * const client = new FeSupportClient(config);
 * const input = { // CreateFeedbackInput
 *   rating: Number("int"), // required
 *   message: "STRING_VALUE",
 * };
 * const command = new CreateFeedbackCommand(input);
 * const response = await client.send(command);
 * // { // CreateFeedbackOutput
 * //   version: Number("int"), // required
 * //   feedbackId: "STRING_VALUE", // required
 * // };
 *
 * ```
 *
 * @param CreateFeedbackCommandInput - {@link CreateFeedbackCommandInput}
 * @returns {@link CreateFeedbackCommandOutput}
 * @see {@link CreateFeedbackCommandInput} for command's `input` shape.
 * @see {@link CreateFeedbackCommandOutput} for command's `response` shape.
 * @see {@link FeSupportClientResolvedConfig | config} for FeSupportClient's `config` shape.
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
 * @example A happy user
 * ```javascript
 * //
 * const input = {
 *   message: "The new list is quick.",
 *   rating: 5
 * };
 * const command = new CreateFeedbackCommand(input);
 * const response = await client.send(command);
 * /* response is
 * {
 *   feedbackId: "f-2",
 *   version: 1
 * }
 * *\/
 * ```
 *
 * @public
 */
export class CreateFeedbackCommand extends $Command
  .classBuilder<
    CreateFeedbackCommandInput,
    CreateFeedbackCommandOutput,
    FeSupportClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: FeSupportClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions())];
  })
  .s("FeSupport", "CreateFeedback", {})
  .n("FeSupportClient", "CreateFeedbackCommand")
  .sc(CreateFeedback$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  protected declare static __types: {
    api: {
      input: CreateFeedbackInput;
      output: CreateFeedbackOutput;
    };
    sdk: {
      input: CreateFeedbackCommandInput;
      output: CreateFeedbackCommandOutput;
    };
  };
}
