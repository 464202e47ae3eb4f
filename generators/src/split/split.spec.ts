import { changes, refusal, surviveEveryKill, withBilling } from '../../test/billing.ts';
import { Overlay, untouched } from '../../test/overlay.ts';
import generateOperation from '../operation/generator.ts';
import { mentionsOf } from '../references/references.ts';
import generateResource from '../resource/generator.ts';
import { kebabOf } from '../spelling/spelling.ts';
import { readModelText } from '../workspace/model-text.ts';
import generateSplit from './generator.ts';

const generate = false;
const split =
  (from: string, to: string, resources: string) =>
  (files: Overlay): Promise<unknown> =>
    generateSplit(files, { from, to, resources, generate }, untouched);

/** Invoices with lines and an approval, and credit notes beside them. */
async function withMuch(): Promise<Overlay> {
  const files = await withBilling();
  const service = 'billing';
  await generateResource(files, { name: 'credit-note', service, generate }, untouched);
  await generateResource(files, { name: 'invoice-line', parent: 'invoice', service, generate }, untouched);
  await generateOperation(files, { name: 'ApproveInvoice', service, generate }, untouched);
  return files;
}

const HEALTH = 'GetHealth';
const operationsOf = (files: Overlay, service: string) =>
  readModelText(files, service)
    .operations.map(({ name }) => name)
    .filter((name) => name !== HEALTH)
    .sort();
const keysOf = (json: string | null) => Object.keys(JSON.parse(json ?? '') as object).sort();

/** Everything of a service that speaks of operations speaks of those that it has. */
function expectWhole(files: Overlay, service: string): void {
  const operations = operationsOf(files, service);
  expect(keysOf(files.read(`libs/policy-store/services/${service}/decisions.json`))).toEqual(operations);
  const app = files.read(`apps/${service}/src/app.ts`) ?? '';
  const named = [...app.matchAll(/^ {2}(\w+): \w+,$/gm)].map(([, name = '']) => name);
  expect(named.filter((name) => name !== HEALTH)).toEqual(operations);
  const imported = [...app.matchAll(/'\.\/operations\/([\w-]+)\.ts'/g)]
    .map(([, file = '']) => file)
    .filter((file) => file !== 'get-health');
  const handlers = files
    .children(`apps/${service}/src/operations`)
    .filter((file) => !file.endsWith('.spec.ts') && file !== 'get-health.ts');
  expect(handlers.sort()).toEqual(imported.map((file) => `${file}.ts`).sort());
  expect(imported.sort()).toEqual(operations.map(kebabOf).sort());
}

