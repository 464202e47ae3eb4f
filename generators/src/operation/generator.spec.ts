import { changes, refusal, surviveEveryKill, withBilling } from '../../test/billing.ts';
import { Overlay, untouched } from '../../test/overlay.ts';
import { kebabOf } from '../spelling/spelling.ts';
import generateOperation from './generator.ts';

const operation =
  (name: string, service = 'billing') =>
  (files: Overlay) =>
    generateOperation(files, { name, service, generate: false }, untouched);

describe('a new operation', () => {
  it('is a model with an example, a handler with its spec, a case, and a line where they are put together', async () => {
    const written = await changes(await withBilling(), operation('ApproveInvoice'));
    expect([...written.keys()].sort()).toEqual([
      'apps/billing/src/app.ts',
      'apps/billing/src/operations/approve-invoice.spec.ts',
      'apps/billing/src/operations/approve-invoice.ts',
      'libs/model/services/billing/approve-invoice.smithy',
      'libs/model/services/billing/invoices.smithy',
      'libs/policy-store/services/billing/decisions.json',
    ]);
    expect(written.get('libs/model/services/billing/invoices.smithy')).toContain('        ApproveInvoice\n');
    expect(written.get('apps/billing/src/app.ts')).toContain('  ApproveInvoice: approveInvoice,\n');
    expect(written.get('apps/billing/src/operations/approve-invoice.ts')).toContain(
      "export const approveInvoice: Operation<'ApproveInvoice'> = ({ invoiceId }, call) =>",
    );
    expect(JSON.parse(written.get('libs/policy-store/services/billing/decisions.json') ?? '')).toMatchObject({
      ApproveInvoice: {
        pathParameters: { invoiceId: 'invoice-1' },
        allow: ['billing-editor', 'billing-globex'],
        deny: ['billing-viewer', 'billing-job'],
      },
    });
  });

  it.each([
    ['ApproveInvoice', 'POST', 'approve', '["Write"]', 'Approves an invoice.'],
    ['GetInvoiceHistory', 'GET', 'history', '["Read"]', 'Reads the history of an invoice.'],
    ['CancelInvoicePayment', 'POST', 'cancel-payment', '["Write"]', 'Cancels the payment of an invoice.'],
  ])('%s is %s …/%s', async (name, method, segment, groups, sentence) => {
    const written = await changes(await withBilling(), operation(name));
    const smithy = written.get(`libs/model/services/billing/${kebabOf(name)}.smithy`) ?? '';
    expect(smithy).toContain(
      `@http(method: "${method}", uri: "/api/billing/invoices/{invoiceId}/${segment}")`,
    );
    expect(smithy).toContain(`memberOf: ${groups}`);
    expect(smithy).toContain(`/// ${sentence}\n`);
    expect(smithy.includes('@readonly')).toBe(method === 'GET');
  });

  it('goes into a service that was written by hand, also below another resource', async () => {
    const written = await changes(new Overlay(), operation('CancelOrderLine', 'commercial'));
    expect(written.get('libs/model/services/commercial/cancel-order-line.smithy')).toContain(
      '/orders/{orderId}/lines/{lineId}/cancel"',
    );
    expect(written.get('apps/commercial/src/operations/cancel-order-line.spec.ts')).toContain(
      "const orderLine = { orderId: '123', lineId: 'l-1' };",
    );
  });

  it('changes nothing the second time, and keeps what was edited', async () => {
    const files = await withBilling();
    await operation('ApproveInvoice')(files);
    files.write('apps/billing/src/operations/approve-invoice.ts', 'edited\n');
    expect(await changes(files, operation('ApproveInvoice'))).toEqual(new Map());
  });

  it('is completed by the next run when it is killed at any write', async () => {
    expect(await surviveEveryKill(await withBilling(), operation('ApproveInvoice'))).toBe(6);
  });
});

describe('a refused operation', () => {
  it.each([
    ['approve-invoice', 'is no name of an operation: a verb and a resource, e.g. ApproveInvoice.'],
    ['cancelInvoice', 'e.g. CancelInvoice.'],
    ['approve', 'e.g. ApproveInvoice.'],
    ['ApproveBill', 'names no resource of the service; it has Invoice.'],
    ['ArchiveInvoice', 'Archive is no verb that libs/model/smithy/lint.smithy knows'],
    ['CreateInvoice', 'comes with its resource'],
    ['GetInvoice', 'comes with its resource'],
  ])('%s is told why', async (name, sentence) => {
    expect(await refusal(await withBilling(), operation(name))).toContain(sentence);
  });

  it('needs a service', async () => {
    expect(await refusal(new Overlay(), operation('ApproveInvoice', 'nothing'))).toContain(
      'There is no service nothing; there are',
    );
  });

  it('is there already', async () => {
    expect(await refusal(new Overlay(), operation('ApproveOrder', 'commercial'))).toContain(
      'has the operation ApproveOrder already, in libs/model/services/commercial/',
    );
  });

  it('has the route of another one', async () => {
    const files = await withBilling();
    const uri = '/api/billing/invoices/{invoiceId}/approve';
    files.write(
      'libs/model/services/billing/x.smithy',
      `@http(method: "POST", uri: "${uri}")\noperation SignInvoice {\n}\n`,
    );
    expect(await refusal(files, operation('ApproveInvoice'))).toContain(`SignInvoice has the route ${uri}`);
  });

  it.each([
    ['apps/billing/src/app.ts', 'export const app = 1;\n', 'has no place for it'],
    ['apps/billing/src/operations/get-invoice.ts', undefined, 'goes by GetInvoice'],
    ['libs/policy-store/services/billing/decisions.json', '{}\n', 'goes by GetInvoice'],
    ['libs/policy-store/services/billing/decisions.json', '{ "GetInvoice":\n', 'is no JSON'],
  ])('finds no place in %s', async (path, text, sentence) => {
    const files = await withBilling();
    if (text === undefined) files.written.delete(path);
    else files.write(path, text);
    expect(await refusal(files, operation('ApproveInvoice'))).toContain(sentence);
  });
});
