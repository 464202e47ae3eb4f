import { tokenProvider, type TokenSource } from './token-provider.ts';

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);

beforeEach(() => void jest.useFakeTimers({ now: new Date('2026-01-05T08:00:00Z') }));
afterEach(() => void jest.useRealTimers());

describe('a token for a call', () => {
  it.each<[string, TokenSource]>([
    ['text', 't-1'],
    ['an identity', { token: 't-1' }],
    ['a function that gives text', () => 't-1'],
    ['a function that gives an identity', () => ({ token: 't-1' })],
    ['a function that takes its time', () => Promise.resolve('t-1')],
  ])('may come from %s', async (_what, source) => {
    await expect(tokenProvider(source)()).resolves.toEqual({ token: 't-1' });
  });

  it('is asked for again by every call when its end is not known', async () => {
    const source = jest.fn().mockReturnValueOnce('t-1').mockReturnValueOnce('t-2');
    const next = tokenProvider(source);
    await expect(next()).resolves.toEqual({ token: 't-1' });
    await expect(next()).resolves.toEqual({ token: 't-2' });
  });

  it('is asked for once by calls that start together', async () => {
    const source = jest.fn(() => Promise.resolve('t-1'));
    const next = tokenProvider(source);
    await Promise.all([next(), next(), next()]);
    expect(source).toHaveBeenCalledTimes(1);
  });

  it('is kept until its end is near', async () => {
    const source = jest
      .fn()
      .mockReturnValueOnce({ token: 't-1', expiration: inMinutes(10) })
      .mockReturnValueOnce({ token: 't-2', expiration: inMinutes(20) });
    const next = tokenProvider(source);
    await next();
    jest.setSystemTime(inMinutes(8.9));
    await expect(next()).resolves.toMatchObject({ token: 't-1' });
    jest.setSystemTime(inMinutes(0.2));
    await expect(next()).resolves.toMatchObject({ token: 't-2' });
    expect(source).toHaveBeenCalledTimes(2);
  });

  it('is asked for again after a failure', async () => {
    const source = jest.fn().mockRejectedValueOnce(new Error('signed out')).mockResolvedValueOnce('t-2');
    const next = tokenProvider(source);
    await expect(next()).rejects.toThrow('signed out');
    await expect(next()).resolves.toEqual({ token: 't-2' });
  });
});
