import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CreatePolicyCommand, VerifiedPermissionsClient } from '@aws-sdk/client-verifiedpermissions';
import {
  DeleteOrderCommand,
  ForbiddenException,
  GetOrderCommand,
  GetOrderLineCommand,
  ListOrderLinesCommand,
  ListOrdersCommand,
  UpdateOrderCommand,
} from '@gatehouse/sdk/commercial';
import { GetTicketCommand } from '@gatehouse/sdk/fe-support';
import { commercial, support } from '../test/clients.ts';
import { HOOK_MS, startStack, type Stack } from '../test/stack.ts';

/** Forbidden by a policy of its own, with its lines; every other order stays what it is. */
const SECRET_ORDER = '124';
const POLICY = `forbid (principal, action in Gatehouse::Action::"commercial:Read", resource in Gatehouse::Order::"${SECRET_ORDER}");`;

let stack: Stack;
let secretPolicy = '';
beforeAll(async () => {
  stack = await startStack();
  secretPolicy = await createPolicy(POLICY);
}, HOOK_MS);
afterAll(() => stack?.stop(), HOOK_MS);

/** By the admin operation of the policy store, as a deploy does; the authorizer is told nothing. */
async function createPolicy(statement: string): Promise<string> {
  const { policyStoreId } = JSON.parse(await readFile(join(stack.dataDir, 'run.json'), 'utf8')) as {
    policyStoreId: string;
  };
  const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };
  const client = new VerifiedPermissionsClient({
    endpoint: stack.policyStore,
    region: 'us-east-1',
    credentials,
  });
  const definition = { static: { statement, description: 'One order is nobody’s to read.' } };
  const { policyId = '' } = await client.send(new CreatePolicyCommand({ policyStoreId, definition }));
  client.destroy();
  return policyId;
}

interface Told {
  readonly decision: 'allow' | 'deny';
  readonly cache: unknown;
  readonly policies: unknown;
}

/** Makes a call and reads how it was decided from the log; answer and log must say the same. */
async function decide(call: () => Promise<{ $metadata: { requestId?: string } }>): Promise<Told> {
  const outcome = await call().then(
    ({ $metadata }) => ({ decision: 'allow' as const, id: $metadata.requestId }),
    (error: unknown) => {
      if (!(error instanceof ForbiddenException || (error as Error).name === 'ForbiddenException'))
        throw error;
      return { decision: 'deny' as const, id: (error as ForbiddenException).$metadata.requestId };
    },
  );
  const lines = await stack.log.linesOf(outcome.id ?? '', ['decision']);
  const logged = lines.filter(({ event }) => event === 'decision');
  expect(logged).toMatchObject([{ decision: outcome.decision }]);
  return { decision: outcome.decision, cache: logged[0]?.['cache'], policies: logged[0]?.['policies'] };
}

const read = (who: string, orderId: string) => () =>
  commercial(stack, who).send(new GetOrderCommand({ orderId }));
const update = (who: string, orderId: string) => () => {
  const total = { amountMinor: 1, currency: 'EUR' };
  return commercial(stack, who).send(new UpdateOrderCommand({ orderId, version: 1, total }));
};
const remove = (who: string, orderId: string) => () =>
  commercial(stack, who).send(new DeleteOrderCommand({ orderId }));
const list = (who: string) => () => commercial(stack, who).send(new ListOrdersCommand({}));
const ticket = (who: string) => () => support(stack, who).send(new GetTicketCommand({ ticketId: 't-1' }));

const allow = (cache: string): unknown => expect.objectContaining({ decision: 'allow', cache });
const allowed: unknown = expect.objectContaining({ decision: 'allow' });
const deny: unknown = expect.objectContaining({ decision: 'deny' });

/** One after the other. */
async function decideAll(...calls: Parameters<typeof decide>[0][]): Promise<Told[]> {
  const told: Told[] = [];
  for (const call of calls) told.push(await decide(call));
  return told;
}

