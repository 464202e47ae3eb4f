import { createWriteStream, openSync, renameSync, statSync, type WriteStream } from 'node:fs';
import { StackError } from './errors.ts';

const FULL_BYTES = 32 * 1024 * 1024;

/** Fields of one line, `event` and perhaps `level` among them; never a token, a header's value or a body. */
export type LogLine = Readonly<Record<string, unknown>>;

/** The log of a run: one JSON object a line, in a file. */
export interface Log {
  readonly file: string;
  /** Writes a line of this process. */
  write(line: LogLine): void;
  /** Passes on a line that a child printed: as it is when it is JSON, wrapped when it is not. */
  pass(source: string, text: string): void;
  close(): Promise<void>;
}

/**
 * Opens the log file for appending; one that has grown past 32 MB becomes `<file>.1` first.
 * @throws {StackError} ERR_LOG_FILE
 */
export function openLog(file: string): Log {
  const stream = open(file);
  let closed = false;
  const put = (text: string) => {
    if (!closed) stream.write(`${text}\n`);
  };
  const write = ({ event, level = 'info', ...rest }: LogLine) =>
    put(JSON.stringify({ time: new Date().toISOString(), level, event, ...rest }));
  return {
    file,
    write,
    pass: (source, text) => (isObject(text) ? put(text) : write({ event: 'output', process: source, text })),
    close: () => {
      closed = true;
      return new Promise((resolve) => stream.end(resolve));
    },
  };
}

function open(file: string): WriteStream {
  try {
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > FULL_BYTES) renameSync(file, `${file}.1`);
    const stream = createWriteStream(file, { fd: openSync(file, 'a', 0o600) });
    return stream.on('error', () => undefined);
  } catch (cause) {
    throw new StackError('ERR_LOG_FILE', { file }, { cause });
  }
}

function isObject(text: string): boolean {
  if (!text.startsWith('{')) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
