import { changes, refusal, surviveEveryKill } from '../../test/billing.ts';
import { Overlay, untouched } from '../../test/overlay.ts';
import { optionsOf } from '../conform/options-of.ts';
import generateOperation from '../operation/generator.ts';
import generatePolicy from '../policy/generator.ts';
import generateResource from '../resource/generator.ts';
import generateService from '../service/generator.ts';
import { withTenantInPath } from './path-tenancy.ts';

const make =
  (tenancy = 'path') =>
  (files: Overlay) =>
    generateService(files, { name: 'billing', resource: 'invoice', tenancy, generate: false }, untouched);
const added = { service: 'billing', generate: false };

async function withBilling(tenancy?: string): Promise<Overlay> {
  const files = new Overlay();
  await make(tenancy)(files);
  return files;
}

type Row = Record<'allow' | 'deny', (string | { principal: string; pathParameters?: object })[]> & {
  pathParameters: Record<string, string>;
};
const rowsOf = (files: Pick<Overlay, 'read'>) =>
  JSON.parse(files.read('libs/policy-store/services/billing/decisions.json') ?? '') as Record<string, Row>;
const uris = (smithy: string) => [...smithy.matchAll(/uri: "([^"]+)"/g)].map(([, uri]) => uri);
const PREFIX = '/api/billing/tenants/{tenantId}';

