import { ClientTokens } from './client-tokens.ts';

const counting = () => {
  let count = 0;
  return () => ({ count: ++count });
};

describe('client tokens', () => {
  it('answer a repeated request alike', () => {
    const tokens = new ClientTokens();
    const create = counting();
    const answers = [1, 2].map(() => tokens.once('POLICY', { clientToken: 'a' }, create));
    expect(answers).toEqual([{ count: 1 }, { count: 1 }]);
  });

  it('keep kinds apart, and requests without a token', () => {
    const tokens = new ClientTokens();
    const create = counting();
    tokens.once('POLICY', { clientToken: 'a' }, create);
    expect(tokens.once('POLICY_STORE', { clientToken: 'a' }, create)).toEqual({ count: 2 });
    tokens.once('POLICY', { clientToken: undefined }, create);
    expect(tokens.once('POLICY', { clientToken: undefined }, create)).toEqual({ count: 4 });
  });

  it('remember nothing of a request that failed', () => {
    const tokens = new ClientTokens();
    const fail = () => {
      throw new Error('no');
    };
    expect(() => tokens.once('POLICY', { clientToken: 'a' }, fail)).toThrow('no');
    expect(tokens.once('POLICY', { clientToken: 'a' }, counting())).toEqual({ count: 1 });
  });

  it('are forgotten after eight hours', () => {
    jest.useFakeTimers({ now: 0 });
    try {
      const tokens = new ClientTokens();
      const create = counting();
      const once = () => tokens.once('POLICY', { clientToken: 'a' }, create);
      once();
      jest.setSystemTime(8 * 3_600_000 - 1);
      expect(once()).toEqual({ count: 1 });
      jest.setSystemTime(8 * 3_600_000);
      expect(once()).toEqual({ count: 2 });
    } finally {
      jest.useRealTimers();
    }
  });

  it('are kept for the last ten thousand requests', () => {
    const tokens = new ClientTokens();
    const create = counting();
    for (let at = 0; at <= 10_000; at += 1) tokens.once('POLICY', { clientToken: `t${at}` }, create);
    expect(tokens.once('POLICY', { clientToken: 't1' }, create)).toEqual({ count: 2 });
    expect(tokens.once('POLICY', { clientToken: 't0' }, create)).toEqual({ count: 10_002 });
  });
});
