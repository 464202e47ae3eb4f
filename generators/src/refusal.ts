/**
 * A reason not to begin, told to whoever typed the command in one sentence. Nothing has been written when it is thrown.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
