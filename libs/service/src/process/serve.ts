import type { Service } from '../define-service.ts';
import { ServiceError, type ServiceErrorCode } from '../errors.ts';
import { createLog, describe, type Log } from '../log.ts';
import { readEnvironment, type Environment } from './environment.ts';
import { startService } from './start-service.ts';
import { onStopSignal } from './stop-signals.ts';

/**
 * Opens what the handlers need. Each value that has a `check()` is asked by `/health`, each one that has a
 * `close()` is closed after the last call.
 *
 * @example
 * export const openDeps: OpenDeps<Deps> = async (env, log) => ({
 *   database: await openDatabase({ ...env, folder: new URL('..', import.meta.url), log }),
 * });
 */
export type OpenDeps<Deps> = (env: Environment, log: Log) => Deps | Promise<Deps>;

export interface ServeOptions<Deps> {
  readonly deps: OpenDeps<Deps>;
}

/**
 * Runs a service as this process: reads HOST, PORT, HEALTH_PORT, DATABASE_URL, LOG_LEVEL and DEMO_DATA, listens,
 * and prints `{"ready":true,"port":…,"healthPort":…}` on stdout. SIGTERM, SIGINT or the end of its parent drain
 * it. What makes a start impossible is told on stderr in a sentence; the exit code is then 1.
 *
 * @example
 * await serve(app, { deps: openDeps });
 */
export async function serve<Operations, Deps>(
  service: Service<Operations, Deps>,
  { deps }: ServeOptions<Deps>,
): Promise<void> {
  try {
    const env = readEnvironment(process.env);
    const log = createLog(env.logLevel, service.name);
    const running = await startService(service, await deps(env, log), env, log);
    onStopSignal(() => void running.stop().then(() => process.exit(0)));
    const { port, healthPort } = running;
    process.stdout.write(`${JSON.stringify({ ready: true, port, healthPort })}\n`);
  } catch (error) {
    process.stderr.write(`${service.name} cannot start: ${reason(error)}\n`, () => process.exit(1));
  }
}

/** Migrations and demo data are the project's own text: there the database may say what is wrong with it. */
const OWN_TEXT: ServiceErrorCode[] = ['ERR_MIGRATIONS', 'ERR_DEMO_DATA'];

function reason(error: unknown): string {
  if (!(error instanceof ServiceError)) return `unexpected error ${JSON.stringify(describe(error))}`;
  const { message, code, cause } = error;
  if (cause === undefined) return `${message} (${code})`;
  const own = OWN_TEXT.includes(code) && typeof cause === 'object' && cause !== null && 'message' in cause;
  return `${message} (${code}): ${own ? String(cause.message) : JSON.stringify(describe(cause))}`;
}
