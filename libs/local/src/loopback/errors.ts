/** Every way in which a program of the local run fails to listen. The sentence is fixed; `port` is added in front. */
export const LOOPBACK_ERRORS = {
  ERR_PORT_BUSY: 'is already in use by another program',
  ERR_PORT_FORBIDDEN: 'may not be used by this account; choose one above 1023',
  ERR_LISTEN: 'cannot be listened on',
} as const;

export type LoopbackErrorCode = keyof typeof LOOPBACK_ERRORS;

/**
 * A server could not listen on 127.0.0.1.
 * @example
 * if (error instanceof LoopbackError && error.code === 'ERR_PORT_BUSY') console.error(error.message);
 * // Port 8080 of 127.0.0.1 is already in use by another program.
 */
export class LoopbackError extends Error {
  override readonly name = 'LoopbackError';

  constructor(
    readonly code: LoopbackErrorCode,
    readonly port: number,
    cause: unknown,
  ) {
    super(`Port ${port} of 127.0.0.1 ${LOOPBACK_ERRORS[code]}.`, { cause });
  }
}
