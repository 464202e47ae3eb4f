import { codeOf, withSchema } from '../test/models.ts';
import { mergeCedarSchemas } from './index.ts';

describe('mergeCedarSchemas', () => {
  it('adds the types of the callers', () => {
    const { Gatehouse } = mergeCedarSchemas([]);
    expect(Object.keys(Gatehouse.entityTypes)).toEqual(['ApiClient', 'Group', 'Scope', 'Tenant', 'User']);
    expect(Gatehouse.actions).toEqual({});
  });

  it('puts users into groups, and machine clients into groups and scopes', () => {
    const { entityTypes } = mergeCedarSchemas([]).Gatehouse;
    expect(entityTypes['User']?.memberOfTypes).toEqual(['Group']);
    expect(entityTypes['ApiClient']?.memberOfTypes).toEqual(['Group', 'Scope']);
  });

  it.each(['User', 'ApiClient', 'Tenant'])(
    'leaves the tenant of %s optional, so that policies must test for it',
    (type) => {
      const shape = mergeCedarSchemas([]).Gatehouse.entityTypes[type]?.shape;
      expect(shape).toEqual({
        type: 'Record',
        attributes: { tenantId: { type: 'String', required: false } },
      });
    },
  );

  it('holds entity types and actions of every service, sorted', () => {
    const models = [
      withSchema('b', ['Team'], ['b:Get']),
      withSchema('a', ['Order', 'Quote'], ['a:Read', 'a:Get']),
    ];
    const { Gatehouse } = mergeCedarSchemas(models);
    const types = ['ApiClient', 'Group', 'Order', 'Quote', 'Scope', 'Team', 'Tenant', 'User'];
    expect(Object.keys(Gatehouse.entityTypes)).toEqual(types);
    expect(Object.keys(Gatehouse.actions)).toEqual(['a:Get', 'a:Read', 'b:Get']);
  });

  it('takes a service without a protected operation', () => {
    expect(mergeCedarSchemas([{ name: 'open', cedarSchema: {} }])).toEqual(mergeCedarSchemas([]));
  });

  it('gives each caller a schema of its own to change', () => {
    const first = mergeCedarSchemas([]).Gatehouse;
    first.entityTypes['Group'] = { memberOfTypes: ['Planet'] };
    expect(mergeCedarSchemas([]).Gatehouse.entityTypes['Group']).toEqual({});
  });

  it('refuses an entity type of two services, and names both', () => {
    const models = [withSchema('a', ['Order']), withSchema('b', ['Order'])];
    expect(codeOf(() => mergeCedarSchemas(models))).toBe('ERR_ENTITY_SHARED');
    expect(() => mergeCedarSchemas(models)).toThrow(
      'Two services declare one Cedar entity type: a and b declare Order.',
    );
  });

  it.each(['User', 'ApiClient', 'Group', 'Scope', 'Tenant'])(
    'refuses %s, which is a type of the callers',
    (type) => {
      expect(codeOf(() => mergeCedarSchemas([withSchema('a', [type])]))).toBe('ERR_ENTITY_RESERVED');
    },
  );

  it('takes a type called as what every object has', () => {
    expect(
      Object.keys(mergeCedarSchemas([withSchema('a', ['constructor'])]).Gatehouse.entityTypes),
    ).toContain('constructor');
  });

  it('refuses an action of two services', () => {
    const models = [withSchema('a', [], ['a:Get']), withSchema('b', [], ['a:Get'])];
    expect(codeOf(() => mergeCedarSchemas(models))).toBe('ERR_ACTION_SHARED');
  });

  it('refuses a namespace of its own, since a policy store takes one', () => {
    const models = [withSchema('a', ['Order'], [], 'Shop')];
    expect(codeOf(() => mergeCedarSchemas(models))).toBe('ERR_NAMESPACE_FOREIGN');
    expect(() => mergeCedarSchemas(models)).toThrow('a declares Shop');
  });
});
