import { fstatSync } from 'node:fs';

/**
 * Calls back at the first wish of whoever started this process that it end: SIGTERM, SIGINT, a closed IPC
 * channel, or the end of stdin where stdin is a pipe (a parent that was killed closes it; /dev/null is none).
 */
export function onStopSignal(stop: () => void): void {
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.once('disconnect', stop);
  if (!stdinIsPipe()) return;
  process.stdin.once('end', stop).once('error', stop);
  process.stdin.resume();
}

function stdinIsPipe(): boolean {
  try {
    const stdin = fstatSync(0);
    return stdin.isFIFO() || stdin.isSocket();
  } catch {
    return false;
  }
}
