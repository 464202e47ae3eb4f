import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { emptyDataFolder, readRun, startStack, userToken, type Run } from '@gatehouse/local';
import { FAILURE, Refusal } from '../mistake.ts';
import { dataOption, jsonOption } from '../options.ts';
import { createProgress } from '../progress.ts';
import { createSteps } from '../story/steps.ts';
import { tell, type Outcome } from '../story/tell.ts';
import { untilAskedToStop } from '../stop.ts';

interface DemoOptions {
  readonly data: string;
  readonly json?: boolean;
}

/** `gatehouse demo`: a story told with the generated SDK, on what runs or on a run of its own. */
export const demoVerb = (): Command =>
  new Command('demo')
    .description('Tell the story of the door with the generated SDK; starts a run of its own when none runs.')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(demo);

async function demo({ data, json = false }: DemoOptions): Promise<void> {
  const running = await readRun(data);
  const failed = running ? await perform(running, json) : await withOwnRun((run) => perform(run, json));
  if (failed > 0) process.exitCode = FAILURE;
}

/** @returns how many steps went otherwise than told */
async function perform({ edge, issuer, tokenUrl }: Run, json: boolean): Promise<number> {
  if (tokenUrl === null) throw new Refusal('The story needs the demo users of the local identity provider.');
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (user: string) => {
    const token = tokens.get(user) ?? userToken({ issuer }, user);
    tokens.set(user, token);
    return token;
  };
  if (!json) console.log(`The story, told to ${edge} with the generated SDK:\n`);
  const outcomes: Outcome[] = [];
  for await (const outcome of tell(createSteps(edge, tokenOf))) {
    outcomes.push(outcome);
    if (!json) console.log(format(outcome, outcomes.length));
  }
  const failed = outcomes.filter(({ ok }) => !ok).length;
  if (json) console.log(JSON.stringify({ ok: failed === 0, edge, steps: outcomes }));
  else
    console.log(
      failed === 0 ? 'Every step went as told.' : `${failed} of ${outcomes.length} steps did not go as told.`,
    );
  return failed;
}

function format({ title, who, call, expected, got, detail, ok }: Outcome, number: number): string {
  const lines = [`${number}. ${title}`, `   ${who}: ${call}`, `   ${ok ? '✓' : '✗'} ${got}`];
  if (!ok) lines.push(`     told: ${expected}`);
  if (Array.isArray(detail)) {
    for (const { path, message } of detail as { path: string; message: string }[])
      lines.push(`     ${path}: ${message}`);
  } else if (detail !== undefined) {
    lines.push(`     ${JSON.stringify(detail)}`);
  }
  return `${lines.join('\n')}\n`;
}

async function withOwnRun(use: (run: Run) => Promise<number>): Promise<number> {
  const progress = createProgress();
  const dataDir = await mkdtemp(join(tmpdir(), 'gatehouse-demo-'));
  const starting = startStack({
    port: 0,
    dataDir,
    watch: false,
    databaseUrl: process.env['DATABASE_URL'],
    onProgress: progress.update,
  });
  try {
    const interrupted = untilAskedToStop().then(() => {
      throw new Refusal('The story was interrupted.');
    });
    const stack = await Promise.race([starting, interrupted]).finally(progress.done);
    return await Promise.race([use(stack.run), interrupted]);
  } finally {
    await (await starting.catch(() => undefined))?.stop();
    await emptyDataFolder(dataDir).catch(() => undefined);
    await rm(dataDir, { recursive: true, force: true });
  }
}
