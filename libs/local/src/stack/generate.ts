import { runScript } from './run-script.ts';

/**
 * Generates everything from the edited model, as `npm run generate` does.
 * @returns nothing, or the sentence that says why it could not be done
 */
export async function generateFromModel(): Promise<string | undefined> {
  const lines = await runScript('tools/run/run.mjs', 'tools/model/src/main.ts', 'generate');
  return lines && (lines.filter((line) => line.trim()).at(-1) ?? 'The model build failed.');
}
