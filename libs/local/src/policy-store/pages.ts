import { createHash } from 'node:crypto';
import { invalid } from './errors.ts';
import { DEFAULT_PAGE } from './limits.ts';

interface PageInput {
  readonly nextToken?: string | undefined;
  readonly maxResults?: number | undefined;
}

interface Page<T> {
  readonly items: readonly T[];
  readonly nextToken?: string;
}

/**
 * One page of a list in the order of creation. A token belongs to one list with one filter; what is created or
 * deleted between two pages moves nothing.
 * @param scope names the list and its filter
 * @throws {Fault} ValidationException for a token of another list
 */
export function pageOf<T extends { readonly sequence: number }>(
  all: readonly T[],
  { nextToken, maxResults = DEFAULT_PAGE }: PageInput,
  scope: unknown,
): Page<T> {
  const mark = createHash('sha256').update(JSON.stringify(scope)).digest('base64url').slice(0, 22);
  const after = nextToken === undefined ? 0 : sequenceIn(nextToken, mark);
  const rest = all.filter(({ sequence }) => sequence > after).sort((a, b) => a.sequence - b.sequence);
  const items = rest.slice(0, maxResults);
  const last = items.at(-1);
  return last && rest.length > items.length
    ? { items, nextToken: Buffer.from(`${mark}.${last.sequence}`).toString('base64url') }
    : { items };
}

function sequenceIn(token: string, mark: string): number {
  const [found, sequence = ''] = Buffer.from(token, 'base64url').toString('latin1').split('.');
  if (found !== mark || !/^\d+$/.test(sequence))
    throw invalid('nextToken', 'Member is not a token of this list.');
  return Number(sequence);
}
