import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { AuthorizerError } from './errors.ts';

/** Takes one log line. Lines are plain objects, ready for JSON. */
export type Log = (line: Readonly<Record<string, unknown>>) => void;

export interface SandboxOptions {
  /** File of the deployed bundle, an ES module that exports `handler`. */
  readonly bundle: string;
  /** All that the handler sees of an environment. */
  readonly env: Readonly<Record<string, string>>;
  readonly log: Log;
  readonly timeoutMs: number;
}

/** One worker thread with the handler loaded, what a warm Lambda environment is. */
export interface Sandbox {
  /** Rejects with what the handler threw (its message exactly), or an AuthorizerError. */
  readonly call: (event: unknown) => Promise<unknown>;
  /** Ends the thread as soon as its last call is answered. */
  readonly retire: () => Promise<void>;
  /** Ends the thread now. */
  readonly stop: () => Promise<void>;
  /** Resolves when the thread has ended, whoever ended it. */
  readonly ended: Promise<void>;
}

type Message =
  | { readonly ready: true }
  | { readonly id: number; readonly result: string }
  | { readonly id: number; readonly error: { readonly name: string; readonly message: string } };

interface Pending {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

const SCRIPT = fileURLToPath(new URL('./sandbox.mjs', import.meta.url));
const LINE_LIMIT = 256;

/** Resolves when the handler is loaded. @throws {AuthorizerError} ERR_AUTHORIZER_START */
export async function openSandbox({ bundle, env, log, timeoutMs }: SandboxOptions): Promise<Sandbox> {
  const worker = new Worker(SCRIPT, {
    workerData: { bundle, timeoutMs },
    env: withoutFips(env),
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  forwardLines(worker.stdout, log);
  forwardLines(worker.stderr, log);
  const calls = createCalls(worker, timeoutMs);
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  void ended.then(() => calls.rejectAll('ERR_AUTHORIZER_CRASHED'));
  await started(worker);
  worker.on('error', ({ name }) => log({ level: 'error', event: 'authorizer-crash', fault: name }));
  const stop = async () => {
    calls.rejectAll('ERR_AUTHORIZER_STOPPED');
    await worker.terminate();
  };
  const retire = async () => {
    await Promise.race([calls.drained(), ended]);
    await stop();
  };
  return { call: calls.call, ended, stop, retire };
}

function started(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    const failed = (cause: unknown) => reject(new AuthorizerError('ERR_AUTHORIZER_START', { cause }));
    worker.once('exit', failed).on('error', failed);
    worker.once('message', () => resolve());
  });
}

function createCalls(worker: Worker, timeoutMs: number) {
  const pending = new Map<number, Pending>();
  const whenDrained: (() => void)[] = [];
  let count = 0;
  const settle = (id: number, then: (call: Pending) => void) => {
    const call = pending.get(id);
    if (call === undefined) return;
    pending.delete(id);
    clearTimeout(call.timer);
    then(call);
    if (pending.size === 0) whenDrained.splice(0).forEach((resolve) => resolve());
  };
  worker.on('message', (message: Message) => {
    if ('result' in message) settle(message.id, ({ resolve }) => resolve(JSON.parse(message.result)));
    if ('error' in message) settle(message.id, ({ reject }) => reject(thrown(message.error)));
  });
  return {
    call: (event: unknown) =>
      new Promise<unknown>((resolve, reject) => {
        const id = count++;
        const late = () => settle(id, (call) => call.reject(new AuthorizerError('ERR_AUTHORIZER_TIMEOUT')));
        pending.set(id, { resolve, reject, timer: setTimeout(late, timeoutMs) });
        worker.postMessage({ id, event: JSON.stringify(event) });
      }),
    drained: () =>
      new Promise<void>((resolve) => (pending.size === 0 ? resolve() : void whenDrained.push(resolve))),
    rejectAll: (code: 'ERR_AUTHORIZER_CRASHED' | 'ERR_AUTHORIZER_STOPPED') => {
      for (const id of [...pending.keys()]) settle(id, ({ reject }) => reject(new AuthorizerError(code)));
    },
  };
}

function thrown({ name, message }: { name: string; message: string }): Error {
  return Object.assign(new Error(message), { name });
}

/** Loopback endpoints have no FIPS variant, so the SDK must not look for one. */
function withoutFips({ AWS_USE_FIPS_ENDPOINT: _, ...env }: Readonly<Record<string, string>>) {
  return env;
}

function forwardLines(stream: Readable, log: Log): void {
  createInterface({ input: stream }).on('line', (line) => log(readLine(line)));
}

function readLine(line: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(line);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed))
      return parsed as Record<string, unknown>;
  } catch {
    // Not every line is one of the authorizer's own: Node's warnings are plain text.
  }
  return { level: 'warn', event: 'authorizer-output', text: line.slice(0, LINE_LIMIT) };
}
