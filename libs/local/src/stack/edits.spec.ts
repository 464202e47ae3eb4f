import { modelsEdited, touchedBy } from './edits.ts';

const nothing = { model: false, generated: false, policies: false, people: false, authorizer: false };

describe('an edit of', () => {
  it.each([
    ['libs/model/services/commercial/orders.smithy', { model: true }],
    ['libs/model/smithy/errors.smithy', { model: true }],
    ['libs/model/smithy/gateway-responses.json', { model: true }],
    ['libs/model/services/commercial/generated/gateway.json', { generated: true }],
    ['libs/policy-store/guardrails.cedar', { policies: true }],
    ['libs/policy-store/services/commercial/policies.cedar', { policies: true }],
    ['../elsewhere/services/commercial/policies.cedar', { policies: true }],
    ['libs/policy-store/people.json', { people: true }],
    ['libs/policy-store/services/billing/people.json', { people: true }],
    ['libs/authorizer/src/token-source.ts', { authorizer: true }],
    ['libs/principal/src/headers.ts', { authorizer: true }],
    ['apps/authorizer/src/handler.ts', { authorizer: true }],
    ['apps/commercial/src/app.ts', {}],
    ['libs/policy-store/services/commercial/decisions.json', {}],
    ['docs/errors.md', {}],
  ])('%s touches what it must', (path, expected) => {
    expect(touchedBy([path])).toEqual({ ...nothing, ...expected });
  });

  it('several files touches all of their parts', () => {
    expect(touchedBy(['libs/policy-store/people.json', 'libs/policy-store/guardrails.cedar'])).toEqual({
      ...nothing,
      policies: true,
      people: true,
    });
  });
});

describe('the model build after an edit', () => {
  const isThere = (path: string) => !path.includes('gone');

  it.each<[string, string[], string[]]>([
    [
      'is of one service',
      ['libs/model/services/billing/invoices.smithy', 'apps/billing/src/app.ts'],
      ['billing'],
    ],
    [
      'is of several',
      [
        'libs/model/services/billing/a.smithy',
        'libs/model/services/a/a.smithy',
        'libs/model/services/a/b.smithy',
      ],
      ['a', 'billing'],
    ],
    [
      'is of all for what they share',
      ['libs/model/services/a/a.smithy', 'libs/model/smithy/errors.smithy'],
      [],
    ],
    ['is of all for the answers of the router', ['libs/model/smithy/gateway-responses.json'], []],
    ['is of all when a file is gone', ['libs/model/services/a/gone.smithy'], []],
  ])('%s', (_, paths, services) => expect(modelsEdited(paths, isThere)).toEqual(services));
});
