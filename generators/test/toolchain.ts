import { spawnSync } from 'node:child_process';

const starts = (program: string): boolean =>
  spawnSync(program, ['-version'], { shell: process.platform === 'win32', stdio: 'ignore' }).status === 0;

/** `describe` for what needs Java and Maven; elsewhere it is left out and says so, but never in CI. */
export function whereTheModelBuilds(what: string): jest.Describe {
  if (process.env['CI'] === 'true' || (starts('java') && starts('mvn'))) return describe;
  process.stderr.write(`${what} is left out: it needs Java 17 and Maven on the PATH.\n`);
  return describe.skip;
}
