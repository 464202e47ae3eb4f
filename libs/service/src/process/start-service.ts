import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Service } from '../define-service.ts';
import { ServiceError } from '../errors.ts';
import { createHttpServer } from '../http/server.ts';
import type { Log } from '../log.ts';
import type { Environment } from './environment.ts';
import { checkAll, closeAll } from './resources.ts';

/** How long a stopping service waits for calls in flight. */
const DRAIN_MS = 10_000;

export interface RunningService {
  readonly port: number;
  readonly healthPort: number;
  /** Readiness goes down, no new calls, those in flight finish (at most 10 s), resources close. Once. */
  stop(): Promise<void>;
}

/** Listens for calls and for `/health`; nothing here knows of the process around it. */
export async function startService<Operations, Deps>(
  service: Service<Operations, Deps>,
  deps: Deps,
  { host, port, healthPort }: Pick<Environment, 'host' | 'port' | 'healthPort'>,
  log: Log,
  drainMs = DRAIN_MS,
): Promise<RunningService> {
  let stopping: Promise<void> | undefined;
  const server = createHttpServer(
    (request, signal) => service.dispatch(request, { deps, log, signal }),
    () => stopping !== undefined,
  );
  const health = createHealthServer(async () => {
    if (stopping) return 'stopping';
    return (await checkAll(deps)) ? 'ok' : 'unavailable';
  });
  const ports = {
    port: await listen(server, port, host),
    healthPort: await listen(health, healthPort, host),
  };
  const stop = async () => {
    log.info({ event: 'stopping' });
    await drain(server, drainMs);
    await closeAll(deps);
    health.close();
    health.closeAllConnections();
    log.info({ event: 'stopped' });
  };
  return { ...ports, stop: () => (stopping ??= stop()) };
}

/** `GET /health`: 200 `{"status":"ok"}`, or 503 with `stopping` or `unavailable`. */
function createHealthServer(statusNow: () => Promise<'ok' | 'stopping' | 'unavailable'>): Server {
  return createServer((incoming, outgoing) => {
    if (incoming.method !== 'GET' || incoming.url !== '/health') {
      outgoing.writeHead(404).end();
      return;
    }
    void statusNow().then((status) => {
      outgoing.writeHead(status === 'ok' ? 200 : 503, { 'content-type': 'application/json' });
      outgoing.end(JSON.stringify({ status }));
    });
  });
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => reject(new ServiceError('ERR_PORT', `It is ${port}.`, { cause })));
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

async function drain(server: Server, withinMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const timer = setTimeout(() => server.closeAllConnections(), withinMs);
  await closed;
  clearTimeout(timer);
}
