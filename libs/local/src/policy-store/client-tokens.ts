import { createHash } from 'node:crypto';
import { conflict, type ResourceType } from './errors.ts';

const REMEMBERED_MS = 8 * 60 * 60 * 1_000;
const MAX_TOKENS = 10_000;

interface Answered {
  readonly input: string;
  readonly output: object;
  readonly until: number;
}

/** What was answered under a client token: a repeated request is answered alike and does nothing. */
export class ClientTokens {
  readonly #answered = new Map<string, Answered>();

  /**
   * @throws {Fault} ConflictException when the token came with another input before
   */
  once<T extends object>(
    kind: ResourceType,
    { clientToken, ...input }: { readonly clientToken: string | undefined },
    create: () => T,
  ): T | object {
    if (clientToken === undefined) return create();
    const key = `${kind} ${clientToken}`;
    const digest = createHash('sha256').update(JSON.stringify(input)).digest('hex');
    const known = this.#answered.get(key);
    if (known && known.until > Date.now()) {
      if (known.input !== digest) throw conflict(kind, clientToken);
      return known.output;
    }
    const output = create();
    this.#answered.delete(key);
    this.#answered.set(key, { input: digest, output, until: Date.now() + REMEMBERED_MS });
    const [oldest] = this.#answered.keys();
    if (this.#answered.size > MAX_TOKENS && oldest !== undefined) this.#answered.delete(oldest);
    return output;
  }
}
