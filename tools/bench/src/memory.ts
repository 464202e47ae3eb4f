import { existsSync, readdirSync, readFileSync } from 'node:fs';

const MS_PER_TICK = 10;

/**
 * Bytes that a process and all below it occupy, shared pages counted once each by their share (proportional set size).
 * Linux only; undefined elsewhere.
 */
export const memoryOf = (pid: number): number | undefined => sumOver(pid, share);

/** Milliseconds of processor that a process and all below it have used, those that have ended too. As above. */
export const processorOf = (pid: number): number | undefined => sumOver(pid, used);

function sumOver(pid: number, valueOf: (pid: number) => number): number | undefined {
  if (!existsSync('/proc/self/smaps_rollup')) return undefined;
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), fieldsOf(Number(name))[1] ?? 0] as const),
  );
  const isBelow = (id: number | undefined): boolean =>
    id !== undefined && id > 1 && (id === pid || isBelow(parents.get(id)));
  return [...parents.keys()].filter(isBelow).reduce((sum, id) => sum + valueOf(id), 0);
}

/** The numbers after the name of the program: its parent is the second, its times are the twelfth to the fifteenth. */
function fieldsOf(pid: number): number[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '');
    return text.split(' ').map(Number);
  } catch {
    return [];
  }
}

const used = (pid: number): number =>
  fieldsOf(pid)
    .slice(11, 15)
    .reduce((sum, ticks) => sum + ticks * MS_PER_TICK, 0);

function share(pid: number): number {
  try {
    const kilobytes = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    return 0;
  }
}
