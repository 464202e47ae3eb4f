import { Failure } from '../failure.ts';

/** A place where the generated client does not do what the model or this workspace asks for. */
interface Repair {
  file: RegExp;
  repair: (text: string) => string;
  /** Whether a file needs it no more; if it still does, the generator has changed and so must the repair. */
  isDone: (text: string) => boolean;
}

const WAITER = /^waiters\/waitFor\w+\.ts$/;
const ENDS = 'return { state: WaiterState.FAILURE, reason };\n  }\n';

const REPAIRS: readonly Repair[] = [
  {
    // Errors carry their bare name: compared with a shape id, an acceptor never matches.
    file: WAITER,
    repair: (text) => text.replace(/exception\.name === "[\w.]+#(\w+)"/g, 'exception.name === "$1"'),
    isDone: (text) => !/exception\.name === "[^"]*#/.test(text),
  },
  {
    // Smithy 2.0, waiters: an error that no acceptor names ends the wait. The generator's goes on until the time is up.
    file: WAITER,
    repair: (text) => text.replace(/^( {4}reason = exception;\n[\s\S]*?)^ {2}\}\n/m, `$1    ${ENDS}`),
    isDone: (text) => text.includes(ENDS),
  },
  {
    // What ended the wait is thrown as it is, not as JSON in a message.
    file: WAITER,
    repair: (text) =>
      text.replace(
        /^ {2}return checkExceptions\(result\)/m,
        '  if (result.state === WaiterState.FAILURE && result.reason instanceof Error) throw result.reason;\n$&',
      ),
    isDone: (text) => text.includes('throw result.reason'),
  },
  {
    // The paginators of the aggregated client take the options of a call, an abort signal among them.
    file: /^\w+\.ts$/,
    repair: (text) =>
      text.replace(
        /(paginationConfig\?: Omit<PaginationConfiguration, "client">)\n/g,
        '$1,\n    options?: __HttpHandlerOptions\n',
      ),
    isDone: (text) => !/paginationConfig\?:[^,)]*, "client">\s*\)/.test(text),
  },
  {
    // It passes on a trace id of AWS Lambda, which it looks for in the environment.
    file: /^\w+Client\.ts$/,
    repair: (text) =>
      text.replace(
        /^import \{ getRecursionDetectionPlugin \}.*\n|^ *this\.middlewareStack\.use\(getRecursionDetectionPlugin\(.*\n/gm,
        '',
      ),
    isDone: (text) => !text.includes('getRecursionDetectionPlugin'),
  },
  {
    // A bundler keeps what it cannot tell to be without effect: every schema whose keys are computed.
    file: /^schemas\/\w+\.ts$/,
    repair: (text) => {
      const values = new Map(
        [...text.matchAll(/^const (_\w+) = ("[^"]*");$/gm)].map(([, name, value]) => [name, value]),
      );
      return text.replace(/\[(_\w+)\]:/g, (key, name: string) =>
        values.has(name) ? `${values.get(name)}:` : key,
      );
    },
    isDone: (text) => !/\[\w+\]:/.test(text),
  },
];

/** A file of the generated client, put right. */
export function repaired(name: string, text: string): string {
  return REPAIRS.filter(({ file }) => file.test(name)).reduce((wrong, { repair, isDone }) => {
    const right = repair(wrong);
    if (!isDone(right)) throw new Failure(`The generated client has a ${name} of a shape that is not known.`);
    return right;
  }, text);
}
