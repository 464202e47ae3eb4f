/** Where the program speaks; a test gives its own. */
export interface Voice {
  out(line: string): void;
  progress(line: string): void;
}

export const console: Voice = {
  out: (line) => void process.stdout.write(`${line}\n`),
  progress: (line) => void process.stderr.write(`${line}\n`),
};

const PATIENCE_MS = 2_000;

/** Runs a step, and says what is being waited for once that takes over two seconds. */
export async function step<T>(voice: Voice, doing: string, run: () => Promise<T>): Promise<T> {
  const timer = setTimeout(() => voice.progress(`${doing} …`), PATIENCE_MS);
  try {
    return await run();
  } finally {
    clearTimeout(timer);
  }
}
