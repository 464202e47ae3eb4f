import { parseArgs } from 'node:util';
import { Refusal } from '../refusal.ts';
import { asked, type Schema } from './schema.ts';

export type Answers = Readonly<Record<string, string | boolean>>;

/** What a command line says already. */
export interface Given {
  readonly answers: Answers;
  readonly help: boolean;
  readonly dryRun: boolean;
  readonly interactive: boolean;
}

const FLAGS = ['help', 'dry-run', 'no-interactive', 'no-progress'];
const NO_BUILD = 'no-generate';

/**
 * Reads `operation ApproveInvoice billing` and `operation -- --name ApproveInvoice --service billing` alike, with or without
 * the two hyphens that plop wants; `_` leaves one out, as everywhere in plop.
 *
 * @throws {Refusal} when it is no command of this generator
 */
export function readArguments(generator: string, schema: Schema, argv: readonly string[]): Given {
  const named = Object.entries(schema.properties).map(([name, { type }]) => [name, { type }] as const);
  const flags = 'generate' in schema.properties ? [...FLAGS, NO_BUILD] : FLAGS;
  const { values, positionals } = parse(generator, argv, [
    ...flags.map((name) => [name, { type: 'boolean' }] as const),
    ...named,
  ]);
  const [, ...unnamed] = positionals;
  const order = asked(schema);
  if (unnamed.length > order.length)
    throw new Refusal(`${generator} takes ${order.join(', ')} and no more; ${help(generator)}.`);
  const byPosition = unnamed
    .map((value, index) => [order[index] ?? '', value] as const)
    .filter(([, value]) => !/^_+$/.test(value));
  const { help: wantsHelp, 'dry-run': dryRun, 'no-interactive': silent, [NO_BUILD]: noBuild } = values;
  const byName = Object.entries(values).filter(([name]) => !flags.includes(name));
  return {
    answers: {
      ...Object.fromEntries<string | boolean | undefined>([...byPosition, ...byName]),
      ...(noBuild && { generate: false }),
    },
    help: wantsHelp === true,
    dryRun: dryRun === true,
    interactive: silent !== true,
  };
}

function parse(
  generator: string,
  argv: readonly string[],
  options: readonly (readonly [string, { readonly type: 'string' | 'boolean' }])[],
) {
  const separator = argv.indexOf('--');
  const args = argv.filter((_, index) => index !== separator);
  try {
    return parseArgs({ args, options: Object.fromEntries(options), allowPositionals: true });
  } catch (error) {
    const [sentence = ''] = (error as Error).message.split('. ');
    throw new Refusal(`${sentence}; ${help(generator)}.`);
  }
}

const help = (generator: string): string => `\`npx plop ${generator} --help\` lists what there is`;
