// @ts-nocheck
// smithy-typescript generated code
import { getEndpointPlugin } from "@smithy/middleware-endpoint";
import { Command as $Command } from "@smithy/smithy-client";
import type { MetadataBearer as __MetadataBearer } from "@smithy/types";

import { commonParams } from "../endpoint/EndpointParameters.ts";
import type { GetMembershipInput, GetMembershipOutput } from "../models/models_0.ts";
import { GetMembership$ } from "../schemas/schemas_0.ts";
import type { ServiceInputTypes, ServiceOutputTypes, UserMgmtClientResolvedConfig } from "../UserMgmtClient.ts";

/**
 * @public
 */
export type { __MetadataBearer };
export { $Command };
/**
 * @public
 *
 * The input for {@link GetMembershipCommand}.
 */
export interface GetMembershipCommandInput extends GetMembershipInput {}
/**
 * @public
 *
 * The output of {@link GetMembershipCommand}.
 */
export interface GetMembershipCommandOutput extends GetMembershipOutput, __MetadataBearer {}

/**
 * Reads one membership.
 * @example
 * Use a bare-bones client and the command you need to make an API call.
 * ```javascript
 * import { UserMgmtClient, GetMembershipCommand } from "@gatehouse/sdk/user-mgmt"; // ES Modules import
 * // const { UserMgmtClient, GetMembershipCommand } = require("@gatehouse/sdk/user-mgmt"); // CommonJS import
 * // import type { UserMgmtClientConfig } from "@gatehouse/sdk/user-mgmt";
 * const config = {}; // type is UserMgmtClientConfig
 * const client = new UserMgmtClient(config);
 * const input = { // GetMembershipInput
 *   teamId: "STRING_VALUE", // required
 *   memberId: "STRING_VALUE", // required
 * };
 * const command = new GetMembershipCommand(input);
 * const response = await client.send(command);
 * // { // GetMembershipOutput
 * //   version: Number("int"), // required
 * //   createdAt: new Date("TIMESTAMP"), // required
 * //   updatedAt: new Date("TIMESTAMP"), // required
 * //   teamId: "STRING_VALUE", // required
 * //   memberId: "STRING_VALUE", // required
 * //   accountId: "STRING_VALUE", // required
 * //   role: "MEMBER" || "LEAD", // required
 * // };
 *
 * ```
 *
 * @param GetMembershipCommandInput - {@link GetMembershipCommandInput}
 * @returns {@link GetMembershipCommandOutput}
 * @see {@link GetMembershipCommandInput} for command's `input` shape.
 * @see {@link GetMembershipCommandOutput} for command's `response` shape.
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
 * @example The lead of a team
 * ```javascript
 * //
 * const input = {
 *   memberId: "mem-1",
 *   teamId: "team-1"
 * };
 * const command = new GetMembershipCommand(input);
 * const response = await client.send(command);
 * /* response is
 * {
 *   accountId: "acc-1",
 *   createdAt: "2026-01-05T09:00:00Z",
 *   memberId: "mem-1",
 *   role: "LEAD",
 *   teamId: "team-1",
 *   updatedAt: "2026-01-05T09:00:00Z",
 *   version: 1
 * }
 * *\/
 * ```
 *
 * @public
 */
export class GetMembershipCommand extends $Command
  .classBuilder<
    GetMembershipCommandInput,
    GetMembershipCommandOutput,
    UserMgmtClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: UserMgmtClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions())];
  })
  .s("UserMgmt", "GetMembership", {})
  .n("UserMgmtClient", "GetMembershipCommand")
  .sc(GetMembership$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  protected declare static __types: {
    api: {
      input: GetMembershipInput;
      output: GetMembershipOutput;
    };
    sdk: {
      input: GetMembershipCommandInput;
      output: GetMembershipCommandOutput;
    };
  };
}
