import { RouterError } from './index.ts';
import { fixtureDocument, operation, PATHS } from './test/document.ts';
import { openStage } from './test/stage.ts';

const PATH = '/api/commercial/x';

describe('reload', () => {
  it('serves new routes at once and old ones no more', async () => {
    const stage = await openStage();
    const path = '/api/commercial/new';
    const variables = { CommercialUri: stage.upstreamUrl };
    expect((await stage.send({ path })).status).toBe(404);
    stage.router.reload({
      document: fixtureDocument({ [path]: { get: operation('get', path, 'GetNew') } }),
      variables,
    });
    expect((await stage.send({ path })).status).toBe(200);
    expect((await stage.send({ path: '/api/commercial/orders' })).status).toBe(404);
    stage.router.reload({ document: fixtureDocument(), variables: {} });
    expect((await stage.send({ path: '/api/commercial/orders' })).status).toBe(503);
    await stage.close();
  });

  it('answers 503 for a service that the document leaves out, and asks nobody', async () => {
    const stage = await openStage({ absent: ['billing'] });
    const status = async (path: string) => (await stage.send({ path })).status;
    expect(await status('/api/billing/invoices/1')).toBe(503);
    expect(await status('/api/billing/nonesuch')).toBe(503);
    expect(await status('/api/billing')).toBe(404);
    expect(await status('/api/billings/invoices')).toBe(404);
    expect(await status('/m2m/billing/invoices')).toBe(404);
    expect(stage.events).toEqual([]);
    expect(await status('/api/commercial/orders')).toBe(200);
    stage.router.reload({ document: fixtureDocument(), variables: {}, absent: ['commercial'] });
    expect(await status('/api/billing/invoices/1')).toBe(404);
    expect(await status('/api/commercial/nonesuch')).toBe(503);
    await stage.close();
  });

  it('refuses a broken document whole and goes on with the old one', async () => {
    const stage = await openStage();
    const broken = fixtureDocument({
      ...PATHS,
      [PATH]: { get: operation('get', PATH, 'GetX', { security: [{}] }) },
    });
    expect(() => stage.router.reload({ document: broken, variables: {} })).toThrow(RouterError);
    expect((await stage.send({ path: '/api/commercial/orders' })).status).toBe(200);
    expect((await stage.send({ path: PATH })).status).toBe(404);
    await stage.close();
  });

  it('lets a request that is under way finish by the document it began with', async () => {
    const stage = await openStage();
    const held = new Promise<() => void>((resolve) => {
      stage.reply = (_request, response) => resolve(() => response.end('{"old":true}'));
    });
    const answer = stage.send({ path: '/api/commercial/orders' });
    const release = await held;
    stage.router.reload({
      document: fixtureDocument({ [PATH]: { get: operation('get', PATH, 'GetX') } }),
      variables: {},
    });
    release();
    expect(await answer).toMatchObject({ status: 200, body: '{"old":true}' });
    await stage.close();
  });
});
