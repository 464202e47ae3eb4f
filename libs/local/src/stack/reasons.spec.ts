import type { Policy } from '@gatehouse/policy-store';
import { deploy } from '../policy-store/index.ts';
import { useServer } from '../policy-store/test/server.ts';
import { SCHEMA } from '../policy-store/test/shop.ts';
import { readReasons, Reasons } from './reasons.ts';

const schema = {
  Gatehouse: { actions: { 'shop:Approve': { memberOf: [{ id: 'shop:Write' }] }, 'shop:Get': {} } },
};
const listed = [
  { policyId: 'P1', id: 'isolation', reason: 'Each its own.', permits: false, actions: [] },
  { policyId: 'P2', id: 'editor-writes', reason: 'Editors write.', permits: true, actions: ['shop:Write'] },
  { policyId: 'P3', id: 'approver', reason: 'Approvers approve.', permits: true, actions: ['shop:Approve'] },
  { policyId: 'P4', id: 'reader', reason: 'Readers read.', permits: true, actions: ['shop:Get'] },
  { policyId: 'P5', id: 'owner', reason: 'Owners do all.', permits: true, actions: [] },
];
const reasons = new Reasons(listed, schema);
const decision = (fields: object) => ({ event: 'decision', action: 'shop:Approve', policies: [], ...fields });

describe('a decision in the log of the local run', () => {
  it.each([
    ['of a permit', { code: 'OK', policies: ['P2'] }, ['editor-writes: Editors write.']],
    ['of a forbid', { code: 'ERR_DENIED', policies: ['P1'] }, ['isolation: Each its own.']],
    [
      'that no policy made, with those that permit the action to others',
      { code: 'ERR_DENIED' },
      ['editor-writes: Editors write.', 'approver: Approvers approve.', 'owner: Owners do all.'],
    ],
    [
      'about another action',
      { code: 'ERR_DENIED', action: 'shop:Get' },
      ['reader: Readers read.', 'owner: Owners do all.'],
    ],
  ])('has the reason %s', (_, fields, because) => {
    const line = decision(fields);
    expect(reasons.explain(line)).toEqual({ ...line, because });
  });

  it('says that nobody may, where no policy permits the action', () => {
    const line = decision({ code: 'ERR_DENIED' });
    expect(new Reasons(listed.slice(0, 1), schema).explain(line)).toEqual({ ...line, because: [] });
  });

  it.each([
    ['a refusal before the policies were asked', decision({ code: 'ERR_TOKEN_EXPIRED' })],
    ['a policy that failed', decision({ code: 'ERR_POLICY_EVALUATION', policies: ['P2'] })],
    ['metrics', { _aws: {}, code: 'OK' }],
    ['anything else', { event: 'authorizer-output', text: 'x' }],
  ])('has none of %s', (_, line) => expect(reasons.explain(line)).toBe(line));
});

describe('the reasons of a policy store', () => {
  const server = useServer();
  const policy = (id: string, statement: string): Policy => ({
    id,
    reason: `Why ${id}.`,
    service: 'shop',
    statement,
  });

  it('are found by the ids that the store gave the policies', async () => {
    const { client } = server;
    const policies = [
      policy('viewers', 'permit (principal in Gatehouse::Group::"viewer", action, resource);'),
      policy('foreign', 'forbid (principal, action, resource) when { resource has tenantId };'),
    ];
    const { policyStoreId } = await deploy({ client, schema: SCHEMA, policies });
    const found = await readReasons(client, policyStoreId, SCHEMA, policies);
    const line = decision({ code: 'ERR_DENIED' });
    expect(found.explain(line)).toEqual({ ...line, because: ['viewers: Why viewers.'] });
  });
});
