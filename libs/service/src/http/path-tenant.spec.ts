import { ledger } from '../../test/ledger.ts';
import { testCall, user } from '../testing/index.ts';

const app = ledger<object>();
const call = (tenantId: string, principal: Parameters<typeof testCall>[3]['principal']) =>
  testCall(app, 'GetEntry', { tenantId, entryId: 'e-1' }, { deps: {}, principal });
const forbidden = { name: 'ForbiddenException', status: 403 };
const job = { type: 'client', sub: 'job', tenantId: 'acme', groups: [] } as const;

describe('a tenant in the path', () => {
  it.each([
    ['a user', user('alice', 'acme')],
    ['a machine client', job],
  ])('is open to %s of that tenant, and to none of another', async (_, caller) => {
    await expect(call('acme', caller)).resolves.toEqual({ entryId: 'e-1', tenantId: 'acme' });
    await expect(call('globex', caller)).rejects.toMatchObject({
      ...forbidden,
      message: 'Not permitted in this tenant',
    });
  });

  it.each(['Acme', 'acme2', 'acm', '-', 'acme.', '%61cme'])('that is "%s" is not acme', async (tenantId) => {
    await expect(call(tenantId, job)).rejects.toMatchObject(forbidden);
  });

  it('is open to nobody who is not known', async () => {
    await expect(call('acme', { type: 'anonymous' })).rejects.toMatchObject(forbidden);
  });

  it('is looked at before anything else of the request', async () => {
    const wrong = testCall(
      app,
      'GetEntry',
      { tenantId: 'globex', entryId: '..' },
      { deps: {}, principal: job },
    );
    await expect(wrong).rejects.toMatchObject(forbidden);
  });

  it('leaves alone an operation that has none', async () => {
    const principal = { type: 'anonymous' } as const;
    await expect(testCall(app, 'GetHealth', {}, { deps: {}, principal })).resolves.toEqual({});
  });
});
