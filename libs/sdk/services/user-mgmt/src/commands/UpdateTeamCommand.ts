// @ts-nocheck
// smithy-typescript generated code
import { getEndpointPlugin } from "@smithy/middleware-endpoint";
import { Command as $Command } from "@smithy/smithy-client";
import type { MetadataBearer as __MetadataBearer } from "@smithy/types";

import { commonParams } from "../endpoint/EndpointParameters.ts";
import type { UpdateTeamInput, UpdateTeamOutput } from "../models/models_0.ts";
import { UpdateTeam$ } from "../schemas/schemas_0.ts";
import type { ServiceInputTypes, ServiceOutputTypes, UserMgmtClientResolvedConfig } from "../UserMgmtClient.ts";

/**
 * @public
 */
export type { __MetadataBearer };
export { $Command };
/**
 * @public
 *
 * The input for {@link UpdateTeamCommand}.
 */
export interface UpdateTeamCommandInput extends UpdateTeamInput {}
/**
 * @public
 *
 * The output of {@link UpdateTeamCommand}.
 */
export interface UpdateTeamCommandOutput extends UpdateTeamOutput, __MetadataBearer {}

/**
 * Replaces name and description of a team; a description left out is removed.
 * @example
 * Use a bare-bones client and the command you need to make an API call.
 * ```javascript
 * import { UserMgmtClient, UpdateTeamCommand } from "@gatehouse/sdk/user-mgmt"; // ES Modules import
 * // const { UserMgmtClient, UpdateTeamCommand } = require("@gatehouse/sdk/user-mgmt"); // CommonJS import
 * // import type { UserMgmtClientConfig } from "@gatehouse/sdk/user-mgmt";
 * const config = {}; // type is UserMgmtClientConfig
 * const client = new UserMgmtClient(config);
 * const input = { // UpdateTeamInput
 *   version: Number("int"), // required
 *   teamId: "STRING_VALUE", // required
 *   name: "STRING_VALUE", // required
 *   description: "STRING_VALUE",
 * };
 * const command = new UpdateTeamCommand(input);
 * const response = await client.send(command);
 * // { // UpdateTeamOutput
 * //   version: Number("int"), // required
 * //   teamId: "STRING_VALUE", // required
 * // };
 *
 * ```
 *
 * @param UpdateTeamCommandInput - {@link UpdateTeamCommandInput}
 * @returns {@link UpdateTeamCommandOutput}
 * @see {@link UpdateTeamCommandInput} for command's `input` shape.
 * @see {@link UpdateTeamCommandOutput} for command's `response` shape.
 * @see {@link UserMgmtClientResolvedConfig | config} for UserMgmtClient's `config` shape.
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
 * @throws {@link UserMgmtServiceException}
 * <p>Base exception class for all service exceptions from UserMgmt service.</p>
 *
 *
 * @example Another description
 * ```javascript
 * //
 * const input = {
 *   description: "Talks to customers, and listens",
 *   name: "Sales",
 *   teamId: "team-1",
 *   version: 1
 * };
 * const command = new UpdateTeamCommand(input);
 * const response = await client.send(command);
 * /* response is
 * {
 *   teamId: "team-1",
 *   version: 2
 * }
 * *\/
 * ```
 *
 * @public
 */
export class UpdateTeamCommand extends $Command
  .classBuilder<
    UpdateTeamCommandInput,
    UpdateTeamCommandOutput,
    UserMgmtClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: UserMgmtClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions())];
  })
  .s("UserMgmt", "UpdateTeam", {})
  .n("UserMgmtClient", "UpdateTeamCommand")
  .sc(UpdateTeam$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  protected declare static __types: {
    api: {
      input: UpdateTeamInput;
      output: UpdateTeamOutput;
    };
    sdk: {
      input: UpdateTeamCommandInput;
      output: UpdateTeamCommandOutput;
    };
  };
}
