import type { APIGatewayAuthorizerResult, APIGatewayRequestAuthorizerEvent } from 'aws-lambda';
import { AuthorizerError } from './errors.ts';
import { openSandbox, type Log, type Sandbox } from './sandbox.ts';

/** What a Lambda authorizer gets: API Gateway waits no longer. */
const TIMEOUT_MS = 10_000;

export interface AuthorizerOptions {
  /** File of apps/authorizer's bundle, `dist/handler.mjs`. */
  readonly bundle: string;
  /** The handler's whole environment. `AWS_USE_FIPS_ENDPOINT` is never passed on. */
  readonly env: Readonly<Record<string, string>>;
  /** Gets the authorizer's own lines, parsed. */
  readonly log: Log;
  readonly timeoutMs?: number;
}

export interface LocalAuthorizer {
  /**
   * Calls the handler. Rejects with what it threw, `Unauthorized` included, or with an AuthorizerError.
   */
  readonly authorize: (event: APIGatewayRequestAuthorizerEvent) => Promise<APIGatewayAuthorizerResult>;
  /** Changes environment or bundle without a gap: the new one is loaded before the old one is let go. */
  readonly replace: (change: Partial<Pick<AuthorizerOptions, 'bundle' | 'env'>>) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/**
 * Runs the deployed authorizer in a worker thread, as Lambda would: own environment, JSON in and out, 10 s a call. A
 * thread that crashes or hangs is replaced.
 * @throws {AuthorizerError} ERR_AUTHORIZER_START
 * @example
 * const authorizer = await startAuthorizer({ bundle: 'apps/authorizer/dist/handler.mjs', env, log: console.log });
 * createRouter({ …, authorize: authorizer.authorize });
 */
export async function startAuthorizer(options: AuthorizerOptions): Promise<LocalAuthorizer> {
  let settings = { timeoutMs: TIMEOUT_MS, ...options };
  let current: Promise<Sandbox> | undefined;
  let replaced: Promise<void> = Promise.resolve();
  let isStopped = false;
  const running = new Set<Sandbox>();

  const open = async (): Promise<Sandbox> => {
    if (isStopped) throw new AuthorizerError('ERR_AUTHORIZER_STOPPED');
    const sandbox = await openSandbox(settings);
    running.add(sandbox);
    void sandbox.ended.then(() => running.delete(sandbox));
    return sandbox;
  };
  const use = (opening: Promise<Sandbox>): Promise<Sandbox> => {
    const forget = () => {
      if (current === opening) current = undefined;
    };
    current = opening;
    opening.then(({ ended }) => ended).then(forget, forget);
    return opening;
  };
  const swap = async (change: Partial<AuthorizerOptions>): Promise<void> => {
    const before = settings;
    settings = { ...settings, ...change };
    const opened = await open().catch((error: unknown) => {
      settings = before;
      throw error;
    });
    const old = current;
    void use(Promise.resolve(opened));
    old?.then((sandbox) => sandbox.retire()).catch(() => undefined);
  };

  const letGo = (used: Promise<Sandbox>, sandbox: Sandbox) => {
    if (current === used) current = undefined;
    void sandbox.retire();
  };

  await use(open());
  return {
    authorize: async (event) => {
      const used = current ?? use(open());
      const sandbox = await used;
      return sandbox.call(event).catch((error: unknown) => {
        if (isHanging(error)) letGo(used, sandbox);
        throw error;
      }) as Promise<APIGatewayAuthorizerResult>;
    },
    replace: (change) => (replaced = replaced.catch(() => undefined).then(() => swap(change))),
    stop: async () => {
      isStopped = true;
      await replaced.catch(() => undefined);
      await current?.catch(() => undefined);
      await Promise.all([...running].map((sandbox) => sandbox.stop()));
    },
  };
}

const isHanging = (error: unknown): boolean =>
  error instanceof AuthorizerError && error.code === 'ERR_AUTHORIZER_TIMEOUT';
