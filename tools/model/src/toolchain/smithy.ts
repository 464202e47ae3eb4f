import { EXIT, Failure } from '../failure.ts';
import { step } from '../progress.ts';
import type { Voice } from '../progress.ts';
import type { Workspace } from '../workspace.ts';
import { classPath } from './class-path.ts';
import { run } from './process.ts';
import type { Outcome } from './process.ts';

const MAIN = 'software.amazon.smithy.cli.SmithyCli';
/** Each run is short: the second compiler and the parallel collector would cost more than they give back. */
const SHORT_RUN = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
const NO_JAVA =
  'The model build needs Java to run the Smithy CLI: install Java 17 or later (`java` on the PATH) and Maven 3.6.3 or later.';

/** Runs the Smithy CLI of tools/smithy with plain java. */
export type Smithy = (...args: string[]) => Promise<Outcome>;

/**
 * The Smithy CLI, its class path resolved.
 *
 * @throws Failure with exit code 3 where Java or Maven is missing or too old
 */
export async function smithyOf(workspace: Workspace, voice: Voice): Promise<Smithy> {
  const java = await run('java', ['-version'], workspace.root);
  if (java.missing || java.code !== 0) throw new Failure(NO_JAVA, EXIT.toolchainMissing);
  const jars = await step(voice, 'fetching the Smithy tool chain', () => classPath(workspace));
  return async (...args) => {
    const outcome = await run('java', [...SHORT_RUN, '-cp', jars, MAIN, ...args], workspace.root);
    const tooOld = outcome.stderr.includes('UnsupportedClassVersionError');
    if (outcome.missing || tooOld) throw new Failure(NO_JAVA, EXIT.toolchainMissing);
    return outcome;
  };
}
