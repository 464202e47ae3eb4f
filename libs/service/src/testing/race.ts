/**
 * Waits for calls that were made at the same time: what those that won answered, and what the others were refused
 * with.
 *
 * @example
 * const { won, refused } = await race(Array.from({ length: 20 }, () => call('CreateTeam', { name: 'Sales' })));
 * expect(won).toHaveLength(1);
 */
export async function race<Output>(
  calls: readonly Promise<Output>[],
): Promise<{ won: Output[]; refused: unknown[] }> {
  const settled = await Promise.allSettled(calls);
  return {
    won: settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : [])),
    refused: settled.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : [])),
  };
}
