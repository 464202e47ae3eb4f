import { existsSync, readFileSync } from 'node:fs';
import { spread } from '../statistics.ts';

/** What something took, in milliseconds: by the clock, and of processors (its processes together, where that is known). */
export interface Cost {
  elapsed: number;
  cpu: number | undefined;
}

const MS_PER_TICK = 10;

/**
 * The cost of work that child processes do, as the median of several turns.
 * @param prepare is not counted
 */
export async function costOf(
  work: () => Promise<unknown>,
  turns = 1,
  prepare: () => Promise<unknown> | void = () => undefined,
): Promise<Cost> {
  const costs: Cost[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    await prepare();
    const [started, before] = [performance.now(), childTime()];
    await work();
    const [elapsed, after] = [performance.now() - started, childTime()];
    costs.push({ elapsed, cpu: before === undefined || after === undefined ? undefined : after - before });
  }
  const cpus = costs.flatMap(({ cpu }) => cpu ?? []);
  return {
    elapsed: spread(costs.map(({ elapsed }) => elapsed)).p50,
    cpu: cpus.length > 0 ? spread(cpus).p50 : undefined,
  };
}

/** Processor time of all children that have ended, in milliseconds. Linux only; undefined elsewhere. */
function childTime(): number | undefined {
  const file = '/proc/self/stat';
  if (!existsSync(file)) return undefined;
  const fields = readFileSync(file, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
    .map(Number);
  return ((fields[13] ?? 0) + (fields[14] ?? 0)) * MS_PER_TICK;
}
