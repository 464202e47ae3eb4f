import { ledger } from '../../test/ledger.ts';
import { ordersFolder } from '../../test/orders/order-row.ts';
import { shop, type Seen } from '../../test/shop/shop.ts';
import type { Database } from '../data/index.ts';
import { notFound, openService, user } from './index.ts';

interface Deps extends Seen {
  database: Database;
}

const app = shop<Deps>({
  GetThing: async ({ thingId }, { deps, principal }) => {
    const sql = 'SELECT * FROM orders WHERE tenant_id = $1 AND id = $2';
    const row = await deps.database
      .tenant(principal)
      .one<{ id: string; created_at: Date }>('Thing', sql, thingId);
    return { thingId: row.id, note: principal.sub, createdAt: row.created_at };
  },
});

const carol = user('carol', 'globex');
const one = openService(app, ordersFolder, user('alice', 'acme'));
const other = openService(app, ordersFolder, carol);

describe('a service that a spec opens', () => {
  it('has its demo data, and is called by whom the spec said', async () => {
    await expect(one.call('GetThing', { thingId: '123' })).resolves.toMatchObject({ note: 'alice' });
    await expect(other.call('GetThing', { thingId: '900' })).resolves.toMatchObject({ note: 'carol' });
  });

  it('is called by somebody else when the call says so', async () => {
    await expect(one.call('GetThing', { thingId: '123' }, carol)).rejects.toMatchObject(notFound('Thing'));
    await expect(one.call('GetThing', { thingId: '900' }, carol)).resolves.toMatchObject({ note: 'carol' });
    await expect(one.call('GetHealth', {}, { type: 'anonymous' })).resolves.toEqual({ ok: true });
  });

  it('has a database that no other has', async () => {
    const sql = 'DELETE FROM orders WHERE tenant_id = $1 RETURNING id';
    await expect(one.database.tenant(carol).rows(sql)).resolves.toEqual([{ id: '900' }]);
    await expect(one.call('GetThing', { thingId: '900' }, carol)).rejects.toMatchObject(notFound('Thing'));
    await expect(other.call('GetThing', { thingId: '900' })).resolves.toMatchObject({ thingId: '900' });
  });
});

describe('a service with the tenant in its paths', () => {
  const { call } = openService(ledger<{ database: Database }>(), ordersFolder, user('alice', 'acme'));

  it('is called in the tenant of the caller unless the call says another', async () => {
    await expect(call('GetEntry', { entryId: 'e-1' })).resolves.toMatchObject({ tenantId: 'acme' });
    await expect(call('GetEntry', { entryId: 'e-1' }, carol)).resolves.toMatchObject({ tenantId: 'globex' });
    const foreign = call('GetEntry', { tenantId: 'acme', entryId: 'e-1' }, carol);
    await expect(foreign).rejects.toMatchObject({ name: 'ForbiddenException', status: 403 });
    const nobody = call('GetEntry', { entryId: 'e-1' }, { type: 'anonymous' });
    await expect(nobody).rejects.toMatchObject({ status: 404 });
    await expect(call('GetHealth', {})).resolves.toEqual({});
  });
});
