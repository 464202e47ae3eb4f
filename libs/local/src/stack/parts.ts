/** The parts of a run, in the order in which they are closed: whoever is asked first goes first. */
const CLOSING_ORDER = [
  'run file',
  'watch on edits',
  'edge',
  'web page',
  'router',
  'authorizer',
  'services',
  'identity provider',
  'policy store',
  'database',
  'log',
  'data folder',
] as const;

export type PartName = (typeof CLOSING_ORDER)[number];

/** What has been started so far, and what is still starting. Parts start in any order and close in a fixed one. */
export class Parts {
  readonly #onProgress: (waitingFor: readonly string[]) => void;
  /** How long each part took to start, in milliseconds. */
  readonly took = new Map<PartName, number>();
  readonly #starting = new Map<PartName, Promise<unknown>>();
  readonly #closers = new Map<PartName, () => Promise<void>>();
  #closed: Promise<void> | undefined;

  constructor(onProgress: (waitingFor: readonly string[]) => void = () => undefined) {
    this.#onProgress = onProgress;
  }

  /** Starts a part; `close` is called with it when the run ends, or fails to start. */
  async start<T>(name: PartName, start: () => Promise<T> | T, close: (part: T) => Promise<void>): Promise<T> {
    const begun = performance.now();
    const starting = Promise.resolve().then(start);
    this.#starting.set(name, starting);
    this.#report();
    try {
      const part = await starting;
      this.took.set(name, Math.round(performance.now() - begun));
      this.#closers.set(name, () => close(part));
      return part;
    } finally {
      this.#starting.delete(name);
      this.#report();
    }
  }

  /** Waits for what is still starting, then closes everything; a part that fails to close stops no other. */
  close(): Promise<void> {
    return (this.#closed ??= this.#close());
  }

  async #close(): Promise<void> {
    await Promise.allSettled(this.#starting.values());
    for (const name of CLOSING_ORDER)
      await this.#closers
        .get(name)?.()
        .catch(() => undefined);
  }

  #report(): void {
    this.#onProgress([...this.#starting.keys()]);
  }
}
