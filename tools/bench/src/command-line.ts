import { parseArgs } from 'node:util';
import type { Options } from './measurement.ts';

const SIZES = '10,100,300';

/** What is asked for: names of measurements, and their options. */
export interface Asked extends Options {
  readonly help: boolean;
  readonly names: readonly string[];
}

/**
 * Reads the command line.
 * @throws {RangeError} with a sentence for people
 */
export function readCommandLine(args: readonly string[], known: readonly string[]): Asked {
  const { values, positionals } = parse(args);
  const unknown = positionals.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new RangeError(`There is no measurement "${unknown}".`);
  const sizes = values.sizes.split(',').map(Number);
  if (
    !sizes.every(
      (size, at) => Number.isInteger(size) && size >= 5 && size <= 999 && size > (sizes[at - 1] ?? 0),
    )
  )
    throw new RangeError('--sizes are numbers of services from 5 to 999, ascending: --sizes 10,100,300.');
  return { help: values.help, names: positionals, sizes };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { help: { type: 'boolean', default: false }, sizes: { type: 'string', default: SIZES } },
    });
  } catch (error) {
    throw new RangeError((error as Error).message);
  }
}
