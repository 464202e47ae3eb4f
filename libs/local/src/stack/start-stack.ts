import { createServer } from 'node:http';
import { join } from 'node:path';
import { listen, LoopbackError } from '../loopback/index.ts';
import { lockDataFolder } from './data-folder.ts';
import { checkNames, discoverServices } from './discover.ts';
import { watchEdits } from './edits.ts';
import { StackError } from './errors.ts';
import { openLog } from './log.ts';
import { checkNumber } from './many-services.ts';
import type { Settings, StackOptions } from './options.ts';
import { Parts } from './parts.ts';
import { removeRun, writeRun, type Run } from './run-file.ts';
import { describeRun, startParts, type Running } from './start-parts.ts';
import { defaultDataDir } from './workspace.ts';

/** A run that is ready. */
export interface Stack {
  /** What runs where, at this moment: the content of `run.json`. */
  readonly run: Run;
  readonly dataDir: string;
  /** Stops everything, in order. Once. */
  stop(): Promise<void>;
}

/**
 * Starts the whole path on 127.0.0.1: edge, router, authorizer, policy store, identity provider, database, services.
 * Nothing of it is left when it fails.
 * @throws StackError, DatabaseError, … each with one sentence: see {@link refusalSentence}
 * @example
 * const stack = await startStack({ port: 0, dataDir: await mkdtemp('gatehouse-') });
 * await fetch(`${stack.run.edge}/api/commercial/health`);
 * await stack.stop();
 */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const parts = new Parts(options.onProgress);
  try {
    return await start(options, parts);
  } catch (error) {
    await parts.close();
    throw error instanceof LoopbackError ? portError(error) : error;
  }
}

async function start(options: StackOptions, parts: Parts): Promise<Stack> {
  const settings = complete(options);
  const { dataDir, port, logFile, watch } = settings;
  checkNames([...(options.only ?? []), ...Object.keys(settings.upstreams)], settings.services);
  checkNumber(settings);
  await (await listen(createServer(), port)).close();
  await parts.start(
    'data folder',
    () => lockDataFolder(dataDir),
    (unlock) => unlock(),
  );
  const log = await parts.start(
    'log',
    () => openLog(logFile),
    (opened) => opened.close(),
  );
  log.write({ event: 'start', pid: process.pid });
  const current: { running?: Running } = {};
  const onMove = () => {
    const { running } = current;
    if (!running) return;
    running.router.reload();
    void writeRun(dataDir, describeRun(settings, running)).catch(() => undefined);
  };
  const starting = startParts({ settings, parts, log, onMove });
  const ready = starting.catch(() => undefined);
  const watching = watch
    ? parts.start(
        'watch on edits',
        () => watchEdits({ settings, log, running: ready }),
        (edits) => edits.close(),
      )
    : undefined;
  const [running] = await Promise.all([starting, watching]);
  current.running = running;
  await parts.start(
    'run file',
    () => writeRun(dataDir, describeRun(settings, running)),
    () => removeRun(dataDir),
  );
  log.write({ event: 'ready', edge: running.edge.url, startedInMs: Object.fromEntries(parts.took) });
  return {
    get run() {
      return describeRun(settings, running);
    },
    dataDir,
    stop: () => parts.close(),
  };
}

function complete(options: StackOptions): Settings {
  const { dataDir = defaultDataDir, upstreams = {}, only } = options;
  const services = discoverServices();
  const names = services.map(({ name }) => name);
  const wanted = only ?? names;
  return {
    ...options,
    dataDir,
    upstreams,
    services,
    loaded: only?.length ? names.filter((name) => only.includes(name) || name in upstreams) : undefined,
    started: wanted.filter((name) => !(name in upstreams)),
    port: options.port ?? 8080,
    transport: options.transport ?? 'bearer',
    logFile: options.logFile ?? join(dataDir, 'gatehouse.log'),
    watch: options.watch ?? true,
    onNotice: options.onNotice ?? (() => undefined),
  };
}

function portError(error: LoopbackError): StackError | LoopbackError {
  const { code, port } = error;
  return code === 'ERR_LISTEN' ? error : new StackError(code, { port }, { cause: error });
}
