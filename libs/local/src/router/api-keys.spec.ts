import { openStage } from './test/stage.ts';

describe('an operation that asks for an API key', () => {
  const path = '/api/commercial/partner';

  it.each([
    ['the key', { 'x-api-key': 'secret-one' }, 200],
    ['another key', { 'X-API-Key': 'secret-two' }, 200],
    ['a wrong key', { 'x-api-key': 'secret-on' }, 403],
    ['an empty key', { 'x-api-key': '' }, 403],
    ['no key', {}, 403],
  ])('answers %s with its status', async (_what, headers, expected) => {
    const stage = await openStage({ apiKeys: ['secret-one', 'secret-two'] });
    const { status, json } = await stage.send({ path, headers });
    expect(status).toBe(expected);
    expect(json['__type']).toBe(expected === 403 ? 'ForbiddenException' : undefined);
    expect(JSON.stringify([stage.arrivals, stage.lines])).not.toContain('secret');
    await stage.close();
  });

  it('lets nobody in where none is configured, an empty one neither', async () => {
    const stage = await openStage({ apiKeys: [''] });
    expect((await stage.send({ path, headers: { 'x-api-key': '' } })).status).toBe(403);
    expect((await stage.send({ path, headers: { 'x-api-key': 'a' } })).status).toBe(403);
    await stage.close();
  });

  it('asks the authorizer first', async () => {
    const stage = await openStage();
    stage.decide = () => Promise.reject(new Error('Unauthorized'));
    expect((await stage.send({ path })).status).toBe(401);
    await stage.close();
  });
});
