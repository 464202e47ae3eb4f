/** Exit codes of the program. 3 is its own, so that CI can tell a missing tool chain from a refused model. */
export const EXIT = { refused: 1, usage: 2, toolchainMissing: 3 } as const;

/** A reason to stop that is told in sentences, without a stack. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly exitCode: number;
  readonly sentences: readonly string[];

  constructor(
    sentences: string | readonly string[],
    exitCode: number = EXIT.refused,
    options?: ErrorOptions,
  ) {
    const all = typeof sentences === 'string' ? [sentences] : sentences;
    super(all.join('\n'), options);
    this.sentences = all;
    this.exitCode = exitCode;
  }
}
