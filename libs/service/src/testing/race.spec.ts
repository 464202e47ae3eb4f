import { race } from './index.ts';

describe('race', () => {
  it('tells those that won from those that were refused, and waits for all', async () => {
    const late = new Promise<number>((resolve) => setTimeout(() => resolve(2), 5));
    const refusal = new Error('no');
    await expect(race([late, Promise.reject(refusal), Promise.resolve(1)])).resolves.toEqual({
      won: [2, 1],
      refused: [refusal],
    });
    await expect(race([])).resolves.toEqual({ won: [], refused: [] });
  });
});
