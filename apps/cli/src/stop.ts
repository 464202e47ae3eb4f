const WATCH_MS = 1_000;

/**
 * Resolves when this process is asked to end: Ctrl-C, SIGTERM, a closed terminal, or the end of the program that
 * started it (an IPC channel that closes, or npm that is gone).
 */
export function untilAskedToStop(): Promise<undefined> {
  return new Promise((resolve) => {
    // Listened to for good: npm passes on what the terminal has sent already, and once is enough.
    const asked = () => resolve(undefined);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) process.on(signal, asked);
    if (process.env['npm_lifecycle_event'] === undefined) return;
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) asked();
    }, WATCH_MS).unref();
  });
}
