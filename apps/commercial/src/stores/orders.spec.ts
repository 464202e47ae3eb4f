import { setTimeout as sleep } from 'node:timers/promises';
import { conflict, notFound } from '@gatehouse/service/testing';
import { alice, openCommercial } from '../../test/commercial.ts';
import * as orders from './orders.ts';

const service = openCommercial();

describe('an order that is held open', () => {
  it('is approved only after the transaction that holds it', async () => {
    const tenant = service.database.tenant(alice);
    const happened: string[] = [];
    let approval: Promise<unknown> = Promise.resolve();
    await tenant.transaction(async (tx) => {
      await orders.holdOpen(tx, '123');
      approval = orders.approve(tenant, { orderId: '123', version: 1 }).then(() => happened.push('approved'));
      await Promise.race([approval, sleep(200)]);
      happened.push('lines changed');
    });
    await approval;
    expect(happened).toEqual(['lines changed', 'approved']);
  });

  it('lets other lines of it change at the same time', async () => {
    const tenant = service.database.tenant(alice);
    await tenant.transaction(async (tx) => {
      await orders.holdOpen(tx, '124');
      await tenant.transaction((other) => orders.holdOpen(other, '124'));
    });
  });

  it('has to be open, and of the tenant', async () => {
    const tenant = service.database.tenant(alice);
    await orders.approve(tenant, { orderId: '125', version: 1 });
    await expect(orders.holdOpen(tenant, '125')).rejects.toMatchObject({ name: conflict.name });
    await expect(orders.holdOpen(tenant, '900')).rejects.toMatchObject({ name: notFound('Order').name });
  });
});
