import { Failure } from '../failure.ts';

/** A place where the generated client does not do what the model or this workspace asks for. */
interface Repair {
  file: RegExp;
  from: RegExp;
  to: string;
  /** Whether a file needs it no more; if it still does, the generator has changed and so must the repair. */
  isDone: (text: string) => boolean;
}

const WAITER = /^waiters\/waitFor\w+\.ts$/;
const ENDS = 'return { state: WaiterState.FAILURE, reason };\n  }\n';

const REPAIRS: readonly Repair[] = [
  {
    // Errors carry their bare name: compared with a shape id, an acceptor never matches.
    file: WAITER,
    from: /exception\.name === "[\w.]+#(\w+)"/g,
    to: 'exception.name === "$1"',
    isDone: (text) => !/exception\.name === "[^"]*#/.test(text),
  },
  {
    // Smithy 2.0, waiters: an error that no acceptor names ends the wait. The generator's goes on until the time is up.
    file: WAITER,
    from: /^( {4}reason = exception;\n[\s\S]*?)^ {2}\}\n/m,
    to: `$1    ${ENDS}`,
    isDone: (text) => text.includes(ENDS),
  },
  {
    // What ended the wait is thrown as it is, not as JSON in a message.
    file: WAITER,
    from: /^ {2}return checkExceptions\(result\)/m,
    to: '  if (result.state === WaiterState.FAILURE && result.reason instanceof Error) throw result.reason;\n$&',
    isDone: (text) => text.includes('throw result.reason'),
  },
  {
    // The paginators of the aggregated client take the options of a call, an abort signal among them.
    file: /^\w+\.ts$/,
    from: /(paginationConfig\?: Omit<PaginationConfiguration, "client">)\n/g,
    to: '$1,\n    options?: __HttpHandlerOptions\n',
    isDone: (text) => !/paginationConfig\?:[^,)]*, "client">\s*\)/.test(text),
  },
  {
    // It passes on a trace id of AWS Lambda, which it looks for in the environment.
    file: /^\w+Client\.ts$/,
    from: /^import \{ getRecursionDetectionPlugin \}.*\n|^ *this\.middlewareStack\.use\(getRecursionDetectionPlugin\(.*\n/gm,
    to: '',
    isDone: (text) => !text.includes('getRecursionDetectionPlugin'),
  },
];

/** A file of the generated client, put right. */
export function repaired(name: string, text: string): string {
  return REPAIRS.filter(({ file }) => file.test(name)).reduce((broken, { from, to, isDone }) => {
    const right = broken.replace(from, to);
    if (!isDone(right)) throw new Failure(`The generated client has a ${name} of a shape that is not known.`);
    return right;
  }, text);
}
