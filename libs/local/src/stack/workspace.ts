import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the workspace, absolute. */
export const workspaceRoot = resolve(fileURLToPath(new URL('../../../..', import.meta.url)));

/** Where bundles are kept between runs. */
export const cacheFolder = join(workspaceRoot, 'node_modules/.cache/gatehouse');

/** Where a run keeps its data unless told otherwise. */
export const defaultDataDir = join(workspaceRoot, '.gatehouse');
