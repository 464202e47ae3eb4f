import { testCall } from '@gatehouse/service/testing';
import { app, type Deps } from '../app.ts';

/** GetHealth touches nothing, so it gets nothing. */
const deps = {} as Deps;

describe('GetHealth', () => {
  it('answers anybody, with nothing behind it', async () => {
    const principal = { type: 'anonymous' } as const;
    await expect(testCall(app, 'GetHealth', {}, { deps, principal })).resolves.toEqual({ ok: true });
  });
});
