import type { Failure } from './failure.ts';

/** What a refusal looks like: the class that the SDK threw, and what to quote to support. */
export function Refusal({ failure, what }: { readonly failure: Failure; readonly what: string }) {
  const { name, status, message, requestId, signedOut } = failure;
  return (
    <div class="refusal" role="alert">
      <p class="refusal-title">
        <span class="visually-hidden">{what}: </span>
        <code>{name}</code>
        {status !== undefined && <span class="status">{status}</span>}
      </p>
      <p>{message}</p>
      {requestId !== undefined && (
        <p class="small">
          Request <code class="request-id">{requestId}</code>
        </p>
      )}
      {signedOut && (
        <p>
          <a href="/">Sign in again</a>
        </p>
      )}
    </div>
  );
}
