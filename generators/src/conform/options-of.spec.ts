import { withBilling } from '../../test/billing.ts';
import { Overlay, untouched } from '../../test/overlay.ts';
import generateService from '../service/generator.ts';
import type { ServiceOptions } from '../service/options.ts';
import { optionsOf } from './options-of.ts';

describe('the options of a service that is there', () => {
  it.each([
    ['commercial', { resource: 'order', plural: 'orders', owner: 'team-commercial' }],
    ['fe-support', { resource: 'ticket', plural: 'tickets', owner: 'team-support' }],
    ['user-mgmt', { resource: 'account', plural: 'accounts', owner: 'team-identity' }],
  ])('are, for the sample %s, those of its first resource', (name, options) => {
    expect(optionsOf(new Overlay(), name)).toMatchObject({ name, ...options });
  });

  it.each<[string, ServiceOptions, object]>([
    ['a plain one', { name: 'billing', resource: 'invoice' }, { resource: 'invoice', plural: 'invoices' }],
    ['an owner', { name: 'billing', owner: 'money/core' }, { owner: 'money/core' }],
    [
      'a plural',
      { name: 'hr', resource: 'person', plural: 'people' },
      { resource: 'person', plural: 'people' },
    ],
    ['its tenancy', { name: 'billing', tenancy: 'path' }, { tenancy: 'path' }],
    ['digits', { name: 'svc-001' }, { resource: 'svc-001-item', plural: 'svc-001-items' }],
  ])('are those that it was made with: %s', async (_, options, expected) => {
    const files = new Overlay();
    await generateService(files, { ...options, generate: false }, untouched);
    expect(optionsOf(files, options.name)).toMatchObject({ name: options.name, ...expected });
  });

  it('have a resource that nobody made when the model has none', async () => {
    const files = await withBilling();
    files.write('libs/model/services/billing/billing.smithy', 'service Billing {\n}\n');
    expect(optionsOf(files, 'billing')).toMatchObject({ resource: 'billing-item', plural: 'billing-items' });
  });

  it.each([
    ['half a manifest', '{ "name":\n', 'is no JSON'],
    ['no object', 'null\n', 'has no "name"'],
    ['no owner', '{ "name": "billing", "ingress": "router", "tenancy": "token" }\n', 'has no "owner"'],
    [
      'a tenancy that is none',
      '{ "name": "billing", "ingress": "router", "tenancy": "both", "owner": "x" }\n',
      'token or path',
    ],
    [
      'another name',
      '{ "name": "bills", "ingress": "router", "tenancy": "token", "owner": "x" }\n',
      'something else than its folder',
    ],
    [
      'a manifest that was cut off',
      '{ "name": "billing" }',
      'There is no service billing; there are commercial',
    ],
  ])('are refused with %s', async (_, text, sentence) => {
    const files = await withBilling();
    files.write('apps/billing/service.json', text);
    const refusal = expect(() => optionsOf(files, 'billing'));
    refusal.toThrow(expect.objectContaining({ name: 'Refusal' }));
    refusal.toThrow(sentence);
  });

  it('are refused for a service that is not there', () => {
    expect(() => optionsOf(new Overlay(), 'nothing')).toThrow('There is no service nothing');
  });
});
