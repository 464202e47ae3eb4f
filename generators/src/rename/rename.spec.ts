import { refusal, surviveEveryKill, withBilling } from '../../test/billing.ts';
import { Overlay, untouched } from '../../test/overlay.ts';
import { referencesTo } from '../references/references.ts';
import generateService from '../service/generator.ts';
import { readModelText } from '../workspace/model-text.ts';
import { completeServices, ownFiles } from '../workspace/services.ts';
import generateRename from './generator.ts';
import { broughtBy, newName } from './new-name.ts';

const rename =
  (from: string, to: string) =>
  (files: Overlay): Promise<unknown> =>
    generateRename(files, { from, to, generate: false }, untouched);

describe('a service of the generator, renamed,', () => {
  it.each(['token', 'path'])(
    'is what the generator makes under the new name, tenancy %s',
    async (tenancy) => {
      const files = new Overlay();
      const options = { resource: 'invoice', tenancy, owner: 'team-money', generate: false };
      await generateService(files, { ...options, name: 'billing' }, untouched);
      await rename('billing', 'money-matters')(files);
      const wanted = new Overlay();
      await generateService(wanted, { ...options, name: 'money-matters' }, untouched);
      expect(new Map([...files.written].sort())).toEqual(new Map([...wanted.written].sort()));
    },
  );

  it('has its service.json last', async () => {
    const files = await withBilling();
    await rename('billing', 'invoicing')(files);
    expect([...files.written.keys()].at(-1)).toBe('apps/invoicing/service.json');
  });

  it('is completed by the next run when it is killed at any write or removal', async () => {
    expect(await surviveEveryKill(await withBilling(), rename('billing', 'invoicing'))).toBeGreaterThan(20);
  });

  it('loses what a killed removal left of it', async () => {
    const files = await withBilling();
    const left = ownFiles(files, 'billing').filter((path) => !path.endsWith('.json'));
    const texts = left.map((path) => [path, files.read(path) ?? ''] as const);
    await rename('billing', 'invoicing')(files);
    const renamed = new Map(files.written);
    for (const [path, text] of texts) files.write(path, text);
    await rename('billing', 'invoicing')(files);
    expect(files.written).toEqual(renamed);
  });
});

describe('a service that was written by hand, renamed,', () => {
  it('keeps its tables, its resources and the groups of the people of all', async () => {
    const files = new Overlay();
    const before = readModelText(files, 'commercial');
    await rename('commercial', 'sales')(files);
    expect(completeServices(files)).toEqual(expect.arrayContaining(['sales']));
    expect(ownFiles(files, 'commercial')).toEqual([]);
    const after = readModelText(files, 'sales');
    expect(after).toMatchObject({
      prefix: 'sales',
      namespace: 'gatehouse.sales',
      resources: before.resources,
    });
    expect(after.operations.map(({ uri }) => uri).sort()).toEqual(
      before.operations.map(({ uri }) => uri.replace('/commercial/', '/sales/')).sort(),
    );
    const policies = files.read('libs/policy-store/services/sales/policies.cedar');
    expect(policies).toContain('@id("sales-viewer-reads")');
    expect(policies).toContain('Group::"commercial-viewer",\n  action in Gatehouse::Action::"sales:Read"');
    expect(policies).toContain('Scope::"commercial/read"');
    const referring = referencesTo(files, 'commercial').map(({ path }) => path);
    expect(referring).toContain('libs/policy-store/people.json');
  });
});

describe('a new name', () => {
  const own = ['billing-viewer', 'billing/read'];

  it.each([
    ["from '@gatehouse/model/billing'", "from '@gatehouse/model/cash-desk'"],
    ['"/api/billing/billing-runs"', '"/api/cash-desk/billing-runs"'],
    ['namespace gatehouse.billing', 'namespace gatehouse.cashdesk'],
    ['service Billing {', 'service CashDesk {'],
    ['new BillingClient() as BillingOperations', 'new CashDeskClient() as CashDeskOperations'],
    ['apply gatehouse.billing#Billing @x', 'apply gatehouse.cashdesk#CashDesk @x'],
    ['@title("Billing API")', '@title("Cash Desk API")'],
    ['Action::"billing:Read"', 'Action::"cash-desk:Read"'],
    ['@id("billing-viewer-reads")', '@id("cash-desk-viewer-reads")'],
    ['Scope::"billing/read" "billing-viewer"', 'Scope::"cash-desk/read" "cash-desk-viewer"'],
    ['libs/model/services/billing/billing.smithy', 'libs/model/services/cash-desk/cash-desk.smithy'],
  ])('stands in %s', (text, renamed) => {
    expect(newName('billing', 'cash-desk', own)(text)).toBe(renamed);
  });

  it.each([
    'billing_address text NOT NULL',
    "'billing'",
    '/api/billing-runs/{id}',
    'BillingRun { billing: BillingAddress }',
    'Group::"billing-auditor"',
    'src/stores/billing.ts',
    'Sends the billing of a month.',
  ])('does not stand in %s', (text) => {
    expect(newName('billing', 'cash-desk', own)(text)).toBe(text);
  });

  it('may be longer than the old one, and hold it', async () => {
    const files = await withBilling();
    expect(broughtBy(files, 'billing')).toContain('billing-editor');
    await rename('billing', 'billing-desk')(files);
    expect(files.read('libs/policy-store/services/billing-desk/people.json')).toContain(
      '"billing-desk-viewer"',
    );
    expect([...files.written].join('\n')).not.toContain('billing-desk-desk');
  });
});

describe('a refused rename', () => {
  const OTHER = 'libs/model/services/other/other.smithy';

  it.each([
    ['billing', 'Invoicing', '"Invoicing" is no name of a service'],
    ['billing', 'ledger-model', '-model, -policy-store and -sdk'],
    ['billing', 'billing', 'is called billing already'],
    ['nothing', 'invoicing', 'There is no service nothing; there are billing, commercial'],
    ['billing', 'commercial', 'There is a service commercial already.'],
    ['billing', 'principal', 'taken by a project that is no service'],
    ['billing', 'usermgmt', 'too close to the service user-mgmt'],
    ['billing', 'docs', 'is reserved'],
  ])('from %s to %s is told why', async (from, to, sentence) => {
    expect(await refusal(await withBilling(), rename(from, to))).toContain(sentence);
  });

  it.each([
    ['apps/invoicing/notes.md', 'Mine.\n', 'is there already, and no file of this command'],
    ['apps/billing/logo.png', 'PNG\uFFFD\n', 'apps/billing/logo.png is no text'],
    [
      OTHER,
      '@http(method: "GET", uri: "/api/invoicing/x")\noperation GetX {}\n',
      'which lies below /api/invoicing/',
    ],
    [
      'libs/policy-store/services/other/people.json',
      '{"users":{"invoicing-viewer":{}}}\n',
      'invoicing-viewer',
    ],
    [
      'libs/policy-store/services/other/policies.cedar',
      '@id("invoicing-machine-reads")\n',
      'invoicing-machine-reads',
    ],
    [
      'tools/x/package.json',
      '{ "nx": { "name": "invoicing-sdk" } }\n',
      'its part invoicing-sdk would be called',
    ],
  ])('finds %s', async (path, text, sentence) => {
    const files = await withBilling();
    files.write(path, text);
    expect(await refusal(files, rename('billing', 'invoicing'))).toContain(sentence);
  });
});