describe('two services out of one', () => {
  let files: Overlay;
  beforeAll(async () => {
    files = await withMuch();
    await split('billing', 'ledger', 'invoice')(files);
  });

  it('have each operation in exactly one of them, its handler, its spec and its cases with it', async () => {
    const [billing, ledger] = [operationsOf(files, 'billing'), operationsOf(files, 'ledger')];
    expect(billing).toEqual(expect.arrayContaining(['GetCreditNote']));
    expect(ledger).toEqual(expect.arrayContaining(['ApproveInvoice', 'GetInvoice', 'GetInvoiceLine']));
    expect([...billing, ...ledger].sort()).toEqual(operationsOf(await withMuch(), 'billing'));
    for (const service of ['billing', 'ledger']) expectWhole(files, service);
  });

  it('have the stores and specs that they need, and no others', () => {
    const below = (service: string, folder: string) => files.children(`apps/${service}/src/${folder}`).sort();
    expect(below('billing', 'stores')).toEqual(['credit-notes.ts']);
    expect(below('ledger', 'stores')).toEqual(['invoice-lines.ts', 'invoices.ts']);
    const specs = (service: string) =>
      below(service, 'operations').filter((file) => file.endsWith('.spec.ts'));
    expect(specs('billing')).toEqual(['credit-notes.spec.ts']);
    expect(specs('ledger')).toEqual(['approve-invoice.spec.ts', 'invoice-lines.spec.ts', 'invoices.spec.ts']);
  });

  it('have routes, actions, people and policies of their own name', () => {
    const ledger = readModelText(files, 'ledger');
    expect(ledger).toMatchObject({ prefix: 'ledger', resources: ['InvoiceLine', 'Invoice'] });
    for (const { uri } of ledger.operations) expect(uri).toMatch(/^\/api\/ledger\//);
    expect(files.read('libs/policy-store/services/ledger/people.json')).toContain('"ledger-editor"');
    expect(readModelText(files, 'billing')).toMatchObject({ prefix: 'billing', resources: ['CreditNote'] });
  });

  it('have all migrations and demo data, because a database keeps what was applied to it', () => {
    const migrations = files.children('apps/billing/migrations').sort();
    expect(migrations).toHaveLength(3);
    expect(files.children('apps/ledger/migrations').sort()).toEqual(migrations);
    expect(files.read('apps/ledger/demo.sql')).toBe(files.read('apps/billing/demo.sql'));
  });

  it('are not changed by a second run', async () => {
    expect(await changes(files, split('billing', 'ledger', 'invoice'))).toEqual(new Map());
  });
});

describe('a split', () => {
  it('is completed by the next run when it is killed at any write or removal', async () => {
    const moved = split('billing', 'ledger', 'invoice,credit-note');
    const files = await withMuch();
    await generateResource(files, { name: 'tag', service: 'billing', generate }, untouched);
    expect(await surviveEveryKill(files, moved)).toBeGreaterThan(50);
  });

  it.each([
    ['fe-support', 'opinions', 'feedback'],
    ['commercial', 'quotes', 'quote'],
  ])('of %s, which was written by hand, makes %s', async (from, to, resource) => {
    const files = new Overlay();
    const before = operationsOf(files, from);
    await split(from, to, resource)(files);
    expect([...operationsOf(files, from), ...operationsOf(files, to)].sort()).toEqual(before);
    for (const service of [from, to]) expectWhole(files, service);
  });

  it('leaves operations of the service itself where they are', async () => {
    const files = new Overlay();
    await split('fe-support', 'opinions', 'feedback')(files);
    expect(operationsOf(files, 'fe-support')).toContain('GetSession');
    expect(operationsOf(files, 'opinions')).toEqual(['CreateFeedback', 'GetFeedback', 'ListFeedback']);
  });

  it('can tell who still speaks of what moved', async () => {
    const files = await withMuch();
    files.write('apps/web/src/page/bills.ts', 'new GetInvoiceCommand();\nnew GetInvoicesCommand();\n');
    const found = mentionsOf(files, ['GetInvoice'], (path) => path.startsWith('apps/web/'));
    expect(found).toEqual([{ path: 'apps/web/src/page/bills.ts', line: 1, shape: 'GetInvoice' }]);
    expect(mentionsOf(files, [], () => true)).toEqual([]);
  });
});

describe('a refused split', () => {
  it.each([
    ['billing', 'Ledger', 'invoice', '"Ledger" is no name of a service'],
    ['billing', 'billing', 'invoice', 'needs a name of its own'],
    ['nothing', 'ledger', 'invoice', 'There is no service nothing'],
    ['billing', 'commercial', 'invoice', 'There is a service commercial already'],
    ['billing', 'ledger', 'bill', 'bill is no resource that can leave billing; at the top it has'],
    ['billing', 'ledger', 'invoice-line', 'invoice-line is no resource that can leave'],
    ['billing', 'ledger', '', 'is no resource that can leave'],
    ['billing', 'ledger', 'invoice,credit-note', 'Nothing would stay in billing'],
  ])('of %s into %s with %s is told why', async (from, to, resources, sentence) => {
    expect(await refusal(await withMuch(), split(from, to, resources))).toContain(sentence);
  });
});
