import { existsSync, readdirSync, readFileSync } from 'node:fs';

/**
 * Bytes that a process and all below it occupy, shared pages counted once each by their share (proportional set size).
 * Linux only; undefined elsewhere.
 */
export function memoryOf(pid: number): number | undefined {
  if (!existsSync('/proc/self/smaps_rollup')) return undefined;
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), parentOf(name)] as const),
  );
  const isBelow = (id: number | undefined): boolean =>
    id !== undefined && id > 1 && (id === pid || isBelow(parents.get(id)));
  return [...parents.keys()].filter(isBelow).reduce((sum, id) => sum + share(id), 0);
}

function parentOf(pid: string): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return Number(fields[1]);
  } catch {
    return undefined;
  }
}

function share(pid: number): number {
  try {
    const kilobytes = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    return 0;
  }
}
