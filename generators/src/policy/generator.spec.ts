import { changes, refusal, surviveEveryKill, withBilling } from '../../test/billing.ts';
import { Overlay, untouched } from '../../test/overlay.ts';
import generatePolicy from './generator.ts';

const policy =
  (group: string, may?: string, service = 'billing') =>
  (files: Overlay) =>
    generatePolicy(files, { group, service, ...(may !== undefined && { may }) }, untouched);

const folder = 'libs/policy-store/services/billing';

describe('a new policy', () => {
  it('lets a group read, has somebody in it, and a case for every operation', async () => {
    const written = await changes(await withBilling(), policy('billing-auditor'));
    expect([...written.keys()].sort()).toEqual(
      ['decisions.json', 'people.json', 'policies.cedar'].map((file) => `${folder}/${file}`),
    );
    expect(written.get(`${folder}/policies.cedar`)).toContain('@id("billing-auditor-reads")');
    expect(JSON.parse(written.get(`${folder}/people.json`) ?? '')).toMatchObject({
      users: { 'billing-auditor': { tenant: 'acme', groups: ['billing-auditor'] } },
    });
    const decisions = JSON.parse(written.get(`${folder}/decisions.json`) ?? '') as Record<
      string,
      Record<string, string[]>
    >;
    for (const [operation, row] of Object.entries(decisions)) {
      const column = /^(?:Get|List)/.test(operation) ? 'allow' : 'deny';
      expect(row[column]?.at(-1)).toBe('billing-auditor');
    }
  });

  it('lets a group change too', async () => {
    const written = await changes(await withBilling(), policy('clerk', 'write'));
    expect(written.get(`${folder}/policies.cedar`)).toContain('@id("billing-clerk-reads-and-writes")');
    expect(written.get(`${folder}/decisions.json`)?.match(/"clerk"/g)).toHaveLength(5);
  });

  it('leaves alone what everybody may do for themselves', async () => {
    const written = await changes(new Overlay(), policy('support-auditor', 'read', 'fe-support'));
    const decisions = JSON.parse(
      written.get('libs/policy-store/services/fe-support/decisions.json') ?? '',
    ) as Record<string, object>;
    expect(JSON.stringify(decisions['GetSession'])).not.toContain('support-auditor');
    expect(JSON.stringify(decisions['UpdateTicket'])).toContain('support-auditor');
    expect(written.has('libs/policy-store/services/fe-support/people.json')).toBe(true);
  });

  it('changes nothing the second time', async () => {
    const files = await withBilling();
    await policy('billing-auditor')(files);
    expect(await changes(files, policy('billing-auditor'))).toEqual(new Map());
  });

  it('is completed by the next run when it is killed at any write', async () => {
    expect(await surviveEveryKill(await withBilling(), policy('billing-auditor'))).toBe(3);
    expect(await surviveEveryKill(new Overlay(), policy('auditor', 'read', 'commercial'))).toBe(3);
  });
});

describe('a refused policy', () => {
  it.each([
    ['Billing Auditor', 'is no name of a group'],
    ['billing-viewer', 'another policy in the service billing already'],
    ['alice', 'Somebody else is called alice already'],
  ])('%s is told why', async (group, sentence) => {
    expect(await refusal(await withBilling(), policy(group, 'write'))).toContain(sentence);
  });

  it('needs a service', async () => {
    expect(await refusal(new Overlay(), policy('auditor', 'read', 'nothing'))).toContain(
      'There is no service nothing',
    );
  });

  it('has no namesake in another service', async () => {
    const files = await withBilling();
    expect(await refusal(files, policy('billing-editor', 'read', 'commercial'))).toContain(
      'in the people of billing',
    );
  });
});
