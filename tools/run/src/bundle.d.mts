/** A program of the workspace, bundled into one file that Node runs. */
export interface Bundle {
  readonly file: string;
  /** Absolute paths of the sources that went into it. */
  readonly inputs: readonly string[];
}

/** A source does not compile. `place` is `file:line`, `sentence` what the compiler says. */
export class BundleError extends Error {
  readonly place: string;
  readonly sentence: string;
}

/** The folder of the workspace. */
export const workspaceRoot: string;

/** Where bundles are kept. */
export const bundleFolder: string;

/**
 * Bundles a program's TypeScript, unless no source is newer than the last bundle. Packages stay outside it.
 * @param name of the bundle: one word a program
 * @param entry file, absolute or relative to the workspace
 * @throws {BundleError} when a source does not compile
 * @example
 * const { file } = await bundle('commercial', 'apps/commercial/src/main.ts');
 */
export function bundle(name: string, entry: string): Promise<Bundle>;
