import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import { toJson } from '../order.ts';
import { step } from '../progress.ts';
import type { Voice } from '../progress.ts';
import { validationConfig } from '../toolchain/build-config.ts';
import { validationEvents } from '../toolchain/build.ts';
import { toSentence } from '../toolchain/events.ts';
import { smithyOf } from '../toolchain/smithy.ts';
import type { Workspace } from '../workspace.ts';

/** Everything that Smithy's validators, the linters and the project's selectors have to say; warnings refuse too. */
export async function validate(workspace: Workspace, voice: Voice): Promise<void> {
  const smithy = await smithyOf(workspace, voice);
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-validate-'));
  try {
    const config = join(folder, 'smithy-build.json');
    writeFileSync(config, toJson(validationConfig(workspace, workspace.services())));
    const events = await step(voice, 'validating the model', () =>
      validationEvents(smithy, config, 'WARNING'),
    );
    if (events.length > 0) throw new Failure(events.map((event) => toSentence(workspace, event)));
    voice.out('The model is valid, without warnings.');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
