import type {
  BuildHandler,
  DeserializeHandler,
  FinalizeHandler,
  HandlerExecutionContext,
  RelativeMiddlewareOptions,
  RetryStrategyV2,
  StreamCollector,
  HttpAuthScheme,
} from '@smithy/types';
import type { HttpHandlerUserInput } from '@smithy/protocol-http';

/** A middleware next to the wire that fits every client, whatever its inputs and outputs. */
export type WireMiddleware = <Input extends object, Output extends object>(
  next: DeserializeHandler<Input, Output>,
) => DeserializeHandler<Input, Output>;

/** A middleware around each attempt. */
export type AttemptMiddleware = <Input extends object, Output extends object>(
  next: FinalizeHandler<Input, Output>,
  context: HandlerExecutionContext,
) => FinalizeHandler<Input, Output>;

/** A middleware around a whole call, however often it is tried. */
export type CallMiddleware = <Input extends object, Output extends object>(
  next: BuildHandler<Input, Output>,
) => BuildHandler<Input, Output>;

/** What the generated clients have in common, as far as it is needed here. */
export interface SmithyClient {
  config: { streamCollector: StreamCollector };
  middlewareStack: {
    add(
      middleware: AttemptMiddleware,
      options: { step: 'finalizeRequest'; priority: 'low'; name: string },
    ): void;
    add(middleware: CallMiddleware, options: { step: 'build'; name: string }): void;
    addRelativeTo(middleware: WireMiddleware, options: RelativeMiddlewareOptions): void;
  };
}

/** What every generated client may be made with. */
export interface ClientConfiguration {
  endpoint: string;
  maxAttempts: number;
  retryStrategy: RetryStrategyV2;
  requestHandler: HttpHandlerUserInput;
  httpAuthSchemes: HttpAuthScheme[];
  httpAuthSchemeProvider?: () => { schemeId: string }[];
}

/** The class of a generated client. */
export type ClientClass<Client> = new (configuration: ClientConfiguration) => Client;
