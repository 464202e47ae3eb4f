import { hopsOf, isWhole, linesOf, type Line } from './hops.ts';
import { tellHops } from './tell-hops.ts';

const requestId = 'r-1';
const edge: Line = {
  event: 'edge',
  requestId,
  method: 'POST',
  destination: 'router',
  status: 403,
  latencyMs: 21.4,
};
const access: Line = {
  ...{ event: 'access', requestId, method: 'POST', route: '/api/billing/invoices/{invoiceId}/approve' },
  ...{ status: 403, latencyMs: 18, authorizerLatencyMs: 17, errorCode: 'ForbiddenException' },
};
const decision: Line = {
  ...{ event: 'decision', requestId, decision: 'deny', code: 'ERR_DENIED', reason: null },
  ...{
    action: 'billing:ApproveInvoice',
    policies: [],
    latencyMs: 16.6,
    because: ['approver: Approvers approve.'],
  },
};
const request: Line = {
  event: 'request',
  requestId,
  service: 'billing',
  operation: 'GetInvoice',
  status: 200,
  latencyMs: 3,
};
const other: Line = { event: 'access', requestId: 'r-0', status: 200 };
const denied = [edge, access, decision];

describe('the log', () => {
  it.each(['{"event":"dec{"event":"edge"}', 'Killed', 'null', '5', '"text"'])(
    'may hold a line that is no record: %s',
    (line) => {
      expect(linesOf(`${JSON.stringify(edge)}\n${line}\n${JSON.stringify(access)}\n`)).toEqual([
        edge,
        access,
      ]);
    },
  );

  it('is read line by line, without the one that is being written', () => {
    expect(linesOf(`${JSON.stringify(edge)}\n${JSON.stringify(access)}\n{"event":"dec`)).toEqual([
      edge,
      access,
    ]);
  });

  it('has the lines of a request, in the order of its way', () => {
    const lines = [
      decision,
      other,
      { event: 'edit' },
      access,
      { event: 'policy-store', requestId: 'of its own' },
      edge,
    ];
    expect(hopsOf(lines, requestId)).toEqual(denied);
    expect(hopsOf(lines, 'r-2')).toEqual([]);
  });

  it('has what a handler logged before the line of its service', () => {
    const own = { event: 'invoice-approved', service: 'billing', requestId };
    expect(hopsOf([own, request, decision], requestId)).toEqual([decision, own, request]);
    expect(tellHops([own])).toContain('  billing      invoice-approved');
  });

  it('has a latest call, which is the last that the router answered', () => {
    expect(hopsOf([other, edge, access, { ...edge, requestId: 'r-3' }])).toEqual([edge, access]);
    expect(hopsOf([edge])).toEqual([]);
  });

  it.each([
    ['with the edge, the router and the authorizer, a refusal', denied, true],
    ['without the edge, none', denied.slice(1), false],
    ['without the authorizer that was asked, none', [edge, access], false],
    [
      'without the service that was asked, none',
      [edge, { ...access, integrationLatencyMs: 1 }, decision],
      false,
    ],
    ['with it, a call', [edge, { ...access, integrationLatencyMs: 1 }, decision, request], true],
    ['with the page that answered, a page', [edge, { event: 'web', requestId }], true],
    ['with nothing, none', [], false],
  ])('is whole %s', (_, lines, whole) => expect(isWhole(lines)).toBe(whole));
});

describe('what a person reads', () => {
  it('is a row per hop, and why it was refused', () => {
    expect(tellHops(denied).split('\n')).toEqual([
      'Request r-1',
      '',
      '  edge        403   21 ms  POST  router',
      '  router      403   18 ms  POST  /api/billing/invoices/{invoiceId}/approve  ForbiddenException',
      '  authorizer  deny  17 ms  ERR_DENIED  billing:ApproveInvoice',
      '',
      'No policy permits billing:ApproveInvoice to this caller. To others it is permitted by',
      '  approver: Approvers approve.',
    ]);
  });

  it.each([
    [
      'the policy that let the call in',
      { code: 'OK', policies: ['P1'] },
      'Allowed by\n  approver: Approvers approve.',
    ],
    ['the one that forbade it', { policies: ['P1'] }, 'Forbidden by\n  approver: Approvers approve.'],
    ['that nobody may', { because: [] }, 'No policy permits billing:ApproveInvoice to anybody.'],
  ])('names %s', (_, fields, told) => {
    expect(tellHops([edge, { ...decision, ...fields }])).toMatch(
      new RegExp(`\n\n${told.replaceAll('.', '\\.')}$`),
    );
  });

  it('says nothing of policies that were not asked', () => {
    const { because: _, ...early } = decision;
    expect(
      tellHops([{ ...early, code: 'ERR_TOKEN_MISSING', action: null }])
        .split('\n')
        .at(-1),
    ).toBe('  authorizer  deny  17 ms  ERR_TOKEN_MISSING');
  });

  it('names the service and what it did', () => {
    expect(tellHops([request])).toContain('  billing  200  3 ms  GetInvoice');
    const fault = {
      event: 'fault',
      requestId,
      service: 'billing',
      code: 'ERR_HANDLER',
      message: 'It failed.',
    };
    expect(tellHops([fault])).toContain('  billing      ERR_HANDLER  It failed.');
  });
});
