import { CreateOrderCommand, DeleteOrderCommand, GetOrderCommand } from '@gatehouse/sdk/commercial';
import { ListMembershipsCommand } from '@gatehouse/sdk/user-mgmt';
import { commercial, users } from '../test/clients.ts';
import {
  type Estate,
  guarded,
  type Guarded,
  inputFor,
  isList,
  pageOf,
  pathOf,
  readerOf,
  readEverything,
  reads,
  settle,
} from '../test/estate.ts';
import { callOperation, errorClass } from '../test/operation.ts';
import { HOOK_MS, startStack, type Stack } from '../test/stack.ts';

/** `mine` looks, `theirs` is looked at. */
const DIRECTIONS = [
  { mine: 'acme', theirs: 'globex' },
  { mine: 'globex', theirs: 'acme' },
];

const COMMENT = { service: 'fe-support', operation: 'CreateComment' };
/** What of the demo data of acme has more than one resource below it. */
const CROWDED = { orderId: '123', teamId: 'team-1', ticketId: 't-1' };

let stack: Stack;
const estates: Record<string, Estate> = {};
/** What each tenant read of its own before the other one was there at all, or did anything. */
const before: Record<string, Record<string, object>> = {};
beforeAll(async () => {
  stack = await startStack();
  for (const tenant of ['acme', 'globex']) {
    const estate = await settle(stack, tenant);
    estates[tenant] = estate;
    if (tenant === 'acme') await estate.call(COMMENT, { ticketId: CROWDED.ticketId, body: 'One more' });
    before[tenant] = await readEverything(estate);
  }
}, HOOK_MS);
afterAll(() => stack?.stop(), HOOK_MS);

const estate = (tenant: string): Estate => {
  const found = estates[tenant];
  if (!found) throw new Error(`Nothing belongs to ${tenant}.`);
  return found;
};

/** What the SDK throws. */
async function refusal(call: Promise<unknown>): Promise<Error> {
  const thrown: unknown = await call.then(
    () => new Error('It succeeded.'),
    (error: unknown) => error,
  );
  return thrown as Error;
}

/** What differs between two answers that say the same. */
const same = { $metadata: 0, $response: 0, requestId: 0 };

const instances = guarded.filter(({ ids }) => ids.length > 0);
const nested = guarded.filter(({ ids }) => ids.length > 1);
const lists = reads.filter(isList);
const named = (list: readonly Guarded[]) =>
  list.map((each) => ({ ...each, title: `${each.service} ${each.operation}` }));

describe('two tenants', () => {
  it('have one resource of each kind, under the same names and idempotency keys, and no id in common', () => {
    const [acme, globex] = [estate('acme').ids, estate('globex').ids];
    expect(Object.keys(acme).sort()).toEqual(Object.keys(globex).sort());
    expect(Object.keys(acme)).toEqual(
      expect.arrayContaining(['accountId', 'commentId', 'feedbackId', 'lineId', 'memberId', 'orderId']),
    );
    expect(Object.keys(acme)).toEqual(expect.arrayContaining(['quoteId', 'teamId', 'ticketId']));
    expect(Object.values(acme).filter((id) => Object.values(globex).includes(id))).toEqual([]);
  });

  it('see their own', () => {
    for (const { mine } of DIRECTIONS) {
      const seen = JSON.stringify(before[mine]);
      for (const id of Object.values(estate(mine).ids)) expect(seen).toContain(id);
    }
  });
});

