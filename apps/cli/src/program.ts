import { Command, CommanderError } from 'commander';
import { FAILURE, MISTAKE, sentenceOf, toSentence } from './mistake.ts';

export type Verb = () => Command;

/** The command line of Gatehouse. Every verb is a file below `verbs`. */
export function createProgram(verbs: readonly Verb[]): Command {
  const program = new Command('gatehouse')
    .description('Everything about Gatehouse that a person does by hand.')
    .usage('<verb> [options]')
    .helpCommand(false)
    .showSuggestionAfterError(true)
    .configureHelp({ showGlobalOptions: false });
  for (const verb of verbs) program.addCommand(verb());
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      outputError: (text, write) => write(`${toSentence(text)} See "${fullName(command)} --help".\n`),
    });
  }
  return program;
}

const fullName = (command: Command): string =>
  command.parent ? `${command.parent.name()} ${command.name()}` : command.name();

/**
 * Runs one command line, and says a mistake in one sentence on standard error.
 * @returns the exit code: 0, 1 for what failed, 2 for a mistake in the command line
 */
export async function runProgram(verbs: readonly Verb[], args: readonly string[]): Promise<number> {
  const program = createProgram(verbs);
  try {
    if (args.length === 0) {
      program.outputHelp({ error: true });
      return MISTAKE;
    }
    await program.parseAsync(args, { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : MISTAKE;
    console.error(sentenceOf(error));
    return FAILURE;
  }
}
