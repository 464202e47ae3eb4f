// @ts-nocheck
// smithy-typescript generated code
import { getEndpointPlugin } from "@smithy/middleware-endpoint";
import { Command as $Command } from "@smithy/smithy-client";
import type { MetadataBearer as __MetadataBearer } from "@smithy/types";

import { commonParams } from "../endpoint/EndpointParameters.ts";
import type { FeSupportClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from "../FeSupportClient.ts";
import type { GetSessionInput, GetSessionOutput } from "../models/models_0.ts";
import { GetSession$ } from "../schemas/schemas_0.ts";

/**
 * @public
 */
export type { __MetadataBearer };
export { $Command };
/**
 * @public
 *
 * The input for {@link GetSessionCommand}.
 */
export interface GetSessionCommandInput extends GetSessionInput {}
/**
 * @public
 *
 * The output of {@link GetSessionCommand}.
 */
export interface GetSessionCommandOutput extends GetSessionOutput, __MetadataBearer {}

/**
 * Tells callers who they are, as the door knows them.
 * @example
 * Use a bare-bones client and the command you need to make an API call.
 * ```javascript
 * import { FeSupportClient, GetSessionCommand } from "@gatehouse/sdk/fe-support"; // ES Modules import
 * // const { FeSupportClient, GetSessionCommand } = require("@gatehouse/sdk/fe-support"); // CommonJS import
 * // import type { FeSupportClientConfig } from "@gatehouse/sdk/fe-support";
 * const config = {}; // type is FeSupportClientConfig
 * const client = new FeSupportClient(config);
 * const input = {};
 * const command = new GetSessionCommand(input);
 * const response = await client.send(command);
 * // { // GetSessionOutput
 * //   type: "user" || "client", // required
 * //   sub: "STRING_VALUE", // required
 * //   tenantId: "STRING_VALUE", // required
 * //   groups: [ // GroupNames // required
 * //     "STRING_VALUE",
 * //   ],
 * // };
 *
 * ```
 *
 * @param GetSessionCommandInput - {@link GetSessionCommandInput}
 * @returns {@link GetSessionCommandOutput}
 * @see {@link GetSessionCommandInput} for command's `input` shape.
 * @see {@link GetSessionCommandOutput} for command's `response` shape.
 * @see {@link FeSupportClientResolvedConfig | config} for FeSupportClient's `config` shape.
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
 * @example A support agent
 * ```javascript
 * //
 * const input = { /* empty *\/ };
 * const command = new GetSessionCommand(input);
 * const response = await client.send(command);
 * /* response is
 * {
 *   groups: [
 *     "support-agent"
 *   ],
 *   sub: "sam",
 *   tenantId: "acme",
 *   type: "user"
 * }
 * *\/
 * ```
 *
 * @public
 */
export class GetSessionCommand extends $Command
  .classBuilder<
    GetSessionCommandInput,
    GetSessionCommandOutput,
    FeSupportClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: FeSupportClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions())];
  })
  .s("FeSupport", "GetSession", {})
  .n("FeSupportClient", "GetSessionCommand")
  .sc(GetSession$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  protected declare static __types: {
    api: {
      input: {};
      output: GetSessionOutput;
    };
    sdk: {
      input: GetSessionCommandInput;
      output: GetSessionCommandOutput;
    };
  };
}
