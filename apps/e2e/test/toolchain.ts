import { spawnSync } from 'node:child_process';

const starts = (program: string): boolean =>
  spawnSync(program, ['-version'], { shell: process.platform === 'win32', stdio: 'ignore' }).status === 0;

/** Whether the model can be built here. Where CI says so, it must. */
export const hasToolchain = process.env['CI'] === 'true' || (starts('java') && starts('mvn'));

/** `it` where the model can be built. Elsewhere it says in a sentence what is missing, and skips. */
export function itWithToolchain(name: string, test: () => Promise<void>, timeoutMs: number): void {
  if (hasToolchain) return it(name, test, timeoutMs);
  process.stderr.write(`"${name}" is not tested here: it needs Java 17 and Maven on the PATH.\n`);
  it.skip(name, test);
}
