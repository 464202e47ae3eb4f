import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { Command } from 'commander';
import { emptyDataFolder, readRun } from '@gatehouse/local';
import { Refusal } from '../mistake.ts';
import { dataOption, option } from '../options.ts';

interface ResetOptions {
  readonly data: string;
  readonly yes?: boolean;
}

/** `gatehouse reset`: empties the data folder, asks first. */
export const resetVerb = (): Command =>
  new Command('reset')
    .description('Empty the data folder: database, keys, sessions, log. Asks first.')
    .addOption(dataOption())
    .addOption(option('--yes', 'do not ask'))
    .action(reset);

async function reset({ data, yes = false }: ResetOptions): Promise<void> {
  const run = await readRun(data);
  if (run)
    throw new Refusal(`Gatehouse runs on the data folder ${data} (process ${run.pid}); stop it first.`);
  if (!existsSync(data)) {
    console.log(`There is nothing in ${data}.`);
    return;
  }
  if (!yes && !(await agrees(`Empty ${data}? Its orders, keys and sessions are gone then. [y/N] `))) {
    throw new Refusal('Nothing was removed; answer y, or give --yes.');
  }
  await emptyDataFolder(data);
  console.log(`Emptied ${data}.`);
}

async function agrees(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const ended = new Promise<string>((resolve) => terminal.once('close', () => resolve('')));
  const answer = await Promise.race([terminal.question(question), ended]);
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}
