import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import { step } from '../progress.ts';
import type { Voice } from '../progress.ts';
import { smithyOf } from '../toolchain/smithy.ts';
import type { Workspace } from '../workspace.ts';

/** This release of the formatter knows no check, so a copy is formatted and compared. */
export async function format(workspace: Workspace, voice: Voice, write: boolean): Promise<void> {
  const files = [...workspace.sharedFiles(), ...workspace.services().flatMap((service) => service.files)];
  const smithy = await smithyOf(workspace, voice);
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-format-'));
  try {
    const copies = files.map((file, index) => ({ file, copy: join(folder, `${index}.smithy`) }));
    for (const { file, copy } of copies) cpSync(file, copy);
    const { code, stderr } = await step(voice, 'formatting the model', () => smithy('format', folder));
    if (code !== 0) throw new Failure(`The model cannot be formatted: ${stderr.trim().split('\n')[0]}`);
    const unformatted = copies.filter(
      ({ file, copy }) => readFileSync(file, 'utf8') !== readFileSync(copy, 'utf8'),
    );
    if (write) for (const { file, copy } of unformatted) writeFileSync(file, readFileSync(copy, 'utf8'));
    const names = unformatted.map(({ file }) => workspace.relative(file));
    if (!write && names.length > 0)
      throw new Failure(names.map((name) => `${name} is not formatted; \`format --write\` formats it.`));
    voice.out(write ? `${names.length} files formatted.` : `${files.length} files are formatted.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