/** Every operation takes the tenant, every example says it, and what is used is sorted. */
function expectInPath(smithy: string): void {
  const count = (pattern: RegExp) => smithy.match(pattern)?.length ?? 0;
  const operations = count(/^operation /gm);
  expect(operations).toBeGreaterThan(0);
  expect(uris(smithy).filter((uri) => !uri?.startsWith(`${PREFIX}/`))).toEqual([]);
  expect(count(/^ {4}input := .*with \[TenantInput/gm)).toBe(operations);
  expect(count(/^ {8}input: \{ tenantId: "acme", /gm)).toBe(operations);
  const uses = smithy.match(/^use .*/gm) ?? [];
  expect(uses).toEqual([...new Set(uses)].sort());
  expect(uses).toContain('use gatehouse.common#TenantInput');
}

describe('a service whose tenant stands in the path', () => {
  it('has the files of any service, and says its tenancy in model and manifest', async () => {
    const [inToken, inPath] = [await withBilling('token'), await withBilling()];
    expect([...inPath.written.keys()].sort()).toEqual([...inToken.written.keys()].sort());
    const differing = [...inPath.written.keys()].filter(
      (path) => inPath.written.get(path) !== inToken.written.get(path),
    );
    expect(differing.sort()).toEqual([
      'apps/billing/service.json',
      'libs/model/services/billing/billing.smithy',
      'libs/model/services/billing/invoices.smithy',
      'libs/policy-store/services/billing/decisions.json',
    ]);
    expect(inPath.read('apps/billing/service.json')).toContain('"tenancy": "path"');
    const service = inPath.read('libs/model/services/billing/billing.smithy') ?? '';
    expect(service).toContain('    principals: ["User", "ApiClient"]\n    tenancy: "path"\n)');
    expect(uris(service)).toEqual(['/api/billing/health']);
    expect(service).not.toContain('TenantInput');
    expectInPath(inPath.read('libs/model/services/billing/invoices.smithy') ?? '');
  });

  it('has a case against a caller of another tenant for every operation', async () => {
    const rows = Object.values(rowsOf(await withBilling()));
    expect(rows).toHaveLength(5);
    for (const { deny, pathParameters } of rows) {
      expect(pathParameters['tenantId']).toBe('acme');
      expect(JSON.stringify(deny)).toContain('"billing-globex"');
    }
  });

  it('is written last of all, completed after any end, and the same the second time', async () => {
    expect(await surviveEveryKill(new Overlay(), make())).toBe(20);
    expect([...(await withBilling()).written.keys()].at(-1)).toBe('apps/billing/service.json');
    expect(await changes(await withBilling(), make())).toEqual(new Map());
  });

  it('keeps its tenancy, which the conformity of it goes by', async () => {
    expect(await refusal(await withBilling(), make('token'))).toBe(
      'There is a service billing already, and its tenancy is path.',
    );
    expect(optionsOf(await withBilling(), 'billing')).toMatchObject({ tenancy: 'path' });
    expect(optionsOf(await withBilling('token'), 'billing')).not.toHaveProperty('tenancy');
  });

  it.each([
    ['credit-note', undefined, 'credit-notes', {}],
    ['invoice-line', 'invoice', 'invoice-lines', { invoiceId: 'invoice-1' }],
  ])('gets a resource %s below %s', async (name, parent, plural, above) => {
    const files = await withBilling();
    const more = parent === undefined ? {} : { parent };
    await generateResource(files, { ...added, ...more, name }, untouched);
    expectInPath(files.read(`libs/model/services/billing/${plural}.smithy`) ?? '');
    const create = Object.entries(rowsOf(files)).at(-3);
    expect(create).toEqual([
      expect.stringMatching(/^Create/),
      {
        pathParameters: { tenantId: 'acme', ...above },
        allow: ['billing-editor'],
        deny: ['billing-viewer', 'billing-job', 'billing-globex'],
      },
    ]);
    const spec = files.read(`apps/billing/src/operations/${plural}.spec.ts`);
    expect(spec).toContain("const stranger = user('billing-globex', 'globex', 'billing-editor');");
  });

  it.each(['ApproveInvoice', 'GetInvoiceHistory'])('gets the operation %s', async (name) => {
    const files = await withBilling();
    const written = await changes(files, (tree) => generateOperation(tree, { ...added, name }, untouched));
    const own = [...written.values()];
    const smithy = own.find((text) => text.includes(`operation ${name} {`)) ?? '';
    expectInPath(smithy);
    expect(smithy).toContain(
      'input := for Invoice with [TenantInput] {\n        @required\n        @httpLabel\n        $invoiceId\n    }',
    );
    expect(own.find((text) => text.includes(`describe('${name}'`))).toContain(
      "const invoice = { invoiceId: 'invoice-1' };",
    );
    expect(rowsOf(files)[name]).toMatchObject({
      pathParameters: { tenantId: 'acme', invoiceId: 'invoice-1' },
      deny: expect.arrayContaining(['billing-globex']),
    });
    expect(await changes(files, (tree) => generateOperation(tree, { ...added, name }, untouched))).toEqual(
      new Map(),
    );
  });

  it('gets a policy, whose person is of the tenant that the cases are about', async () => {
    const files = await withBilling();
    await generatePolicy(files, { service: 'billing', group: 'billing-auditor' }, untouched);
    expect(rowsOf(files)['GetInvoice']?.allow.at(-1)).toBe('billing-auditor');
    expect(rowsOf(files)['DeleteInvoice']?.deny.at(-1)).toBe('billing-auditor');
  });
});

describe('withTenantInPath', () => {
  it.each([
    ['uri: "/api/billing/invoices"', `uri: "${PREFIX}/invoices"`],
    ['uri: "/api/billing/health"', 'uri: "/api/billing/health"'],
    ['uri: "/api/billings/invoices"', 'uri: "/api/billings/invoices"'],
    ['    input := {}', '    input := {}'],
    ['        input: {}', '        input: {}'],
    ['    input := for Invoice {', '    input := for Invoice with [TenantInput] {'],
    ['    input := for Invoice with [A] {', '    input := for Invoice with [TenantInput, A] {'],
    ['    input := with [PageInput] {}', '    input := with [TenantInput, PageInput] {}'],
    ['        input: { a: 1 }', '        input: { tenantId: "acme", a: 1 }'],
    ['    output := for Invoice {', '    output := for Invoice {'],
  ])('makes of %s: %s', (from, to) => {
    const head = 'use gatehouse.common#Revision\nuse gatehouse.common#Version\n';
    const tenant = to.includes('[TenantInput') ? 'use gatehouse.common#TenantInput\n' : '';
    expect(withTenantInPath('billing', `${head}${from}\n`)).toBe(
      `${head.replace('use gatehouse.common#Version', `${tenant}$&`)}${to}\n`,
    );
  });
});
