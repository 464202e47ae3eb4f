import { AuthorizerError } from '../src/errors.ts';

/** Code, and reason where there is one, of what a function throws or a promise rejects with. */
export async function refusalFrom(run: () => unknown): Promise<string> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof AuthorizerError)) throw error;
    return error.reason ? `${error.code} ${error.reason}` : error.code;
  }
  return 'no refusal';
}
