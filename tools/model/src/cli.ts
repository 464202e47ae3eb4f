import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { check } from './commands/check.ts';
import { diff } from './commands/diff.ts';
import { format } from './commands/format.ts';
import { generate } from './commands/generate.ts';
import { validate } from './commands/validate.ts';
import { versions } from './commands/versions.ts';
import { EXIT, Failure } from './failure.ts';
import { console } from './progress.ts';
import type { Voice } from './progress.ts';
import { Workspace } from './workspace.ts';

const HELP = `Builds what the Smithy model makes: clients, action map, Cedar schema, gateway document, operation table, reference.

  generate [--only SERVICE]…  writes the generated files of every service, or of some; builds those that changed, with
                              --force all
  check [--only SERVICE]…     builds all anew and fails on any difference to the committed files
  validate                    smithy validate, with the project's selectors and linters
  format [--write]            checks the formatting of the .smithy files, or formats them
  diff [--against REF]        compares the model and its tables with another commit (main unless told);
                              a breaking change fails unless --allow-breaking
  versions [--against REF]    tells the next version of every client, and fails where it hides a breaking change since
                              its last release; one without a release is compared with REF (NX_BASE, or main)

All but versions need Java 17 and, the first time, Maven; without them it exits with ${EXIT.toolchainMissing}. A refused model exits with ${EXIT.refused}.`;

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  only: { type: 'string', multiple: true },
  force: { type: 'boolean' },
  write: { type: 'boolean' },
  against: { type: 'string' },
  'allow-breaking': { type: 'boolean' },
} as const;

/** Options of each verb. */
const VERBS: Record<string, readonly string[]> = {
  generate: ['only', 'force'],
  check: ['only'],
  validate: [],
  format: ['write'],
  diff: ['against', 'allow-breaking'],
  versions: ['against'],
};

/** The program: returns its exit code. */
export async function main(
  args: string[],
  voice: Voice = console,
  workspace = new Workspace(fileURLToPath(new URL('../../..', import.meta.url))),
): Promise<number> {
  try {
    await runVerb(args, voice, workspace);
    return 0;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    for (const sentence of error.sentences) voice.progress(sentence);
    return error.exitCode;
  }
}

async function runVerb(args: string[], voice: Voice, workspace: Workspace): Promise<void> {
  const { verb, values } = parse(args);
  if (values.help || verb === undefined) return voice.out(HELP);
  const allowed = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  if (!allowed) throw new Failure(`There is no verb ${verb}; --help lists them.`, EXIT.usage);
  const foreign = Object.keys(values).find((option) => !allowed.includes(option));
  if (foreign !== undefined)
    throw new Failure(`${verb} takes no --${foreign}; --help lists the options.`, EXIT.usage);
  if (verb === 'generate') return generate(workspace, voice, values.only, values.force);
  if (verb === 'check') return check(workspace, voice, values.only);
  if (verb === 'validate') return validate(workspace, voice);
  if (verb === 'format') return format(workspace, voice, values.write === true);
  if (verb === 'versions')
    return versions(workspace, voice, values.against ?? process.env['NX_BASE'] ?? 'main');
  return diff(workspace, voice, values.against ?? 'main', values['allow-breaking'] === true);
}

function parse(args: string[]) {
  try {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    const [verb, surplus] = positionals;
    if (surplus !== undefined)
      throw new Failure(`One verb at a time: ${surplus} is one too many.`, EXIT.usage);
    return { verb, values };
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    throw new Failure((cause as Error).message, EXIT.usage, { cause });
  }
}
