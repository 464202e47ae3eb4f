import { serve } from '../../../src/index.ts';
import { openDatabase } from '../../../src/data/index.ts';
import { shop, type Seen } from '../../shop/shop.ts';
import type { OrderRow } from '../order-row.ts';

/** The shop on a real database, as a process: `serve.spec.ts` bundles and starts it. */
await serve(
  shop({
    GetThing: async ({ thingId }, call) => {
      const { database } = call.deps as Awaited<ReturnType<typeof open>>;
      const sql = 'SELECT * FROM orders WHERE tenant_id = $1 AND id = $2';
      const order = await database.tenant(call.principal).first<OrderRow>(sql, thingId);
      if (!order)
        throw call.error('ResourceNotFoundException', { message: 'No such Thing.', resourceType: 'Thing' });
      return { thingId: order.id, createdAt: order.created_at };
    },
  }),
  { deps: async (env, log): Promise<Seen> => open(env, log) },
);

async function open(
  env: { databaseUrl: string; demoData: boolean },
  log: Parameters<typeof openDatabase>[0]['log'],
) {
  return { database: await openDatabase({ ...env, folder: process.env['FOLDER'] ?? '', log }) };
}
