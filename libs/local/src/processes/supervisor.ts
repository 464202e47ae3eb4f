import { setTimeout as sleep } from 'node:timers/promises';
import { startChild, type Child, type ChildExit, type ChildOptions } from './child.ts';

const FIRST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 5_000;

export interface SupervisedOptions extends ChildOptions {
  /** Called whenever another process took over, with what its ready line said. */
  readonly onReady: (ready: Child['ready']) => void;
  /** Called when the process ended by itself; it is started again after `delay` milliseconds. */
  readonly onCrash: (exit: ChildExit, delay: number) => void;
}

/** A program that is kept running. */
export interface Supervised {
  /** Replaces the running process by a new one; the old one goes on when the new one does not get ready. */
  replace(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts a program and keeps it running: when it ends by itself it is started again, sooner at first and then
 * every 5 s.
 * @throws {ChildExit} when the first process does not get ready
 * @example
 * const commercial = await supervise({ module: 'commercial.mjs', env, onLine, onReady: ({ port }) => …, onCrash });
 * await commercial.replace(); // after an edit
 */
export async function supervise(options: SupervisedOptions): Promise<Supervised> {
  const supervisor = new Supervisor(options);
  await supervisor.replace();
  return supervisor;
}

class Supervisor implements Supervised {
  readonly #options: SupervisedOptions;
  readonly #stopped = new AbortController();
  #current: Child | undefined;
  #turn: Promise<void> = Promise.resolve();
  #delay = FIRST_DELAY_MS;

  constructor(options: SupervisedOptions) {
    this.#options = options;
  }

  replace(): Promise<void> {
    const turn = this.#turn.then(() => this.#swap());
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#turn;
    await this.#current?.stop();
  }

  async #swap(): Promise<void> {
    if (this.#stopped.signal.aborted) return;
    const previous = this.#current;
    const next = await startChild(this.#options);
    this.#current = next;
    void next.exited.then((exit) => this.#ended(next, exit));
    if (!this.#stopped.signal.aborted) this.#options.onReady(next.ready);
    await previous?.stop();
  }

  #ended(child: Child, exit: ChildExit): void {
    if (child !== this.#current || this.#stopped.signal.aborted) return;
    this.#current = undefined;
    this.#restart(exit);
  }

  #restart(exit: ChildExit): void {
    const delay = this.#delay;
    this.#delay = Math.min(delay * 2, LONGEST_DELAY_MS);
    this.#options.onCrash(exit, delay);
    const { signal } = this.#stopped;
    void sleep(delay, undefined, { signal })
      .then(() => (this.#current ? undefined : this.replace()))
      .then(() => this.#settle(signal))
      .catch((error: unknown) => {
        if (!signal.aborted) this.#restart(error as ChildExit);
      });
  }

  /** A process that lives longer than the longest delay has got over it. */
  async #settle(signal: AbortSignal): Promise<void> {
    const child = this.#current;
    await sleep(LONGEST_DELAY_MS, undefined, { signal, ref: false }).catch(() => undefined);
    if (child && child === this.#current) this.#delay = FIRST_DELAY_MS;
  }
}