describe('a kept decision', () => {
  it('is found again, and the policy store is not asked', async () => {
    const asked = async () =>
      (await stack.log.lines()).filter(({ operation }) => operation === 'IsAuthorized').length;
    expect(await decideAll(read('alice', '125'))).toEqual([allow('miss')]);
    const before = await asked();
    const again = await decideAll(...Array.from({ length: 5 }, () => read('alice', '125')));
    expect(again).toEqual(Array.from({ length: 5 }, () => allow('hit')));
    expect(await asked()).toBe(before);
  });

  it('is the same caller’s, whatever token it comes with', async () => {
    await decide(read('bob', '125'));
    const token = await stack.freshToken('bob');
    expect(token).not.toBe(await stack.token('bob'));
    const answer = await fetch(`${stack.edge}/api/commercial/orders/125`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const id = answer.headers.get('x-amzn-requestid') ?? '';
    expect(answer.status).toBe(200);
    expect(await stack.log.linesOf(id, ['decision'])).toContainEqual(
      expect.objectContaining({ event: 'decision', cache: 'hit' }),
    );
  });

  it('that denies is found again too', async () => {
    const told = await decideAll(...Array.from({ length: 10 }, () => read('nora', '125')));
    expect(told.map(({ decision }) => decision)).toEqual(Array.from({ length: 10 }, () => 'deny'));
    expect(told.map(({ cache }) => cache)).toContain('hit');
  });

  it('is asked for once when many ask at once', async () => {
    const told = await Promise.all(Array.from({ length: 8 }, () => decide(read('reporting-job', '125'))));
    expect(told.map(({ decision }) => decision)).toEqual(Array.from({ length: 8 }, () => 'allow'));
    expect(told.filter(({ cache }) => cache === 'miss')).toHaveLength(1);
  });

  it.each([update, remove])('is never one of a write', async (write) => {
    const told = await decideAll(write('bob', '125'), write('bob', '125'));
    expect(told).toEqual([deny, deny]);
    expect(told.map(({ cache }) => cache)).toEqual(['none', 'none']);
  });
});

describe('the same token, while decisions are kept', () => {
  it('is allowed on one route and denied on another', async () => {
    expect(
      await decideAll(read('bob', '123'), update('bob', '123'), remove('bob', '123'), read('bob', '123')),
    ).toEqual([allowed, deny, deny, allow('hit')]);
  });

  it('is denied on one route and allowed on another', async () => {
    expect(await decideAll(read('sam', '123'), ticket('sam'), read('sam', '123'), ticket('sam'))).toEqual([
      deny,
      allowed,
      deny,
      allow('hit'),
    ]);
  });

  it('is allowed for one order and denied for another', async () => {
    expect(
      await decideAll(
        read('alice', '123'),
        read('alice', SECRET_ORDER),
        read('alice', '123'),
        read('alice', SECRET_ORDER),
      ),
    ).toEqual([allowed, deny, allow('hit'), deny]);
  });

  it('is denied for one order and allowed for another', async () => {
    const told = await decideAll(
      read('carol', SECRET_ORDER),
      read('carol', '900'),
      read('carol', SECRET_ORDER),
      read('carol', '900'),
    );
    expect(told).toEqual([deny, allowed, deny, allow('hit')]);
    expect(told[0]?.policies).toEqual([secretPolicy]);
  });

  it('is denied below the one order too, and allowed below the other', async () => {
    const lines = (orderId: string) => () =>
      commercial(stack, 'bob').send(new ListOrderLinesCommand({ orderId }));
    const line = (orderId: string) => () =>
      commercial(stack, 'bob').send(new GetOrderLineCommand({ orderId, lineId: 'l-1' }));
    expect(
      await decideAll(lines('123'), lines(SECRET_ORDER), line('123'), line(SECRET_ORDER), line('123')),
    ).toEqual([allowed, deny, allowed, deny, allow('hit')]);
  });

  it('is decided rightly each time when everything is asked at once', async () => {
    const expected: [Parameters<typeof decide>[0], Told['decision']][] = [
      [read('alice', '123'), 'allow'],
      [read('alice', SECRET_ORDER), 'deny'],
      [read('bob', '123'), 'allow'],
      [read('sam', '123'), 'deny'],
      [list('reporting-job'), 'allow'],
      [list('nora'), 'deny'],
      [ticket('sam'), 'allow'],
      [ticket('alice'), 'deny'],
    ];
    const rounds = Array.from({ length: 6 }, (_, round) => (round % 2 ? [...expected].reverse() : expected));
    const asked = rounds.flat();
    const told = await Promise.all(asked.map(([call]) => decide(call)));
    expect(told.map(({ decision }) => decision)).toEqual(asked.map(([, decision]) => decision));
  });
});
