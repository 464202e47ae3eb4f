import { refusalFrom } from '../test/refusals.ts';
import { withCircuitBreaker } from './circuit-breaker.ts';
import type { Decision, DecisionPoint, DecisionRequest } from './decision-point.ts';
import { AuthorizerError } from './errors.ts';

const REQUEST: DecisionRequest = { policyStoreId: 'PS-1' };
const ALLOWED: Decision = { decision: 'allow', policies: [] };
const RESTING = 'ERR_POLICY_STORE resting';

let time: number;
let asked: number;
let answer: () => Promise<Decision>;
let point: DecisionPoint;
beforeEach(() => {
  time = 0;
  asked = 0;
  answer = fail;
  const store: DecisionPoint = {
    decide() {
      asked += 1;
      return answer();
    },
  };
  point = withCircuitBreaker(
    store,
    () => time,
    () => 0.5,
  );
});

const fail = () => Promise.reject(new AuthorizerError('ERR_POLICY_STORE', 'timeout'));
const allow = () => Promise.resolve(ALLOWED);
const ask = () => point.decide(REQUEST);
const outcome = () => refusalFrom(ask);
const repeated = async (times: number) => {
  for (let count = 0; count < times; count += 1) await outcome();
};

describe('a policy store that fails', () => {
  it('is asked five times in a row, then nobody is let in and it is left alone', async () => {
    await repeated(4);
    expect(await outcome()).toBe('ERR_POLICY_STORE timeout');
    answer = allow;
    expect(await outcome()).toBe(RESTING);
    time = 899;
    expect(await outcome()).toBe(RESTING);
    expect(asked).toBe(5);
  });

  it('is asked by one after the rest, and by all when that one is answered', async () => {
    await repeated(5);
    time = 900;
    let release: (decision: Decision) => void = () => undefined;
    answer = () => new Promise((resolve) => (release = resolve));
    const probe = ask();
    expect(await outcome()).toBe(RESTING);
    release(ALLOWED);
    expect(await probe).toEqual(ALLOWED);
    answer = allow;
    expect(await Promise.all([ask(), ask()])).toEqual([ALLOWED, ALLOWED]);
    expect(asked).toBe(8);
  });

  it('rests again when that one is not', async () => {
    await repeated(5);
    time = 900;
    expect(await outcome()).toBe('ERR_POLICY_STORE timeout');
    expect(await outcome()).toBe(RESTING);
    time = 1_800;
    answer = allow;
    expect(await ask()).toEqual(ALLOWED);
  });

  it('is not left alone while it answers now and then', async () => {
    for (let round = 0; round < 3; round += 1) {
      answer = fail;
      await repeated(4);
      answer = allow;
      expect(await ask()).toEqual(ALLOWED);
    }
    expect(asked).toBe(15);
  });

  it('rests a whole second at the most', async () => {
    const store: DecisionPoint = { decide: () => fail() };
    const now = () => time;
    point = withCircuitBreaker(store, now);
    await repeated(5);
    time = 799;
    expect(await outcome()).toBe(RESTING);
    time = 1_000;
    expect(await outcome()).toBe('ERR_POLICY_STORE timeout');
  });

  it('counts whatever is thrown', async () => {
    answer = () => Promise.reject(new Error('anything'));
    await Promise.all(Array.from({ length: 5 }, () => expect(ask()).rejects.toThrow('anything')));
    expect(await outcome()).toBe(RESTING);
  });
});

describe('a policy store that answers', () => {
  it.each<[string, () => Promise<Decision>]>([
    ['no', () => Promise.resolve({ decision: 'deny', code: 'ERR_DENIED', policies: [] })],
    [
      'that it does not take the question',
      () => Promise.reject(new AuthorizerError('ERR_POLICY_STORE_REQUEST')),
    ],
  ])('%s is asked each time', async (_what, says) => {
    answer = says;
    for (let count = 0; count < 10; count += 1) await ask().catch(() => undefined);
    expect(asked).toBe(10);
  });
});
