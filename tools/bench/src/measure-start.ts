import { workspaceRoot } from './workspace-root.ts';
import { memoryOf } from './memory.ts';
import type { Row } from './measurement.ts';
import { newData, removeData, startStack } from './running-stack.ts';
import { duration, size } from './statistics.ts';

/** `gatehouse start` to ready on an empty data folder and on one that was used, and what the whole run occupies. */
export async function start(): Promise<Row[]> {
  const data = newData();
  try {
    const first = await startStack(workspaceRoot, data);
    const occupied = memoryOf(first.pid);
    await first.stop();
    const later = await startStack(workspaceRoot, data);
    await later.stop();
    return [
      ['gatehouse start to ready, first', duration(first.readyAfter)],
      ['gatehouse start to ready, later', duration(later.readyAfter)],
      [
        'memory of the whole run (proportional set size)',
        occupied === undefined ? 'not on this system' : size(occupied),
      ],
    ];
  } finally {
    removeData(data);
  }
}
