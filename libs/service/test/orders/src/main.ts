import { openDatabase, type Database } from '../../../src/data/index.ts';
import { notFound } from '../../../src/modelled-error.ts';
import { serve } from '../../../src/index.ts';
import { shop, type Seen } from '../../shop/shop.ts';
import type { OrderRow } from '../order-row.ts';

interface Deps extends Seen {
  database: Database;
}

/** The shop on a real database, as a process: `serve.spec.ts` bundles and starts it. */
const app = shop<Deps>({
  GetThing: async ({ thingId }, call) => {
    const tenant = call.deps.database.tenant(call.principal);
    const sql = 'SELECT * FROM orders WHERE tenant_id = $1 AND id = $2';
    const order = await tenant.first<OrderRow>(sql, thingId);
    if (!order) throw notFound('Thing');
    return { thingId: order.id, createdAt: order.created_at };
  },
});

await serve(app, {
  deps: async (env, log) => ({
    database: await openDatabase({ ...env, folder: process.env['FOLDER'] ?? '', log }),
  }),
});
