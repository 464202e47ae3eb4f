// @ts-nocheck
// smithy-typescript generated code
import { getEndpointPlugin } from "@smithy/middleware-endpoint";
import { Command as $Command } from "@smithy/smithy-client";
import type { MetadataBearer as __MetadataBearer } from "@smithy/types";

import { commonParams } from "../endpoint/EndpointParameters.ts";
import type { FeSupportClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from "../FeSupportClient.ts";
import type { ListCommentsInput, ListCommentsOutput } from "../models/models_0.ts";
import { ListComments$ } from "../schemas/schemas_0.ts";

/**
 * @public
 */
export type { __MetadataBearer };
export { $Command };
/**
 * @public
 *
 * The input for {@link ListCommentsCommand}.
 */
export interface ListCommentsCommandInput extends ListCommentsInput {}
/**
 * @public
 *
 * The output of {@link ListCommentsCommand}.
 */
export interface ListCommentsCommandOutput extends ListCommentsOutput, __MetadataBearer {}

/**
 * Lists the comments of a ticket, oldest first.
 * @example
 * Use a bare-bones client and the command you need to make an API call.
 * ```javascript
 * import { FeSupportClient, ListCommentsCommand } from "@gatehouse/sdk/fe-support"; // ES Modules import
 * // const { FeSupportClient, ListCommentsCommand } = require("@gatehouse/sdk/fe-support"); // CommonJS import
 * // import type { FeSupportClientConfig } from "@gatehouse/sdk/fe-support";
 * const config = {}; // type is FeSupportClientConfig
 * const client = new FeSupportClient(config);
 * const input = { // ListCommentsInput
 *   nextToken: "STRING_VALUE",
 *   maxResults: Number("int"),
 *   ticketId: "STRING_VALUE", // required
 * };
 * const command = new ListCommentsCommand(input);
 * const response = await client.send(command);
 * // { // ListCommentsOutput
 * //   nextToken: "STRING_VALUE",
 * //   items: [ // CommentSummaries // required
 * //     { // CommentSummary
 * //       commentId: "STRING_VALUE", // required
 * //       body: "STRING_VALUE", // required
 * //       author: "STRING_VALUE", // required
 * //       createdAt: new Date("TIMESTAMP"), // required
 * //     },
 * //   ],
 * // };
 *
 * ```
 *
 * @param ListCommentsCommandInput - {@link ListCommentsCommandInput}
 * @returns {@link ListCommentsCommandOutput}
 * @see {@link ListCommentsCommandInput} for command's `input` shape.
 * @see {@link ListCommentsCommandOutput} for command's `response` shape.
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
 * @example The comments of a ticket
 * ```javascript
 * //
 * const input = {
 *   ticketId: "t-1"
 * };
 * const command = new ListCommentsCommand(input);
 * const response = await client.send(command);
 * /* response is
 * {
 *   items: [
 *     {
 *       author: "sam",
 *       body: "We are looking into it.",
 *       commentId: "c-1",
 *       createdAt: "2026-01-05T10:00:00Z"
 *     }
 *   ]
 * }
 * *\/
 * ```
 *
 * @public
 */
export class ListCommentsCommand extends $Command
  .classBuilder<
    ListCommentsCommandInput,
    ListCommentsCommandOutput,
    FeSupportClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: FeSupportClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions())];
  })
  .s("FeSupport", "ListComments", {})
  .n("FeSupportClient", "ListCommentsCommand")
  .sc(ListComments$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  protected declare static __types: {
    api: {
      input: ListCommentsInput;
      output: ListCommentsOutput;
    };
    sdk: {
      input: ListCommentsCommandInput;
      output: ListCommentsCommandOutput;
    };
  };
}
