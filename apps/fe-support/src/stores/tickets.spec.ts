import { setTimeout as sleep } from 'node:timers/promises';
import { conflict, notFound } from '@gatehouse/service/testing';
import { openFeSupport, sam } from '../../test/fe-support.ts';
import * as tickets from './tickets.ts';

const service = openFeSupport();

describe('a ticket that is held open', () => {
  it('is closed only after the transaction that holds it', async () => {
    const tenant = service.database.tenant(sam);
    const happened: string[] = [];
    let closing: Promise<unknown> = Promise.resolve();
    await tenant.transaction(async (tx) => {
      await tickets.holdOpen(tx, 't-1');
      closing = tickets.close(tenant, 't-1').then(() => happened.push('closed'));
      await Promise.race([closing, sleep(200)]);
      happened.push('commented');
    });
    await closing;
    expect(happened).toEqual(['commented', 'closed']);
  });

  it('lets others comment on it at the same time', async () => {
    const tenant = service.database.tenant(sam);
    await tenant.transaction(async (tx) => {
      await tickets.holdOpen(tx, 't-2');
      await tenant.transaction((other) => tickets.holdOpen(other, 't-2'));
    });
  });

  it('has to be open, and of the tenant', async () => {
    const tenant = service.database.tenant(sam);
    const { ticketId } = await tickets.create(tenant, { subject: 'Over', body: 'Soon.', requester: 'sam' });
    await tickets.close(tenant, ticketId);
    await expect(tickets.holdOpen(tenant, ticketId)).rejects.toMatchObject({ name: conflict.name });
    await expect(tickets.holdOpen(tenant, 't-9')).rejects.toMatchObject({ name: notFound('Ticket').name });
  });
});
