// @ts-nocheck
// smithy-typescript generated code
import { getEndpointPlugin } from "@smithy/middleware-endpoint";
import { Command as $Command } from "@smithy/smithy-client";
import type { MetadataBearer as __MetadataBearer } from "@smithy/types";

import { commonParams } from "../endpoint/EndpointParameters.ts";
import type { GetHealthInput, GetHealthOutput } from "../models/models_0.ts";
import { GetHealth$ } from "../schemas/schemas_0.ts";
import type { ServiceInputTypes, ServiceOutputTypes, UserMgmtClientResolvedConfig } from "../UserMgmtClient.ts";

/**
 * @public
 */
export type { __MetadataBearer };
export { $Command };
/**
 * @public
 *
 * The input for {@link GetHealthCommand}.
 */
export interface GetHealthCommandInput extends GetHealthInput {}
/**
 * @public
 *
 * The output of {@link GetHealthCommand}.
 */
export interface GetHealthCommandOutput extends GetHealthOutput, __MetadataBearer {}

/**
 * Whether the service answers. Says nothing about what it depends on.
 * @example
 * Use a bare-bones client and the command you need to make an API call.
 * ```javascript
 * import { UserMgmtClient, GetHealthCommand } from "@gatehouse/sdk/user-mgmt"; // ES Modules import
 * // const { UserMgmtClient, GetHealthCommand } = require("@gatehouse/sdk/user-mgmt"); // CommonJS import
 * // import type { UserMgmtClientConfig } from "@gatehouse/sdk/user-mgmt";
 * const config = {}; // type is UserMgmtClientConfig
 * const client = new UserMgmtClient(config);
 * const input = {};
 * const command = new GetHealthCommand(input);
 * const response = await client.send(command);
 * // { // GetHealthOutput
 * //   ok: true || false, // required
 * // };
 *
 * ```
 *
 * @param GetHealthCommandInput - {@link GetHealthCommandInput}
 * @returns {@link GetHealthCommandOutput}
 * @see {@link GetHealthCommandInput} for command's `input` shape.
 * @see {@link GetHealthCommandOutput} for command's `response` shape.
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
 * @example It answers
 * ```javascript
 * //
 * const input = { /* empty *\/ };
 * const command = new GetHealthCommand(input);
 * const response = await client.send(command);
 * /* response is
 * {
 *   ok: true
 * }
 * *\/
 * ```
 *
 * @public
 */
export class GetHealthCommand extends $Command
  .classBuilder<
    GetHealthCommandInput,
    GetHealthCommandOutput,
    UserMgmtClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: UserMgmtClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions())];
  })
  .s("UserMgmt", "GetHealth", {})
  .n("UserMgmtClient", "GetHealthCommand")
  .sc(GetHealth$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  protected declare static __types: {
    api: {
      input: {};
      output: GetHealthOutput;
    };
    sdk: {
      input: GetHealthCommandInput;
      output: GetHealthCommandOutput;
    };
  };
}