describe.each(DIRECTIONS)('$mine, which has the ids of $theirs,', ({ mine, theirs }) => {
  it.each(named(instances))('finds nothing by $title', async (each) => {
    const { service, operation } = each;
    const input = { ...inputFor(each, estate(mine).ids), ...pathOf(each, estate(theirs).ids) };
    const error = await refusal(estate(mine).call({ service, operation }, input));
    expect(error).toBeInstanceOf(await errorClass(service, 'ResourceNotFoundException'));
    const nonesuch = Object.fromEntries(each.ids.map((name) => [name, 'nonesuch']));
    const other = await refusal(estate(mine).call({ service, operation }, { ...input, ...nonesuch }));
    expect({ ...other, ...same }).toEqual({ ...error, ...same });
    expect(other.message).toBe(error.message);
  });

  it.each(named(nested))(
    'finds nothing by $title below a resource of its own, nor its own below theirs',
    async (each) => {
      const { service, operation, ids: names } = each;
      const notFound = await errorClass(service, 'ResourceNotFoundException');
      const child = names.at(-1) ?? '';
      const [own, foreign] = [estate(mine).ids, estate(theirs).ids];
      for (const ids of [
        { ...own, [child]: foreign[child] ?? '' },
        { ...foreign, [child]: own[child] ?? '' },
      ]) {
        const input = { ...inputFor(each, own), ...pathOf(each, ids) };
        expect(await refusal(estate(mine).call({ service, operation }, input))).toBeInstanceOf(notFound);
      }
    },
  );

  it('takes none of their accounts into a team of its own', async () => {
    const { ids, call } = estate(mine);
    const { accountId } = estate(theirs).ids;
    const membership = { service: 'user-mgmt', operation: 'CreateMembership' };
    const wanted = { teamId: ids['teamId'], role: 'MEMBER' };
    const foreign = await refusal(call(membership, { ...wanted, accountId }));
    const missing = await refusal(call(membership, { ...wanted, accountId: 'nonesuch' }));
    expect(foreign.name).toMatch(/^(ResourceNotFound|Validation|Conflict)Exception$/);
    expect([foreign.name, foreign.message]).toEqual([missing.name, missing.message]);
    const who = mine === 'acme' ? 'uma' : 'greta';
    const { items = [] } = await users(stack, who).send(
      new ListMembershipsCommand({ teamId: ids['teamId'] }),
    );
    expect(items).toHaveLength(1);
  });

  it.each(named(lists.filter(({ ids }) => ids.length === 0)))(
    'is shown none of theirs by $title',
    async (each) => {
      const shown: string[] = [];
      let nextToken: unknown;
      do {
        const page = await estate(mine).call(each, { ...pageOf(each, 2), nextToken });
        shown.push(JSON.stringify(page['items']));
        nextToken = page['nextToken'];
      } while (nextToken !== undefined && shown.length < 50);
      const text = shown.join('');
      const idOf = (tenant: string) => Object.values(estate(tenant).ids).filter((id) => text.includes(id));
      expect(idOf(theirs)).toEqual([]);
      expect(idOf(mine)).not.toEqual([]);
    },
  );

  it('is told of no tenant by query, by header or by body', async () => {
    const who = mine === 'acme' ? 'alice' : 'carol';
    const headers = {
      authorization: `Bearer ${await stack.token(who)}`,
      'content-type': 'application/json',
      'x-tenant-id': theirs,
      'x-tenant': theirs,
    };
    const query = `tenantId=${theirs}&tenant_id=${theirs}&tenant=${theirs}`;
    const listed = await fetch(`${stack.edge}/api/commercial/orders?${query}`, { headers });
    expect(listed.status).toBe(200);
    const text = await listed.text();
    expect(text).toContain(estate(mine).ids['orderId']);
    expect(text).not.toContain(estate(theirs).ids['orderId']);
    const total = { amountMinor: 1, currency: 'EUR' };
    const body = JSON.stringify({ total, tenantId: theirs, tenant_id: theirs, owner: 'mallory' });
    const made = await fetch(`${stack.edge}/api/commercial/orders`, { method: 'POST', headers, body });
    const { orderId } = (await made.json()) as { orderId: string };
    const order = await commercial(stack, who).send(new GetOrderCommand({ orderId }));
    expect(order.owner).toBe(who);
    await estate(mine).call({ service: 'commercial', operation: 'DeleteOrder' }, { orderId });
  });
});

describe.each(DIRECTIONS)('what $mine has', ({ mine }) => {
  it('is, after all that, what it was before the other tenant wrote anything', async () => {
    expect(await readEverything(estate(mine))).toEqual(before[mine]);
  });
});

describe('a page token', () => {
  it.each(named(lists))('of $title is of no use to the other tenant', async (each) => {
    const [acme, globex] = [estate('acme'), estate('globex')];
    const ids = { ...acme.ids, ...CROWDED };
    const first = await acme.call(each, { ...pathOf(each, ids), maxResults: 1 });
    const { nextToken } = first;
    expect(nextToken).toEqual(expect.any(String));
    const second = await acme.call(each, { ...pathOf(each, ids), maxResults: 1, nextToken });
    expect(second['items']).toHaveLength(1);
    const stolen = globex.call(each, { ...pathOf(each, globex.ids), maxResults: 1, nextToken });
    expect(await refusal(stolen)).toBeInstanceOf(await errorClass(each.service, 'ValidationException'));
  });
});

describe('an idempotency key', () => {
  const create = (who: string, amountMinor: number) =>
    commercial(stack, who).send(
      new CreateOrderCommand({ total: { amountMinor, currency: 'EUR' }, clientToken: 'one-key' }),
    );

  it('is one of its tenant: the other one gets an order of its own for it, and no conflict', async () => {
    const ofAlice = await create('alice', 1);
    const ofCarol = await create('carol', 2);
    expect(ofCarol.orderId).not.toBe(ofAlice.orderId);
    expect((await create('alice', 1)).orderId).toBe(ofAlice.orderId);
    expect((await create('carol', 2)).orderId).toBe(ofCarol.orderId);
    for (const [who, orderId] of [
      ['alice', ofAlice.orderId],
      ['carol', ofCarol.orderId],
    ] as const) {
      await commercial(stack, who).send(new DeleteOrderCommand({ orderId }));
    }
  });
});

describe('a machine client', () => {
  it.each(named(reads.filter(({ operation }) => operation !== 'GetSession')))(
    'reads its own tenant and no other by $title',
    async (each) => {
      const call = (ids: Record<string, string>) =>
        callOperation(stack, readerOf(each.service, 'acme'), {
          ...each,
          input: { ...pathOf(each, ids), ...pageOf(each, 100) },
        });
      const own = await call(estate('acme').ids);
      expect(own.$metadata.httpStatusCode).toBe(200);
      const text = JSON.stringify(own);
      expect(Object.values(estate('globex').ids).filter((id) => text.includes(id))).toEqual([]);
      if (each.ids.length === 0) return;
      expect(await refusal(call(estate('globex').ids))).toBeInstanceOf(
        await errorClass(each.service, 'ResourceNotFoundException'),
      );
    },
  );
});
