// @ts-nocheck
// smithy-typescript generated code
import { getEndpointPlugin } from "@smithy/middleware-endpoint";
import { Command as $Command } from "@smithy/smithy-client";
import type { MetadataBearer as __MetadataBearer } from "@smithy/types";

import { commonParams } from "../endpoint/EndpointParameters.ts";
import type { ListAccountsInput, ListAccountsOutput } from "../models/models_0.ts";
import { ListAccounts$ } from "../schemas/schemas_0.ts";
import type { ServiceInputTypes, ServiceOutputTypes, UserMgmtClientResolvedConfig } from "../UserMgmtClient.ts";

/**
 * @public
 */
export type { __MetadataBearer };
export { $Command };
/**
 * @public
 *
 * The input for {@link ListAccountsCommand}.
 */
export interface ListAccountsCommandInput extends ListAccountsInput {}
/**
 * @public
 *
 * The output of {@link ListAccountsCommand}.
 */
export interface ListAccountsCommandOutput extends ListAccountsOutput, __MetadataBearer {}

/**
 * Lists the accounts of the caller's tenant by e-mail address.
 * @example
 * Use a bare-bones client and the command you need to make an API call.
 * ```javascript
 * import { UserMgmtClient, ListAccountsCommand } from "@gatehouse/sdk/user-mgmt"; // ES Modules import
 * // const { UserMgmtClient, ListAccountsCommand } = require("@gatehouse/sdk/user-mgmt"); // CommonJS import
 * // import type { UserMgmtClientConfig } from "@gatehouse/sdk/user-mgmt";
 * const config = {}; // type is UserMgmtClientConfig
 * const client = new UserMgmtClient(config);
 * const input = { // ListAccountsInput
 *   nextToken: "STRING_VALUE",
 *   maxResults: Number("int"),
 *   status: "ACTIVE" || "DISABLED",
 *   emailPrefix: "STRING_VALUE",
 * };
 * const command = new ListAccountsCommand(input);
 * const response = await client.send(command);
 * // { // ListAccountsOutput
 * //   nextToken: "STRING_VALUE",
 * //   items: [ // AccountSummaries // required
 * //     { // AccountSummary
 * //       accountId: "STRING_VALUE", // required
 * //       email: "STRING_VALUE", // required
 * //       displayName: "STRING_VALUE", // required
 * //       status: "ACTIVE" || "DISABLED", // required
 * //     },
 * //   ],
 * // };
 *
 * ```
 *
 * @param ListAccountsCommandInput - {@link ListAccountsCommandInput}
 * @returns {@link ListAccountsCommandOutput}
 * @see {@link ListAccountsCommandInput} for command's `input` shape.
 * @see {@link ListAccountsCommandOutput} for command's `response` shape.
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
 * @example Active accounts that begin with `ad`
 * ```javascript
 * //
 * const input = {
 *   emailPrefix: "ad",
 *   status: "ACTIVE"
 * };
 * const command = new ListAccountsCommand(input);
 * const response = await client.send(command);
 * /* response is
 * {
 *   items: [
 *     {
 *       accountId: "acc-1",
 *       displayName: "Ada",
 *       email: "ada@acme.example",
 *       status: "ACTIVE"
 *     }
 *   ]
 * }
 * *\/
 * ```
 *
 * @public
 */
export class ListAccountsCommand extends $Command
  .classBuilder<
    ListAccountsCommandInput,
    ListAccountsCommandOutput,
    UserMgmtClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: UserMgmtClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions())];
  })
  .s("UserMgmt", "ListAccounts", {})
  .n("UserMgmtClient", "ListAccountsCommand")
  .sc(ListAccounts$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  protected declare static __types: {
    api: {
      input: ListAccountsInput;
      output: ListAccountsOutput;
    };
    sdk: {
      input: ListAccountsCommandInput;
      output: ListAccountsCommandOutput;
    };
  };
}
