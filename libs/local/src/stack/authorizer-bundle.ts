import { join } from 'node:path';
import { StackError } from './errors.ts';
import { isFresh } from './freshness.ts';
import { runScript } from './run-script.ts';
import { workspaceRoot } from './workspace.ts';

const BUILD = 'apps/authorizer/build.mjs';
const sources = [BUILD, 'apps/authorizer/src', 'libs/authorizer/src', 'libs/principal/src', 'libs/model/src'];
const bundle = join(workspaceRoot, 'apps/authorizer/dist/handler.mjs');

/**
 * Builds the authorizer exactly as it is deployed, when a source is newer than the last build.
 * @returns the file of the bundle
 * @throws {StackError} ERR_AUTHORIZER_BUILD
 */
export async function buildAuthorizer(): Promise<string> {
  if (await isFresh(bundle, sources)) return bundle;
  const lines = await runScript(BUILD);
  if (lines) throw new StackError('ERR_AUTHORIZER_BUILD', {}, { lines });
  return bundle;
}
