import type { Target } from './action.ts';
import { buildDecisionRequest } from './decision-request.ts';
import type { MappedCaller } from './principal-mapper.ts';

const alice: MappedCaller = {
  principal: { type: 'user', sub: 'alice', tenantId: 'acme', groups: ['commercial-editor', 'staff'] },
  scopes: [],
};
const job: MappedCaller = {
  principal: { type: 'client', sub: 'reporting-job', tenantId: 'acme', groups: [] },
  scopes: ['commercial/read', 'user-mgmt/read'],
};
const target = (path: Target['path']): Target => ({
  action: { type: 'Gatehouse::Action', id: 'commercial:GetOrder' },
  path,
  ttl: 60,
});
const order = { type: 'Gatehouse::Order', id: '123' };
const line = { type: 'Gatehouse::OrderLine', id: 'l-1' };
const id = (entityType: string, entityId: string) => ({ entityType, entityId });

describe('buildDecisionRequest', () => {
  it('asks for a user about one entity, whole and nothing more', () => {
    expect(buildDecisionRequest('PS-1', alice, target([order]))).toEqual({
      policyStoreId: 'PS-1',
      principal: id('Gatehouse::User', 'alice'),
      action: { actionType: 'Gatehouse::Action', actionId: 'commercial:GetOrder' },
      resource: id('Gatehouse::Order', '123'),
      context: {
        contextMap: {
          tenantId: { string: 'acme' },
          groups: { set: [{ string: 'commercial-editor' }, { string: 'staff' }] },
        },
      },
      entities: {
        entityList: [
          {
            identifier: id('Gatehouse::User', 'alice'),
            attributes: { tenantId: { string: 'acme' } },
            parents: [id('Gatehouse::Group', 'commercial-editor'), id('Gatehouse::Group', 'staff')],
          },
          { identifier: id('Gatehouse::Order', '123'), parents: [] },
        ],
      },
    });
  });

  it('asks for a machine client with its scopes as parents', () => {
    const request = buildDecisionRequest('PS-1', job, target([order]));
    expect(request.principal).toEqual(id('Gatehouse::ApiClient', 'reporting-job'));
    expect(request.entities?.entityList?.[0]).toEqual({
      identifier: id('Gatehouse::ApiClient', 'reporting-job'),
      attributes: { tenantId: { string: 'acme' } },
      parents: [id('Gatehouse::Scope', 'commercial/read'), id('Gatehouse::Scope', 'user-mgmt/read')],
    });
    expect(request.context).toEqual({ contextMap: { tenantId: { string: 'acme' }, groups: { set: [] } } });
  });

  it('asks about the caller’s own tenant where there is no instance', () => {
    const request = buildDecisionRequest('PS-1', alice, target('tenant'));
    expect(request.resource).toEqual(id('Gatehouse::Tenant', 'acme'));
    expect(request.entities?.entityList?.slice(1)).toEqual([
      { identifier: id('Gatehouse::Tenant', 'acme'), parents: [] },
    ]);
  });

  it('asks about the last entity of a path, each the child of the one before', () => {
    const note = { type: 'Gatehouse::Note', id: 'n' };
    const request = buildDecisionRequest('PS-1', alice, target([order, line, note]));
    expect(request.resource).toEqual(id('Gatehouse::Note', 'n'));
    expect(request.entities?.entityList?.slice(1)).toEqual([
      { identifier: id('Gatehouse::Order', '123'), parents: [] },
      { identifier: id('Gatehouse::OrderLine', 'l-1'), parents: [id('Gatehouse::Order', '123')] },
      { identifier: id('Gatehouse::Note', 'n'), parents: [id('Gatehouse::OrderLine', 'l-1')] },
    ]);
  });

  it('names an entity once that is on the path twice, and never makes it its own ancestor', () => {
    const twice = buildDecisionRequest('PS-1', alice, target([order, order]));
    expect(twice.resource).toEqual(id('Gatehouse::Order', '123'));
    expect(twice.entities?.entityList?.slice(1)).toEqual([
      { identifier: id('Gatehouse::Order', '123'), parents: [] },
    ]);
    const around = buildDecisionRequest('PS-1', alice, target([order, line, order]));
    expect(around.entities?.entityList?.slice(1)).toEqual([
      { identifier: id('Gatehouse::Order', '123'), parents: [] },
      { identifier: id('Gatehouse::OrderLine', 'l-1'), parents: [id('Gatehouse::Order', '123')] },
    ]);
  });

  it('tells entities of one id and two types apart', () => {
    const same = { type: 'Gatehouse::OrderLine', id: '123' };
    const request = buildDecisionRequest('PS-1', alice, target([order, same]));
    expect(request.entities?.entityList).toHaveLength(3);
  });

  describe.each([
    ['user', alice],
    ['client', job],
  ])('of a %s, about a path that begins with a tenant', (_, caller) => {
    const globex = { type: 'Gatehouse::Tenant', id: 'globex' };
    const belongs = { attributes: { tenantId: { string: 'globex' } } };

    it('gives all on the path to that tenant, and the caller to its own', () => {
      const { entities, context, resource } = buildDecisionRequest(
        'PS-1',
        caller,
        target([globex, order, line]),
      );
      expect(resource).toEqual(id('Gatehouse::OrderLine', 'l-1'));
      expect(context?.contextMap?.['tenantId']).toEqual({ string: 'acme' });
      expect(entities?.entityList?.[0]?.attributes).toEqual({ tenantId: { string: 'acme' } });
      expect(entities?.entityList?.slice(1)).toEqual([
        { identifier: id('Gatehouse::Tenant', 'globex'), ...belongs, parents: [] },
        {
          identifier: id('Gatehouse::Order', '123'),
          ...belongs,
          parents: [id('Gatehouse::Tenant', 'globex')],
        },
        {
          identifier: id('Gatehouse::OrderLine', 'l-1'),
          ...belongs,
          parents: [id('Gatehouse::Order', '123')],
        },
      ]);
    });

    it('asks about the tenant itself where there is no instance', () => {
      const request = buildDecisionRequest('PS-1', caller, target([globex]));
      expect(request.resource).toEqual(id('Gatehouse::Tenant', 'globex'));
      expect(request.entities?.entityList?.slice(1)).toEqual([
        { identifier: id('Gatehouse::Tenant', 'globex'), ...belongs, parents: [] },
      ]);
    });
  });

  it('takes a tenant for that of the path only where the path begins with it', () => {
    const odd = buildDecisionRequest('PS-1', alice, target([order, { type: 'Gatehouse::Tenant', id: 'x' }]));
    expect(odd.entities?.entityList?.slice(1).filter((entity) => 'attributes' in entity)).toEqual([]);
  });

  it('gives no entity but the caller an attribute', () => {
    const [, ...others] =
      buildDecisionRequest('PS-1', alice, target([order, line])).entities?.entityList ?? [];
    expect(others.filter((entity) => 'attributes' in entity)).toEqual([]);
  });
});
