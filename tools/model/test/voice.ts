import type { Voice } from '../src/progress.ts';

/** Collects what the program says. */
export function listen(): Voice & { said: string[]; complained: string[] } {
  const said: string[] = [];
  const complained: string[] = [];
  return {
    said,
    complained,
    out: (line) => void said.push(line),
    progress: (line) => void complained.push(line),
  };
}
