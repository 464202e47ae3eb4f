import type { Adapter } from './authorizer.cases.ts';
import { ALLOW, DENY } from './loopback.ts';
import { bearer, createWorld, getInvoice, inInvoices, type World } from './world.ts';

/** What both kinds of router must get to hear about a service whose tenancy is `path`. */
export function tenantPathCases(adapter: Adapter): void {
  describe('a tenant in the path', () => {
    let world: World;
    let ask: (call: Parameters<ReturnType<Adapter>>[0]) => Promise<string>;

    beforeEach(async () => {
      world = await createWorld();
      const answer = adapter(world.authorizer());
      ask = async (call) => {
        const given = await answer(call);
        const { decision, code, cache } = world.lastDecision();
        expect(given === 'refused').toBe(decision !== 'allow');
        return decision === 'allow' ? `allow ${cache}` : `${decision} ${code}`;
      };
    });

    afterEach(() => world.close());

    const alice = async () => bearer(await world.signer.sign());

    /** As the guardrail does: what belongs to a tenant is for callers of that tenant. */
    const guard: World['policyServer']['answer'] = ({ principal, resource, entities }) => {
      const { entityList } = entities as { entityList: Item[] };
      const tenantOf = (wanted: unknown) =>
        entityList.find(({ identifier }) => JSON.stringify(identifier) === JSON.stringify(wanted))?.attributes
          ?.tenantId.string;
      return { body: tenantOf(resource) === tenantOf(principal) ? ALLOW : DENY };
    };
    interface Item {
      identifier: object;
      attributes?: { tenantId: { string: string } };
    }
    const job = async () => {
      const claims = { sub: 'reporting-job', client_id: 'reporting-job', scope: 'billing/read' };
      return bearer(
        await world.signer.sign({ ...claims, tenant_id: undefined, 'cognito:groups': undefined }),
      );
    };

    it.each([
      ['a user', () => alice()],
      ['a machine client', job],
    ])('lets %s into its own, and into no other', async (_, tokenOf) => {
      world.policyServer.answer = guard;
      const token = [await tokenOf()];
      expect(await ask(getInvoice(token, 'acme'))).toBe('allow miss');
      expect(await ask(getInvoice(token, 'globex'))).toBe('deny ERR_DENIED');
      expect(await ask(inInvoices('GET', token, 'acme'))).toBe('allow miss');
      expect(await ask(inInvoices('GET', token, 'globex'))).toBe('deny ERR_DENIED');
      expect(await ask(inInvoices('POST', token, 'acme'))).toBe('allow none');
      expect(await ask(inInvoices('POST', token, 'globex'))).toBe('deny ERR_DENIED');
    });

    it('asks about each tenant by itself, and remembers each answer for that tenant', async () => {
      world.policyServer.answer = guard;
      const token = [await alice()];
      expect(await ask(getInvoice(token, 'acme'))).toBe('allow miss');
      expect(await ask(getInvoice(token, 'acme'))).toBe('allow hit');
      expect(await ask(getInvoice(token, 'globex'))).toBe('deny ERR_DENIED');
      expect(world.policyServer.requests.map(({ resource }) => resource)).toEqual([
        { entityType: 'Gatehouse::Invoice', entityId: 'i-1' },
        { entityType: 'Gatehouse::Invoice', entityId: 'i-1' },
      ]);
    });

    it.each(['..', 'acme.eu', ''])('asks nobody about the tenant "%s", which is no id', async (tenantId) => {
      expect(await ask(getInvoice([await alice()], tenantId))).toBe('deny ERR_RESOURCE_INVALID');
      expect(world.policyServer.requests).toEqual([]);
    });
  });
}
