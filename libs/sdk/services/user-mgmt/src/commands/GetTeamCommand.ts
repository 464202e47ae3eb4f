// @ts-nocheck
// smithy-typescript generated code
import { getEndpointPlugin } from "@smithy/middleware-endpoint";
import { Command as $Command } from "@smithy/smithy-client";
import type { MetadataBearer as __MetadataBearer } from "@smithy/types";

import { commonParams } from "../endpoint/EndpointParameters.ts";
import type { GetTeamInput, GetTeamOutput } from "../models/models_0.ts";
import { GetTeam$ } from "../schemas/schemas_0.ts";
import type { ServiceInputTypes, ServiceOutputTypes, UserMgmtClientResolvedConfig } from "../UserMgmtClient.ts";

/**
 * @public
 */
export type { __MetadataBearer };
export { $Command };
/**
 * @public
 *
 * The input for {@link GetTeamCommand}.
 */
export interface GetTeamCommandInput extends GetTeamInput {}
/**
 * @public
 *
 * The output of {@link GetTeamCommand}.
 */
export interface GetTeamCommandOutput extends GetTeamOutput, __MetadataBearer {}

/**
 * Reads one team.
 * @example
 * Use a bare-bones client and the command you need to make an API call.
 * ```javascript
 * import { UserMgmtClient, GetTeamCommand } from "@gatehouse/sdk/user-mgmt"; // ES Modules import
 * // const { UserMgmtClient, GetTeamCommand } = require("@gatehouse/sdk/user-mgmt"); // CommonJS import
 * // import type { UserMgmtClientConfig } from "@gatehouse/sdk/user-mgmt";
 * const config = {}; // type is UserMgmtClientConfig
 * const client = new UserMgmtClient(config);
 * const input = { // GetTeamInput
 *   teamId: "STRING_VALUE", // required
 * };
 * const command = new GetTeamCommand(input);
 * const response = await client.send(command);
 * // { // GetTeamOutput
 * //   version: Number("int"), // required
 * //   createdAt: new Date("TIMESTAMP"), // required
 * //   updatedAt: new Date("TIMESTAMP"), // required
 * //   teamId: "STRING_VALUE", // required
 * //   name: "STRING_VALUE", // required
 * //   description: "STRING_VALUE",
 * // };
 *
 * ```
 *
 * @param GetTeamCommandInput - {@link GetTeamCommandInput}
 * @returns {@link GetTeamCommandOutput}
 * @see {@link GetTeamCommandInput} for command's `input` shape.
 * @see {@link GetTeamCommandOutput} for command's `response` shape.
 * @see {@link UserMgmtClientResolvedConfig | config} for UserMgmtClient's `config` shape.
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
 * @throws {@link UserMgmtServiceException}
 * <p>Base exception class for all service exceptions from UserMgmt service.</p>
 *
 *
 * @example A team
 * ```javascript
 * //
 * const input = {
 *   teamId: "team-1"
 * };
 * const command = new GetTeamCommand(input);
 * const response = await client.send(command);
 * /* response is
 * {
 *   createdAt: "2026-01-05T09:00:00Z",
 *   description: "Talks to customers",
 *   name: "Sales",
 *   teamId: "team-1",
 *   updatedAt: "2026-01-05T09:00:00Z",
 *   version: 1
 * }
 * *\/
 * ```
 *
 * @public
 */
export class GetTeamCommand extends $Command
  .classBuilder<
    GetTeamCommandInput,
    GetTeamCommandOutput,
    UserMgmtClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: UserMgmtClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions())];
  })
  .s("UserMgmt", "GetTeam", {})
  .n("UserMgmtClient", "GetTeamCommand")
  .sc(GetTeam$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  protected declare static __types: {
    api: {
      input: GetTeamInput;
      output: GetTeamOutput;
    };
    sdk: {
      input: GetTeamCommandInput;
      output: GetTeamCommandOutput;
    };
  };
}
