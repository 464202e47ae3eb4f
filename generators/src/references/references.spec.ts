import { Overlay } from '../../test/overlay.ts';
import { danglingReferences, referencesTo, toSentence } from './references.ts';

const sentences = (found: ReturnType<typeof referencesTo>) => found.map(toSentence);

describe('the references of this workspace', () => {
  it('are to services that are there', () => {
    expect(sentences(danglingReferences(new Overlay()))).toEqual([]);
  });
});

describe('a service that is removed', () => {
  it.each([
    ['apps/web/src/page/bills.ts', "import { BillingClient } from '@gatehouse/sdk/billing';\n"],
    [
      'libs/policy-store/services/commercial/extra.cedar',
      'permit (principal, action in Action::"billing:Read", resource);\n',
    ],
    [
      'libs/policy-store/services/commercial/people.json',
      '{ "clients": { "job": { "tenant": "acme", "scopes": ["billing/read"] } } }\n',
    ],
  ])('is still referred to by %s', (path, text) => {
    const files = new Overlay([[path, text]]);
    expect(sentences(danglingReferences(files))).toEqual([`${path}:1 refers to the service billing.`]);
    expect(sentences(referencesTo(files, 'billing'))).toContain(`${path}:1 refers to the service billing.`);
  });

  it.each([
    ['docs/bills.md', 'Look at\n`/api/billing/invoices`.\n', 2],
    ['apps/web/src/names.ts', "const names = ['billing'];\n", 1],
    ['apps/e2e/src/bills.spec.ts', 'new BillingClient();\n', 1],
    ['libs/model/services/commercial/extra.smithy', 'use gatehouse.billing#InvoiceId\n', 1],
    [
      'libs/policy-store/services/commercial/people.json',
      '{"users":{"x":{"groups":["billing-editor"]}}}\n',
      1,
    ],
  ])('is found by its name in %s', (path, text, line) => {
    const found = sentences(referencesTo(new Overlay([[path, text]]), 'billing'));
    expect(found).toContain(`${path}:${line} refers to the service billing.`);
  });

  it('is not found in its own folders, nor in words that only begin like it', () => {
    const files = new Overlay([
      ['apps/ledgers/src/app.ts', "from '@gatehouse/model/ledgers';\n"],
      ['apps/web/src/words.ts', "'ledgers-office' + 'general ledgers' + '/api/ledgers-2'\n"],
    ]);
    expect(referencesTo(files, 'ledgers')).toEqual([]);
  });

  it.each([
    ['libs/local/src/router/example.ts', '/** `/api/ledgers/entries` */\n'],
    ['tools/checks/src/example.spec.ts', "const names = ['ledgers'];\n"],
    ['docs/how-to/example.md', '`apps/ledgers/src/app.ts`\n'],
  ])('is not meant by an example in %s, unless that needs it', (path, text) => {
    expect(referencesTo(new Overlay([[path, text]]), 'ledgers')).toEqual([]);
    const needed = `import type { Entry } from '@gatehouse/model/ledgers';\n`;
    const found = referencesTo(new Overlay([[path, `${text}${needed}`]]), 'ledgers');
    expect(found.map(({ line }) => line)).toEqual(path.startsWith('libs/') ? [2] : []);
  });

  it('is not looked for in what is generated', () => {
    const generated = [
      'libs/sdk/src/generated/services.ts',
      "import type { X } from '@gatehouse/sdk/ledgers';\n",
    ] as const;
    expect(danglingReferences(new Overlay([[...generated]]))).toEqual([]);
  });
});
