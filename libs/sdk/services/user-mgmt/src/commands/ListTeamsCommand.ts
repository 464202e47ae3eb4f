// @ts-nocheck
// smithy-typescript generated code
import { getEndpointPlugin } from "@smithy/middleware-endpoint";
import { Command as $Command } from "@smithy/smithy-client";
import type { MetadataBearer as __MetadataBearer } from "@smithy/types";

import { commonParams } from "../endpoint/EndpointParameters.ts";
import type { ListTeamsInput, ListTeamsOutput } from "../models/models_0.ts";
import { ListTeams$ } from "../schemas/schemas_0.ts";
import type { ServiceInputTypes, ServiceOutputTypes, UserMgmtClientResolvedConfig } from "../UserMgmtClient.ts";

/**
 * @public
 */
export type { __MetadataBearer };
export { $Command };
/**
 * @public
 *
 * The input for {@link ListTeamsCommand}.
 */
export interface ListTeamsCommandInput extends ListTeamsInput {}
/**
 * @public
 *
 * The output of {@link ListTeamsCommand}.
 */
export interface ListTeamsCommandOutput extends ListTeamsOutput, __MetadataBearer {}

/**
 * Lists the teams of the caller's tenant by name.
 * @example
 * Use a bare-bones client and the command you need to make an API call.
 * ```javascript
 * import { UserMgmtClient, ListTeamsCommand } from "@gatehouse/sdk/user-mgmt"; // ES Modules import
 * // const { UserMgmtClient, ListTeamsCommand } = require("@gatehouse/sdk/user-mgmt"); // CommonJS import
 * // import type { UserMgmtClientConfig } from "@gatehouse/sdk/user-mgmt";
 * const config = {}; // type is UserMgmtClientConfig
 * const client = new UserMgmtClient(config);
 * const input = { // ListTeamsInput
 *   nextToken: "STRING_VALUE",
 *   maxResults: Number("int"),
 * };
 * const command = new ListTeamsCommand(input);
 * const response = await client.send(command);
 * // { // ListTeamsOutput
 * //   nextToken: "STRING_VALUE",
 * //   items: [ // TeamSummaries // required
 * //     { // TeamSummary
 * //       teamId: "STRING_VALUE", // required
 * //       name: "STRING_VALUE", // required
 * //     },
 * //   ],
 * // };
 *
 * ```
 *
 * @param ListTeamsCommandInput - {@link ListTeamsCommandInput}
 * @returns {@link ListTeamsCommandOutput}
 * @see {@link ListTeamsCommandInput} for command's `input` shape.
 * @see {@link ListTeamsCommandOutput} for command's `response` shape.
 * @see {@link UserMgmtClientResolvedConfig | config} for UserMgmtClient's `config` shape.
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
 * @throws {@link UserMgmtServiceException}
 * <p>Base exception class for all service exceptions from UserMgmt service.</p>
 *
 *
 * @example The first page
 * ```javascript
 * //
 * const input = {
 *   maxResults: 10
 * };
 * const command = new ListTeamsCommand(input);
 * const response = await client.send(command);
 * /* response is
 * {
 *   items: [
 *     {
 *       name: "Sales",
 *       teamId: "team-1"
 *     }
 *   ]
 * }
 * *\/
 * ```
 *
 * @public
 */
export class ListTeamsCommand extends $Command
  .classBuilder<
    ListTeamsCommandInput,
    ListTeamsCommandOutput,
    UserMgmtClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: UserMgmtClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions())];
  })
  .s("UserMgmt", "ListTeams", {})
  .n("UserMgmtClient", "ListTeamsCommand")
  .sc(ListTeams$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  protected declare static __types: {
    api: {
      input: ListTeamsInput;
      output: ListTeamsOutput;
    };
    sdk: {
      input: ListTeamsCommandInput;
      output: ListTeamsCommandOutput;
    };
  };
}
