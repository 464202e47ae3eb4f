import { runScript } from './run-script.ts';

/**
 * Generates from the edited model, as `npm run generate` does.
 * @param only the services that are edited; all when there is none
 * @returns nothing, or the sentence that says why it could not be done
 */
export async function generateFromModel(only: readonly string[]): Promise<string | undefined> {
  const options = only.flatMap((service) => ['--only', service]);
  const lines = await runScript('tools/run/run.mjs', 'tools/model/src/main.ts', 'generate', ...options);
  return lines && (lines.filter((line) => line.trim()).at(-1) ?? 'The model build failed.');
}
