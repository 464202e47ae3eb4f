import { SignedOut } from './session.ts';

/** What the page shows of an error, whoever threw it. */
export interface Failure {
  /** Name of the modelled class, e.g. `ForbiddenException`. */
  readonly name: string;
  readonly message: string;
  readonly status?: number;
  readonly requestId?: string;
  /** What is wrong with the input: message by JSON pointer. */
  readonly fields: Readonly<Record<string, string>>;
  readonly signedOut: boolean;
}

interface Thrown {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly requestId?: unknown;
  readonly $metadata?: { readonly httpStatusCode?: number; readonly requestId?: string };
  readonly fieldList?: readonly { readonly path?: string; readonly message?: string }[];
}

/** Reads an error of the generated SDK, of the page's own server, or of the network. */
export function failureOf(error: unknown): Failure {
  const thrown = (typeof error === 'object' && error !== null ? error : {}) as Thrown;
  const status = thrown.$metadata?.httpStatusCode;
  const requestId = text(thrown.requestId) ?? thrown.$metadata?.requestId;
  return {
    ...(status === undefined
      ? unreachable(error)
      : { name: text(thrown.name) ?? 'Error', message: text(thrown.message) ?? '' }),
    ...(status !== undefined && { status }),
    ...(requestId !== undefined && { requestId }),
    fields: Object.fromEntries(
      (thrown.fieldList ?? []).map(({ path = '', message = '' }) => [path, message]),
    ),
    signedOut: error instanceof SignedOut || status === 401,
  };
}

function unreachable(error: unknown): { name: string; message: string } {
  if (error instanceof SignedOut) return { name: 'SignedOut', message: 'Your session has ended.' };
  return {
    name: 'NoAnswer',
    message: 'There was no answer. Is the network there, and is Gatehouse running?',
  };
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);
