/**
 * The deployed path on 127.0.0.1, nothing mocked that decides anything. `startStack` runs all of it; what it runs
 * where stands in `run.json` of its data folder, where other processes find it. `startPolicyStore` is its policy store
 * alone, for a test that stands in front of one.
 */
export { startStack, type Stack } from './stack/start-stack.ts';
export type { StackOptions } from './stack/options.ts';
export { readRun, type Run } from './stack/run-file.ts';
export { emptyDataFolder } from './stack/data-folder.ts';
export { refusalSentence } from './stack/sentence.ts';
export { defaultDataDir } from './stack/workspace.ts';
export { clientToken, userToken } from './identity-provider/index.ts';
export { startPolicyStore } from './policy-store/index.ts';
