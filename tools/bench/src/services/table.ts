import type { Row } from '../measurement.ts';
import { duration, size } from '../statistics.ts';
import type { Cost } from './cost.ts';
import type { Figures } from './figures.ts';

/** One row per figure: its value at every size, and the last in terms of the first. */
export function tableOf(sizes: readonly number[], figures: readonly Figures[]): Row[] {
  const names = [...new Set(figures.flatMap((each) => [...each.keys()]))];
  const head: Row = [`services: ${sizes.join(' / ')}`, `${sizes.at(-1)} : ${sizes[0]}`];
  return [
    head,
    ...names.flatMap((name) =>
      rowsOf(
        name,
        figures.map((each) => each.get(name)),
      ),
    ),
  ];
}

function rowsOf(name: string, values: readonly (Cost | number | undefined)[]): Row[] {
  const costs = values.filter((value): value is Cost => typeof value === 'object');
  if (costs.length === 0) return [row(name, values as (number | undefined)[], formOf(name))];
  const part = (key: keyof Cost) =>
    values.map((value) => (typeof value === 'object' ? value[key] : undefined));
  return [row(name, part('elapsed'), duration), row(`${name}, processor time`, part('cpu'), duration)];
}

function row(name: string, values: readonly (number | undefined)[], tell: (value: number) => string): Row {
  const told = values.map((value) => (value === undefined ? '-' : tell(value)));
  const [first, last] = [values[0], values.at(-1)];
  const ratio =
    first !== undefined && last !== undefined && first > 0 ? `${(last / first).toFixed(2)} ×` : '-';
  return [`${name}: ${told.join(' / ')}`, ratio];
}

const formOf = (name: string) => (/bytes|memory/.test(name) ? size : duration);
