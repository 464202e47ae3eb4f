// @ts-nocheck
// smithy-typescript generated code
import { getEndpointPlugin } from "@smithy/middleware-endpoint";
import { Command as $Command } from "@smithy/smithy-client";
import type { MetadataBearer as __MetadataBearer } from "@smithy/types";

import { commonParams } from "../endpoint/EndpointParameters.ts";
import type { FeSupportClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from "../FeSupportClient.ts";
import type { ListFeedbackInput, ListFeedbackOutput } from "../models/models_0.ts";
import { ListFeedback$ } from "../schemas/schemas_0.ts";

/**
 * @public
 */
export type { __MetadataBearer };
export { $Command };
/**
 * @public
 *
 * The input for {@link ListFeedbackCommand}.
 */
export interface ListFeedbackCommandInput extends ListFeedbackInput {}
/**
 * @public
 *
 * The output of {@link ListFeedbackCommand}.
 */
export interface ListFeedbackCommandOutput extends ListFeedbackOutput, __MetadataBearer {}

/**
 * Lists the feedback of the caller's tenant, newest first.
 * @example
 * Use a bare-bones client and the command you need to make an API call.
 * ```javascript
 * import { FeSupportClient, ListFeedbackCommand } from "@gatehouse/sdk/fe-support"; // ES Modules import
 * // const { FeSupportClient, ListFeedbackCommand } = require("@gatehouse/sdk/fe-support"); // CommonJS import
 * // import type { FeSupportClientConfig } from "@gatehouse/sdk/fe-support";
 * const config = {}; // type is FeSupportClientConfig
 * const client = new FeSupportClient(config);
 * const input = { // ListFeedbackInput
 *   nextToken: "STRING_VALUE",
 *   maxResults: Number("int"),
 *   minRating: Number("int"),
 * };
 * const command = new ListFeedbackCommand(input);
 * const response = await client.send(command);
 * // { // ListFeedbackOutput
 * //   nextToken: "STRING_VALUE",
 * //   items: [ // FeedbackSummaries // required
 * //     { // FeedbackSummary
 * //       feedbackId: "STRING_VALUE", // required
 * //       rating: Number("int"), // required
 * //       createdAt: new Date("TIMESTAMP"), // required
 * //     },
 * //   ],
 * // };
 *
 * ```
 *
 * @param ListFeedbackCommandInput - {@link ListFeedbackCommandInput}
 * @returns {@link ListFeedbackCommandOutput}
 * @see {@link ListFeedbackCommandInput} for command's `input` shape.
 * @see {@link ListFeedbackCommandOutput} for command's `response` shape.
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
 * @example Good feedback
 * ```javascript
 * //
 * const input = {
 *   minRating: 4
 * };
 * const command = new ListFeedbackCommand(input);
 * const response = await client.send(command);
 * /* response is
 * {
 *   items: [
 *     {
 *       createdAt: "2026-01-05T09:00:00Z",
 *       feedbackId: "f-1",
 *       rating: 4
 *     }
 *   ]
 * }
 * *\/
 * ```
 *
 * @public
 */
export class ListFeedbackCommand extends $Command
  .classBuilder<
    ListFeedbackCommandInput,
    ListFeedbackCommandOutput,
    FeSupportClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: FeSupportClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions())];
  })
  .s("FeSupport", "ListFeedback", {})
  .n("FeSupportClient", "ListFeedbackCommand")
  .sc(ListFeedback$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  protected declare static __types: {
    api: {
      input: ListFeedbackInput;
      output: ListFeedbackOutput;
    };
    sdk: {
      input: ListFeedbackCommandInput;
      output: ListFeedbackCommandOutput;
    };
  };
}
