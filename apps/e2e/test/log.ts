import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** One line of the log of a run. */
export interface LogLine {
  readonly event: string;
  readonly requestId?: string;
  readonly traceparent?: string;
  readonly service?: string;
  readonly [field: string]: unknown;
}

export interface Log {
  readonly file: string;
  /** Every line so far. */
  lines(): Promise<LogLine[]>;
  /**
   * The lines of one request, once there is one of each event. Lines are written after the answer is sent.
   * @throws after a minute, naming what is missing
   */
  linesOf(requestId: string, events: readonly string[]): Promise<LogLine[]>;
}

/** The lines in which a request shows on its whole way: edge, router, authorizer, service. */
export const WHOLE_WAY = ['edge', 'access', 'decision', 'request'] as const;

const ATTEMPTS = 1_200;
const PAUSE_MS = 50;

export function openLog(file: string): Log {
  const lines = async () => {
    const text = await readFile(file, 'utf8');
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    return whole
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as LogLine);
  };
  const linesOf = async (requestId: string, events: readonly string[]) => {
    let missing: string[] = [];
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const found = (await lines()).filter((line) => line.requestId === requestId);
      missing = events.filter((event) => !found.some((line) => line.event === event));
      if (missing.length === 0) return found;
      await sleep(PAUSE_MS);
    }
    throw new Error(`The log has no line ${missing.join(', ')} for the request ${requestId}.`);
  };
  return { file, lines, linesOf };
}
