// `npx plop operation`: plop asks, Nx does. A generator is described once, by its schema.json.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { NodePlopAPI } from 'plop';
import { Disk } from '../disk.ts';
import { Refusal } from '../refusal.ts';
import { serviceAround } from '../workspace/services.ts';
import { readArguments, type Answers, type Given } from './arguments.ts';
import { questionsFor, type Question } from './questions.ts';
import { asked, readSchema, type Schema } from './schema.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const nx = fileURLToPath(new URL('../../../node_modules/nx/dist/bin/nx.js', import.meta.url));

type Asker = (questions: readonly Question[], given: Answers) => Promise<Answers>;

export function describe(plop: NodePlopAPI): void {
  const { generators } = JSON.parse(
    readFileSync(new URL('../../generators.json', import.meta.url), 'utf8'),
  ) as { generators: Record<string, { description: string }> };
  for (const [name, { description }] of Object.entries(generators)) {
    plop.setGenerator(name, {
      description,
      prompts: ({ prompt }) => answer(name, prompt),
      actions: (answers) => [() => generate(name, answers ?? {})],
    });
  }
}

/** What the command line, the folder and whoever sits there say. */
async function answer(generator: string, ask: Asker): Promise<Answers> {
  const schema = readSchema(generator);
  const given = readArguments(generator, schema, argumentsOf(generator));
  if (given.help) printHelp(generator, schema);
  const service = 'service' in schema.properties ? serviceAround(new Disk(root)) : undefined;
  const known = { ...(service !== undefined && { service }), ...given.answers };
  const answers = await complete(generator, schema, { ...given, answers: known }, ask);
  return { ...answers, ...(given.dryRun && { 'dry-run': true }) };
}

async function complete(
  generator: string,
  schema: Schema,
  { answers, interactive }: Given,
  ask: Asker,
): Promise<Answers> {
  if (interactive && process.stdin.isTTY) return ask(questionsFor(generator, schema, answers, root), answers);
  const missing = schema.required.filter((name) => answers[name] === undefined);
  if (missing.length === 0) return answers;
  const options = missing.map((name) => `--${name}`).join(' and ');
  throw new Refusal(
    `Nobody can be asked here: say ${options}, as in npx plop ${generator} ${usage(schema)}.`,
  );
}

const usage = (schema: Schema): string =>
  asked(schema)
    .map((name) => name.toUpperCase())
    .join(' ');

/** The generator is among them, or was chosen from plop's list. */
function argumentsOf(generator: string): string[] {
  const argv = process.argv.slice(2);
  return argv.includes(generator) ? argv : [generator, ...argv];
}

function printHelp(generator: string, schema: Schema): never {
  const names = Object.keys(schema.properties);
  const widest = Math.max(...names.map((name) => name.length), 'dry-run'.length);
  const options = Object.entries(schema.properties).map(([name, option]) => [name, option.description]);
  const lines = [...options, ['dry-run', 'Show the files, write none.']].map(
    ([name = '', text = '']) => `  --${name.padEnd(widest)}  ${text}`,
  );
  process.stdout.write(
    `npx plop ${generator} [${usage(schema).replaceAll(' ', '] [')}] [OPTION…]\n\n${schema.description}\n\n${lines.join('\n')}\n`,
  );
  process.exit(0);
}

/** Runs the generator of Nx; what it says, its refusals too, stands on the terminal. */
function generate(generator: string, answers: Answers): string {
  const options = Object.entries(answers)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `--${name}=${value}`);
  const args = [nx, 'g', `@gatehouse/generators:${generator}`, ...options, '--no-interactive'];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  return generator;
}
