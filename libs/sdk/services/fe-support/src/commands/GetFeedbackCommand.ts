// @ts-nocheck
// smithy-typescript generated code
import { getEndpointPlugin } from "@smithy/middleware-endpoint";
import { Command as $Command } from "@smithy/smithy-client";
import type { MetadataBearer as __MetadataBearer } from "@smithy/types";

import { commonParams } from "../endpoint/EndpointParameters.ts";
import type { FeSupportClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from "../FeSupportClient.ts";
import type { GetFeedbackInput, GetFeedbackOutput } from "../models/models_0.ts";
import { GetFeedback$ } from "../schemas/schemas_0.ts";

/**
 * @public
 */
export type { __MetadataBearer };
export { $Command };
/**
 * @public
 *
 * The input for {@link GetFeedbackCommand}.
 */
export interface GetFeedbackCommandInput extends GetFeedbackInput {}
/**
 * @public
 *
 * The output of {@link GetFeedbackCommand}.
 */
export interface GetFeedbackCommandOutput extends GetFeedbackOutput, __MetadataBearer {}

/**
 * Reads one piece of feedback.
 * @example
 * Use a bare-bones client and the command you need to make an API call.
 * ```javascript
 * import { FeSupportClient, GetFeedbackCommand } from "@gatehouse/sdk/fe-support"; // ES Modules import
 * // const { FeSupportClient, GetFeedbackCommand } = require("@gatehouse/sdk/fe-support"); // CommonJS import
 * // import type { FeSupportClientConfig } from "@gatehouse/sdk/fe-support";
 * const config = {}; // type is FeSupportClientConfig
 * const client = new FeSupportClient(config);
 * const input = { // GetFeedbackInput
 *   feedbackId: "STRING_VALUE", // required
 * };
 * const command = new GetFeedbackCommand(input);
 * const response = await client.send(command);
 * // { // GetFeedbackOutput
 * //   version: Number("int"), // required
 * //   createdAt: new Date("TIMESTAMP"), // required
 * //   updatedAt: new Date("TIMESTAMP"), // required
 * //   feedbackId: "STRING_VALUE", // required
 * //   rating: Number("int"), // required
 * //   message: "STRING_VALUE",
 * //   author: "STRING_VALUE", // required
 * // };
 *
 * ```
 *
 * @param GetFeedbackCommandInput - {@link GetFeedbackCommandInput}
 * @returns {@link GetFeedbackCommandOutput}
 * @see {@link GetFeedbackCommandInput} for command's `input` shape.
 * @see {@link GetFeedbackCommandOutput} for command's `response` shape.
 * @see {@link FeSupportClientResolvedConfig | config} for FeSupportClient's `config` shape.
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
 * @throws {@link FeSupportServiceException}
 * <p>Base exception class for all service exceptions from FeSupport service.</p>
 *
 *
 * @example A piece of feedback
 * ```javascript
 * //
 * const input = {
 *   feedbackId: "f-1"
 * };
 * const command = new GetFeedbackCommand(input);
 * const response = await client.send(command);
 * /* response is
 * {
 *   author: "bob",
 *   createdAt: "2026-01-05T09:00:00Z",
 *   feedbackId: "f-1",
 *   message: "Good, but the font is small.",
 *   rating: 4,
 *   updatedAt: "2026-01-05T09:00:00Z",
 *   version: 1
 * }
 * *\/
 * ```
 *
 * @public
 */
export class GetFeedbackCommand extends $Command
  .classBuilder<
    GetFeedbackCommandInput,
    GetFeedbackCommandOutput,
    FeSupportClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: FeSupportClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions())];
  })
  .s("FeSupport", "GetFeedback", {})
  .n("FeSupportClient", "GetFeedbackCommand")
  .sc(GetFeedback$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  protected declare static __types: {
    api: {
      input: GetFeedbackInput;
      output: GetFeedbackOutput;
    };
    sdk: {
      input: GetFeedbackCommandInput;
      output: GetFeedbackCommandOutput;
    };
  };
}
