import type { Options, Row } from './measurement.ts';
import { figuresOf, type Figures } from './services/figures.ts';
import { Scratch } from './services/scratch.ts';
import { tableOf } from './services/table.ts';

/**
 * What one service costs among many: a scratch copy of the workspace grows from size to size, and at each the real
 * programs run in it. Of several turns the median; processor time is steadier than the clock.
 */
export async function services({ sizes }: Options): Promise<Row[]> {
  const scratch = await Scratch.make();
  const figures: Figures[] = [];
  try {
    for (const size of sizes) {
      const progress = (doing: string) => console.error(`… services, ${size}: ${doing}`);
      progress('generating');
      await scratch.grow(size);
      figures.push(await figuresOf(scratch, size, progress));
    }
    return tableOf(sizes, figures);
  } finally {
    await scratch.remove();
  }
}
