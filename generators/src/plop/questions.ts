import { Disk } from '../disk.ts';
import generateOperation from '../operation/generator.ts';
import generatePolicy from '../policy/generator.ts';
import { Refusal } from '../refusal.ts';
import generateRename from '../rename/generator.ts';
import generateResource from '../resource/generator.ts';
import generateService from '../service/generator.ts';
import generateSplit from '../split/generator.ts';
import { kebabOf } from '../spelling/spelling.ts';
import { readModelText } from '../workspace/model-text.ts';
import { completeServices } from '../workspace/services.ts';
import type { Answers } from './arguments.ts';
import { asked, type Option, type Schema } from './schema.ts';

/** What inquirer asks. */
export interface Question {
  readonly type: 'input' | 'list';
  readonly name: string;
  readonly message: string;
  readonly choices?: (answers: Answers) => readonly (string | { name: string; value: string })[];
  readonly default?: string | boolean | undefined;
  readonly validate?: (answer: string, answers?: Answers) => Promise<true | string>;
}

/** A workspace that nothing is written to. */
class Rehearsal extends Disk {
  override write(): void {}
  override delete(): void {}
}

type Rehearse = (files: Disk, answers: Answers) => Promise<unknown>;
const asIs = (_path: string, text: string) => Promise.resolve(text);
/** The generators themselves: what they would refuse, a question refuses at once. */
const REHEARSALS: Readonly<Record<string, Rehearse>> = Object.fromEntries(
  Object.entries({
    service: generateService,
    resource: generateResource,
    operation: generateOperation,
    policy: generatePolicy,
    rename: generateRename,
    split: generateSplit,
  }).map(([name, generate]) => [
    name,
    (files, answers) => generate(files, { ...answers, generate: false } as never, asIs),
  ]),
);

/** The questions that the command line left open: whose answer is one of few first, for the others are checked against it. */
export function questionsFor(generator: string, schema: Schema, given: Answers, root: string): Question[] {
  const questions = asked(schema)
    .filter((name) => given[name] === undefined)
    .map((name) => questionOf(generator, name, schema, root));
  const rank = ({ choices }: Question) => (choices ? 0 : 1);
  return questions.sort((a, b) => rank(a) - rank(b));
}

function questionOf(generator: string, name: string, schema: Schema, root: string): Question {
  const option = schema.properties[name] as Option;
  const files = new Rehearsal(root);
  const message = option['x-prompt'] ?? name;
  const choices = choicesOf(name, option, files);
  if (choices) return { type: 'list', name, message, choices, default: option.default };
  return {
    type: 'input',
    name,
    message,
    validate: async (answer, answers = {}) => {
      const all = { ...answers, [name]: answer };
      if (schema.required.some((other) => all[other] === undefined)) return true;
      return refusalOf(() => REHEARSALS[generator]?.(files, all));
    },
  };
}

function choicesOf(name: string, option: Option, files: Disk): Question['choices'] {
  if (option.enum) return () => option.enum ?? [];
  if (name === 'service' || name === 'from') return () => completeServices(files);
  if (name === 'parent')
    return ({ service }) => [
      { name: '(none)', value: '' },
      ...readModelText(files, String(service)).resources.map((resource) => ({
        name: kebabOf(resource),
        value: kebabOf(resource),
      })),
    ];
  return undefined;
}

async function refusalOf(rehearse: () => Promise<unknown> | undefined): Promise<true | string> {
  try {
    await rehearse();
    return true;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}
