import { createThrottles } from './throttle.ts';
import { openStage } from './test/stage.ts';
import { fixtureDocument } from './test/document.ts';

describe('createThrottles', () => {
  let now = 0;
  const clock = () => now;
  beforeEach(() => {
    now = 1_000;
  });
  const taken = (count: number, take: () => boolean) =>
    Array.from({ length: count }, take).filter(Boolean).length;

  it('gives a burst at once and then no more', () => {
    const throttles = createThrottles(clock);
    expect(taken(5, () => throttles.take('GET /a', { rate: 1, burst: 3 }))).toBe(3);
  });

  it('refills at the rate, never above the burst', () => {
    const throttles = createThrottles(clock);
    const take = () => throttles.take('GET /a', { rate: 2, burst: 3 });
    taken(3, take);
    now += 499;
    expect(take()).toBe(false);
    now += 1;
    expect(take()).toBe(true);
    now += 60_000;
    expect(taken(10, take)).toBe(3);
  });

  it('keeps a bucket for each route, and a new one for new numbers', () => {
    const throttles = createThrottles(clock);
    const slow = { rate: 1, burst: 1 };
    expect(throttles.take('GET /a', slow)).toBe(true);
    expect(throttles.take('GET /b', slow)).toBe(true);
    expect(throttles.take('GET /a', slow)).toBe(false);
    expect(throttles.take('GET /a', { rate: 1, burst: 2 })).toBe(true);
  });
});

describe('a throttled route', () => {
  it('answers 429 with Retry-After until time has passed, and a reload gives nothing back', async () => {
    let now = 0;
    const stage = await openStage({ clock: () => now });
    const post = () => stage.send({ method: 'POST', path: '/api/commercial/feedback' });
    const statuses = [(await post()).status, (await post()).status, (await post()).status];
    const { status, json, headers } = await post();
    expect(statuses).toEqual([200, 200, 200]);
    expect([status, json['__type'], headers['retry-after']]).toEqual([429, 'ThrottlingException', '1']);
    stage.router.reload({ document: fixtureDocument(), variables: { CommercialUri: stage.upstreamUrl } });
    expect((await post()).status).toBe(429);
    now += 1_000;
    expect((await post()).status).toBe(200);
    expect(stage.arrivals).toHaveLength(4);
    await stage.close();
  });

  it('does not count who is not allowed', async () => {
    const stage = await openStage({ clock: () => 0 });
    const { decide } = stage;
    stage.decide = () => Promise.reject(new Error('Unauthorized'));
    for (let index = 0; index < 4; index++)
      await stage.send({ method: 'POST', path: '/api/commercial/feedback' });
    stage.decide = decide;
    expect((await stage.send({ method: 'POST', path: '/api/commercial/feedback' })).status).toBe(200);
    await stage.close();
  });
});
