// @ts-nocheck
// smithy-typescript generated code
import { getEndpointPlugin } from "@smithy/middleware-endpoint";
import { Command as $Command } from "@smithy/smithy-client";
import type { MetadataBearer as __MetadataBearer } from "@smithy/types";

import { commonParams } from "../endpoint/EndpointParameters.ts";
import type { DisableAccountInput, DisableAccountOutput } from "../models/models_0.ts";
import { DisableAccount$ } from "../schemas/schemas_0.ts";
import type { ServiceInputTypes, ServiceOutputTypes, UserMgmtClientResolvedConfig } from "../UserMgmtClient.ts";

/**
 * @public
 */
export type { __MetadataBearer };
export { $Command };
/**
 * @public
 *
 * The input for {@link DisableAccountCommand}.
 */
export interface DisableAccountCommandInput extends DisableAccountInput {}
/**
 * @public
 *
 * The output of {@link DisableAccountCommand}.
 */
export interface DisableAccountCommandOutput extends DisableAccountOutput, __MetadataBearer {}

/**
 * Takes an account out of use; one that is disabled already stays as it is.
 * @example
 * Use a bare-bones client and the command you need to make an API call.
 * ```javascript
 * import { UserMgmtClient, DisableAccountCommand } from "@gatehouse/sdk/user-mgmt"; // ES Modules import
 * // const { UserMgmtClient, DisableAccountCommand } = require("@gatehouse/sdk/user-mgmt"); // CommonJS import
 * // import type { UserMgmtClientConfig } from "@gatehouse/sdk/user-mgmt";
 * const config = {}; // type is UserMgmtClientConfig
 * const client = new UserMgmtClient(config);
 * const input = { // DisableAccountInput
 *   accountId: "STRING_VALUE", // required
 * };
 * const command = new DisableAccountCommand(input);
 * const response = await client.send(command);
 * // { // DisableAccountOutput
 * //   version: Number("int"), // required
 * //   accountId: "STRING_VALUE", // required
 * //   status: "ACTIVE" || "DISABLED", // required
 * // };
 *
 * ```
 *
 * @param DisableAccountCommandInput - {@link DisableAccountCommandInput}
 * @returns {@link DisableAccountCommandOutput}
 * @see {@link DisableAccountCommandInput} for command's `input` shape.
 * @see {@link DisableAccountCommandOutput} for command's `response` shape.
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
 * @example An active account
 * ```javascript
 * //
 * const input = {
 *   accountId: "acc-3"
 * };
 * const command = new DisableAccountCommand(input);
 * const response = await client.send(command);
 * /* response is
 * {
 *   accountId: "acc-3",
 *   status: "DISABLED",
 *   version: 2
 * }
 * *\/
 * ```
 *
 * @public
 */
export class DisableAccountCommand extends $Command
  .classBuilder<
    DisableAccountCommandInput,
    DisableAccountCommandOutput,
    UserMgmtClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: UserMgmtClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions())];
  })
  .s("UserMgmt", "DisableAccount", {})
  .n("UserMgmtClient", "DisableAccountCommand")
  .sc(DisableAccount$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  protected declare static __types: {
    api: {
      input: DisableAccountInput;
      output: DisableAccountOutput;
    };
    sdk: {
      input: DisableAccountCommandInput;
      output: DisableAccountCommandOutput;
    };
  };
}
