import { StandardRetryStrategy } from '@smithy/util-retry';
import { HttpRequest } from '@smithy/protocol-http';
import { SMITHY_CONTEXT_KEY } from '@smithy/types';
import type { HandlerExecutionContext, RetryErrorInfo, StandardRetryToken } from '@smithy/types';
import type { AttemptMiddleware, SmithyClient } from './smithy-client.ts';

/** A wait that is longer is left to the caller, who is told by `retryAfterSeconds`. */
const LONGEST_WAIT_MS = 20_000;

/** The header by which a service knows a repetition (the model's `@idempotencyToken`). */
const IDEMPOTENCY_KEY = 'idempotency-key';
const REPEATABLE = new Set(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS']);

/** Answers and failures after which it is certain that nobody did anything yet. */
const UNTOUCHED_STATUS = new Set([429, 503]);
const UNTOUCHED_CODE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

interface Attempt {
  isRepeatable: boolean;
  signal: AbortSignal | undefined;
}

/** What each attempt that failed was, by its error. */
const failed = new WeakMap<object, Attempt>();

const watch: AttemptMiddleware = (next, context) => async (args) => {
  try {
    return await next(args);
  } catch (error) {
    if (typeof error === 'object' && error !== null)
      failed.set(error, { isRepeatable: isRepeatable(args.request), signal: signalOf(context) });
    throw error;
  }
};

/** Lets {@link PatientRetries} know what was tried. */
export function watchAttempts(client: SmithyClient): void {
  client.middlewareStack.add(watch, { step: 'finalizeRequest', priority: 'low', name: 'watchAttempts' });
}

/**
 * The standard strategy of Smithy (back-off with jitter, a quota against storms), with two differences. It never tries
 * sooner than `Retry-After` says, and gives up at once when that is too long to wait. It does not repeat what may have
 * been done already: a POST without an idempotency key is tried again only when it certainly was not begun.
 */
export class PatientRetries extends StandardRetryStrategy {
  readonly #maxAttempts: number;

  constructor(maxAttempts: number) {
    super(maxAttempts);
    this.#maxAttempts = maxAttempts;
  }

  override async refreshRetryTokenForRetry(token: StandardRetryToken, info: RetryErrorInfo) {
    const { retryAfterHint, ...rest } = info;
    const attempt = failed.get(info.error as object);
    const wait = retryAfterHint ? retryAfterHint.getTime() - Date.now() : 0;
    const isLast = token.getRetryCount() + 1 >= this.#maxAttempts;
    if (isLast || wait > LONGEST_WAIT_MS || !isWorthwhile(info) || !isSafe(info.error, attempt))
      throw new Error('The call is not tried again.');
    if (wait > 0) await pause(wait, attempt?.signal);
    return super.refreshRetryTokenForRetry(token, rest);
  }
}

const isWorthwhile = ({ errorType }: RetryErrorInfo): boolean =>
  errorType === 'THROTTLING' || errorType === 'TRANSIENT';

function isSafe(error: unknown, attempt: Attempt | undefined): boolean {
  if (attempt?.isRepeatable) return true;
  const { $metadata, code } = error as { $metadata?: { httpStatusCode?: number }; code?: string };
  return UNTOUCHED_STATUS.has($metadata?.httpStatusCode ?? 0) || UNTOUCHED_CODE.has(code ?? '');
}

function isRepeatable(request: unknown): boolean {
  if (!HttpRequest.isInstance(request)) return false;
  return REPEATABLE.has(request.method) || IDEMPOTENCY_KEY in request.headers;
}

const signalOf = (context: HandlerExecutionContext): AbortSignal | undefined =>
  (context[SMITHY_CONTEXT_KEY] as { abortSignal?: AbortSignal } | undefined)?.abortSignal;

/** Ends early when the call is aborted, so that no timer keeps the program alive; the caller is told elsewhere. */
async function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  if (signal?.aborted) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(done, ms);
    function done() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    }
    signal?.addEventListener('abort', done);
  });
}
