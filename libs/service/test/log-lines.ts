import { createLog, type Log } from '../src/log.ts';

type Line = Record<string, unknown>;

/** A log that keeps its lines, parsed and as text. */
export function keepLog(): { log: Log; lines: Line[]; text: () => string } {
  const lines: Line[] = [];
  const written: string[] = [];
  const write = (line: string) => {
    written.push(line);
    lines.push(JSON.parse(line) as Line);
  };
  return { log: createLog('debug', 'shop', { write }), lines, text: () => written.join('') };
}
