import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Command } from 'commander';
import { readRun } from '@gatehouse/local';
import { Refusal } from '../mistake.ts';
import { dataOption, jsonOption } from '../options.ts';
import { hopsOf, isWhole, linesOf, type Line } from '../explanation/hops.ts';
import { tellHops } from '../explanation/tell-hops.ts';

interface ExplainOptions {
  readonly data: string;
  readonly json?: boolean;
}

/** Lines are written after the answer has been sent. */
const PATIENCE_MS = 5_000;
const PAUSE_MS = 100;

/** `gatehouse explain`: what happened to a request, hop by hop, from the log. */
export const explainVerb = (): Command =>
  new Command('explain')
    .description('Tell what happened to a call, hop by hop, and why it was let in or refused.')
    .argument('[REQUEST]', 'id of the request, as the answer or the error has it; else the latest call')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(explain);

async function explain(request: string | undefined, { data, json = false }: ExplainOptions): Promise<void> {
  const file = (await readRun(data))?.log ?? join(data, 'gatehouse.log');
  const hops = await patiently(file, request);
  if (hops.length === 0) {
    const what = request === undefined ? 'no call' : 'no line of this request';
    throw new Refusal(`There is ${what} in ${file}.`);
  }
  console.log(json ? JSON.stringify(hops) : tellHops(hops));
}

async function patiently(file: string, request: string | undefined): Promise<Line[]> {
  const late = Date.now() + PATIENCE_MS;
  for (;;) {
    const text = await readFile(file, 'utf8').catch(() => {
      throw new Refusal(`There is no log ${file}.`);
    });
    const hops = hopsOf(linesOf(text), request);
    if (isWhole(hops) || Date.now() > late) return hops;
    await sleep(PAUSE_MS);
  }
}
