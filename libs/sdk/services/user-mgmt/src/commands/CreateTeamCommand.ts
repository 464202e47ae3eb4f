// @ts-nocheck
// smithy-typescript generated code
import { getEndpointPlugin } from "@smithy/middleware-endpoint";
import { Command as $Command } from "@smithy/smithy-client";
import type { MetadataBearer as __MetadataBearer } from "@smithy/types";

import { commonParams } from "../endpoint/EndpointParameters.ts";
import type { CreateTeamInput, CreateTeamOutput } from "../models/models_0.ts";
import { CreateTeam$ } from "../schemas/schemas_0.ts";
import type { ServiceInputTypes, ServiceOutputTypes, UserMgmtClientResolvedConfig } from "../UserMgmtClient.ts";

/**
 * @public
 */
export type { __MetadataBearer };
export { $Command };
/**
 * @public
 *
 * The input for {@link CreateTeamCommand}.
 */
export interface CreateTeamCommandInput extends CreateTeamInput {}
/**
 * @public
 *
 * The output of {@link CreateTeamCommand}.
 */
export interface CreateTeamCommandOutput extends CreateTeamOutput, __MetadataBearer {}

/**
 * Creates a team without members.
 * @example
 * Use a bare-bones client and the command you need to make an API call.
 * ```javascript
 * import { UserMgmtClient, CreateTeamCommand } from "@gatehouse/sdk/user-mgmt"; // ES Modules import
 * // const { UserMgmtClient, CreateTeamCommand } = require("@gatehouse/sdk/user-mgmt"); // CommonJS import
 * // import type { UserMgmtClientConfig } from "@gatehouse/sdk/user-mgmt";
 * const config = {}; // type is UserMgmtClientConfig
 * const client = new UserMgmtClient(config);
 * const input = { // CreateTeamInput
 *   name: "STRING_VALUE", // required
 *   description: "STRING_VALUE",
 * };
 * const command = new CreateTeamCommand(input);
 * const response = await client.send(command);
 * // { // CreateTeamOutput
 * //   version: Number("int"), // required
 * //   teamId: "STRING_VALUE", // required
 * // };
 *
 * ```
 *
 * @param CreateTeamCommandInput - {@link CreateTeamCommandInput}
 * @returns {@link CreateTeamCommandOutput}
 * @see {@link CreateTeamCommandInput} for command's `input` shape.
 * @see {@link CreateTeamCommandOutput} for command's `response` shape.
 * @see {@link UserMgmtClientResolvedConfig | config} for UserMgmtClient's `config` shape.
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
 * @throws {@link UserMgmtServiceException}
 * <p>Base exception class for all service exceptions from UserMgmt service.</p>
 *
 *
 * @example A new team
 * ```javascript
 * //
 * const input = {
 *   description: "Takes goods back",
 *   name: "Returns"
 * };
 * const command = new CreateTeamCommand(input);
 * const response = await client.send(command);
 * /* response is
 * {
 *   teamId: "team-3",
 *   version: 1
 * }
 * *\/
 * ```
 *
 * @public
 */
export class CreateTeamCommand extends $Command
  .classBuilder<
    CreateTeamCommandInput,
    CreateTeamCommandOutput,
    UserMgmtClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: UserMgmtClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions())];
  })
  .s("UserMgmt", "CreateTeam", {})
  .n("UserMgmtClient", "CreateTeamCommand")
  .sc(CreateTeam$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  protected declare static __types: {
    api: {
      input: CreateTeamInput;
      output: CreateTeamOutput;
    };
    sdk: {
      input: CreateTeamCommandInput;
      output: CreateTeamCommandOutput;
    };
  };
}
