import { pino, type DestinationStream } from 'pino';

/** Fields of one log line. Never a body, a token, a header's value or another library's message. */
export type LogFields = { event: string } & Readonly<Record<string, unknown>>;

/**
 * JSON lines on stdout.
 *
 * @example
 * call.log.info({ event: 'order-approved', orderId });
 */
export interface Log {
  debug(fields: LogFields): void;
  info(fields: LogFields): void;
  warn(fields: LogFields): void;
  error(fields: LogFields): void;
  /** A log whose lines carry these fields too. */
  child(fields: Readonly<Record<string, unknown>>): Log;
}

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export function createLog(
  level: LogLevel,
  service: string,
  destination: DestinationStream = process.stdout,
): Log {
  return pino(
    {
      level,
      base: { service },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination,
  );
}

/** What may be known of an unexpected error: its kind and where it arose, not what it says. */
export function describe(error: unknown): { name: string; code?: string; stack?: string[] } {
  if (typeof error !== 'object' || error === null || !('stack' in error)) return { name: typeof error };
  const { name, code, stack } = error as { name?: unknown; code?: unknown; stack?: unknown };
  const frames =
    typeof stack === 'string' ? stack.split('\n').filter((line) => /^ {4}at /.test(line)) : undefined;
  return {
    name: String(name),
    ...(typeof code === 'string' && /^[A-Z0-9_]{1,64}$/.test(code) && { code }),
    ...(frames && { stack: frames.slice(0, 8).map((line) => line.trim()) }),
  };
}
