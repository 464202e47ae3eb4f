import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Exit code of the model build where Java or Maven is missing. */
const TOOLCHAIN_MISSING = 3;

/**
 * Runs the model build; what it makes and complains of stands on the terminal.
 *
 * @param all makes what is generated of every service, and removes what is left of those that are gone
 *
 * @throws when the model is refused; where the tool chain is missing, it says what to do once it is there
 */
export function buildModel(root: string, named: string, all = false): void {
  process.stderr.write(`\nMaking types, routes, schema and client of ${named} from its model …\n`);
  const only = all ? [] : ['--only', named];
  const program = [join(root, 'tools/run/run.mjs'), 'tools/model/src/main.ts', 'generate', ...only];
  const { status } = spawnSync(process.execPath, program, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status === TOOLCHAIN_MISSING) {
    process.stderr.write(
      `The sources of ${named} are written. With these installed, \`npm run generate\` makes the rest.\n`,
    );
  } else if (status !== 0) {
    throw new Error(
      `The sources of ${named} are written, but the model was refused: correct it, then run \`npm run generate\`.`,
    );
  }
}
