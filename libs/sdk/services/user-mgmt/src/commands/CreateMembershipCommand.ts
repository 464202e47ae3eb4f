// @ts-nocheck
// smithy-typescript generated code
import { getEndpointPlugin } from "@smithy/middleware-endpoint";
import { Command as $Command } from "@smithy/smithy-client";
import type { MetadataBearer as __MetadataBearer } from "@smithy/types";

import { commonParams } from "../endpoint/EndpointParameters.ts";
import type { CreateMembershipInput, CreateMembershipOutput } from "../models/models_0.ts";
import { CreateMembership$ } from "../schemas/schemas_0.ts";
import type { ServiceInputTypes, ServiceOutputTypes, UserMgmtClientResolvedConfig } from "../UserMgmtClient.ts";

/**
 * @public
 */
export type { __MetadataBearer };
export { $Command };
/**
 * @public
 *
 * The input for {@link CreateMembershipCommand}.
 */
export interface CreateMembershipCommandInput extends CreateMembershipInput {}
/**
 * @public
 *
 * The output of {@link CreateMembershipCommand}.
 */
export interface CreateMembershipCommandOutput extends CreateMembershipOutput, __MetadataBearer {}

/**
 * Makes an account a member of a team.
 * @example
 * Use a bare-bones client and the command you need to make an API call.
 * ```javascript
 * import { UserMgmtClient, CreateMembershipCommand } from "@gatehouse/sdk/user-mgmt"; // ES Modules import
 * // const { UserMgmtClient, CreateMembershipCommand } = require("@gatehouse/sdk/user-mgmt"); // CommonJS import
 * // import type { UserMgmtClientConfig } from "@gatehouse/sdk/user-mgmt";
 * const config = {}; // type is UserMgmtClientConfig
 * const client = new UserMgmtClient(config);
 * const input = { // CreateMembershipInput
 *   teamId: "STRING_VALUE", // required
 *   accountId: "STRING_VALUE", // required
 *   role: "MEMBER" || "LEAD", // required
 * };
 * const command = new CreateMembershipCommand(input);
 * const response = await client.send(command);
 * // { // CreateMembershipOutput
 * //   version: Number("int"), // required
 * //   teamId: "STRING_VALUE", // required
 * //   memberId: "STRING_VALUE", // required
 * // };
 *
 * ```
 *
 * @param CreateMembershipCommandInput - {@link CreateMembershipCommandInput}
 * @returns {@link CreateMembershipCommandOutput}
 * @see {@link CreateMembershipCommandInput} for command's `input` shape.
 * @see {@link CreateMembershipCommandOutput} for command's `response` shape.
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
 * @example A new member
 * ```javascript
 * //
 * const input = {
 *   accountId: "acc-4",
 *   role: "MEMBER",
 *   teamId: "team-1"
 * };
 * const command = new CreateMembershipCommand(input);
 * const response = await client.send(command);
 * /* response is
 * {
 *   memberId: "mem-3",
 *   teamId: "team-1",
 *   version: 1
 * }
 * *\/
 * ```
 *
 * @example A member already
 * ```javascript
 * //
 * const input = {
 *   accountId: "acc-1",
 *   role: "LEAD",
 *   teamId: "team-1"
 * };
 * const command = new CreateMembershipCommand(input);
 * const response = await client.send(command);
 * /* response is
 * { /* metadata only *\/ }
 * *\/
 * ```
 *
 * @public
 */
export class CreateMembershipCommand extends $Command
  .classBuilder<
    CreateMembershipCommandInput,
    CreateMembershipCommandOutput,
    UserMgmtClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: UserMgmtClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions())];
  })
  .s("UserMgmt", "CreateMembership", {})
  .n("UserMgmtClient", "CreateMembershipCommand")
  .sc(CreateMembership$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  protected declare static __types: {
    api: {
      input: CreateMembershipInput;
      output: CreateMembershipOutput;
    };
    sdk: {
      input: CreateMembershipCommandInput;
      output: CreateMembershipCommandOutput;
    };
  };
}
