import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changes, refusal, surviveEveryKill, withBilling } from '../../test/billing.ts';
import { Overlay, untouched } from '../../test/overlay.ts';
import { aboutLocalData } from './demo-data.ts';
import generateResource from './generator.ts';
import type { ResourceOptions } from './plan.ts';

const resource =
  (name: string, options: Partial<ResourceOptions> = {}) =>
  (files: Overlay) =>
    generateResource(files, { name, service: 'billing', generate: false, ...options }, untouched);

describe('a new resource', () => {
  it('has a model, a table, operations with a spec, demo data and cases of its own', async () => {
    const written = await changes(await withBilling(), resource('credit-note'));
    expect(written.size).toBe(13);
    expect([...written].join('\n')).not.toMatch(/front.?desk|guest.?book/i);
    expect(written.get('apps/billing/migrations/0002_credit-notes.sql')).toContain(
      'CREATE TABLE credit_notes (',
    );
    expect(written.get('apps/billing/demo.sql')).toContain("('globex', 'credit-note-9',");
    expect(written.get('libs/model/services/billing/billing.smithy')).toContain(
      '        Invoice\n        CreditNote\n',
    );
    const decisions = JSON.parse(
      written.get('libs/policy-store/services/billing/decisions.json') ?? '',
    ) as object;
    expect(Object.keys(decisions)).toHaveLength(10);
    expect(decisions).toMatchObject({
      DeleteCreditNote: {
        pathParameters: { creditNoteId: 'credit-note-2' },
        allow: ['billing-editor', 'billing-globex'],
      },
    });
  });

  it('lies below another one', async () => {
    const written = await changes(await withBilling(), resource('invoice-line', { parent: 'invoice' }));
    expect([...written].join('\n')).not.toMatch(/front.?desk|guest.?book|page.?note/i);
    expect(written.get('apps/billing/migrations/0002_invoice-lines.sql')).toContain(
      'FOREIGN KEY (tenant_id, invoice_id) REFERENCES invoices ON DELETE CASCADE',
    );
    expect(written.get('libs/model/services/billing/invoice-lines.smithy')).toContain(
      '/api/billing/invoices/{invoiceId}/invoice-lines/{invoiceLineId}',
    );
    expect(written.get('libs/model/services/billing/invoices.smithy')).toContain('        InvoiceLine\n');
    expect(written.get('apps/billing/demo.sql')).toContain("('acme', 'invoice-1', 'invoice-line-1',");
  });

  it('goes into a service that was written by hand, with its people and its demo data', async () => {
    const options = { service: 'commercial', parent: 'order' };
    const written = await changes(new Overlay(), resource('shipment', options));
    expect(written.get('apps/commercial/migrations/0004_shipments.sql')).toContain('REFERENCES orders');
    const spec = written.get('apps/commercial/src/operations/shipments.spec.ts');
    expect(spec).toContain("const editor = user('alice', 'acme', 'commercial-editor');");
    expect(spec).toContain("const stranger = user('carol', 'globex', 'commercial-editor');");
    expect(spec).toContain("const orderId = '123';");
  });

  it('changes nothing the second time, and keeps what was edited', async () => {
    const files = await withBilling();
    await resource('credit-note')(files);
    files.write('apps/billing/src/stores/credit-notes.ts', 'edited\n');
    expect(await changes(files, resource('credit-note'))).toEqual(new Map());
  });

  it.each([undefined, 'invoice'])(
    'is completed by the next run when it is killed at any write',
    async (parent) => {
      const options = parent === undefined ? {} : { parent };
      expect(await surviveEveryKill(await withBilling(), resource('invoice-line', options))).toBe(13);
    },
  );
});

describe('the demo data of a new resource', () => {
  it('is too late for a local run that was there before, which is said', () => {
    const root = mkdtempSync(join(tmpdir(), 'gatehouse-data-'));
    expect(aboutLocalData(root)).toBe('');
    mkdirSync(join(root, '.gatehouse'));
    expect(aboutLocalData(root)).toContain('`npx gatehouse reset`');
    rmSync(root, { recursive: true });
  });
});

describe('a refused resource', () => {
  it.each<[string, Partial<ResourceOptions>, string]>([
    ['CreditNote', {}, 'is no name of a resource'],
    ['tenant', {}, 'is reserved'],
    ['notes', {}, 'notes looks like a plural: name the resource in the singular'],
    ['invoice', { plural: 'bills' }, 'has the shape Invoice already'],
    ['bill', { plural: 'invoices' }, 'invoices.smithy is there already, and not of the resource bill'],
    ['order', {}, 'commercial has the entity type Order already'],
    ['note', { parent: 'bill' }, 'has no resource bill; it has invoice.'],
    ['note', { service: 'nothing' }, 'There is no service nothing'],
    [
      'remark',
      { service: 'commercial', parent: 'order-line' },
      'Nothing can lie below order-line but by hand',
    ],
  ])('%s %j is told why', async (name, options, sentence) => {
    expect(await refusal(await withBilling(), resource(name, options))).toContain(sentence);
  });

  it('needs somebody to go by', async () => {
    const files = await withBilling();
    files.write('libs/policy-store/services/billing/decisions.json', '{}\n');
    expect(await refusal(files, resource('note'))).toContain(
      'has no case of an operation of billing:Write to go by',
    );
  });
});
