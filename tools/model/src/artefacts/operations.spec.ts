import { goodAst, member, shapeOf, structure, text, traitsOf } from '../../test/good-ast.ts';
import { TRAIT } from '../ast/ast.ts';
import type { Ast } from '../ast/ast.ts';
import { Model } from '../ast/model.ts';
import { examplesOf } from './examples.ts';
import { operationTable } from './operations.ts';

const tableOf = (ast: Ast = goodAst()) => {
  const model = new Model(ast);
  return operationTable(model, model.service('shop'));
};

describe('operationTable', () => {
  it('has every operation of the service, sorted by name', () => {
    const { service, operations } = tableOf();
    expect(service).toBe('shop');
    expect(Object.keys(operations)).toEqual([
      'ApproveOrder',
      'CreateLine',
      'CreateOrder',
      'GetHealth',
      'GetLine',
      'GetOrder',
      'ListOrders',
    ]);
  });

  it('says method, route and status of success', () => {
    expect(tableOf().operations['CreateOrder']).toMatchObject({
      method: 'POST',
      route: '/api/shop/orders',
      status: 201,
    });
    expect(tableOf().operations['GetOrder']).toMatchObject({ status: 200 });
  });

  it('says where each member travels', () => {
    const ast = goodAst();
    shapeOf(ast, 'gatehouse.shop#GetOrderInput').members = {
      orderId: member('gatehouse.shop#Id', { [TRAIT.httpLabel]: {}, [TRAIT.required]: {} }),
      verbose: member('smithy.api#Boolean', { [TRAIT.httpQuery]: 'v' }),
      ifNoneMatch: text({ [TRAIT.httpHeader]: 'If-None-Match' }),
      file: member('smithy.api#Blob', { [TRAIT.httpPayload]: {} }),
      note: text({ [TRAIT.jsonName]: 'remark' }),
    };
    const { members } = tableOf(ast).operations['GetOrder']?.input ?? { members: {} };
    const places = Object.entries(members).map(([name, { in: place, name: wire }]) => [name, place, wire]);
    expect(places).toEqual([
      ['orderId', 'label', 'orderId'],
      ['verbose', 'query', 'v'],
      ['ifNoneMatch', 'header', 'If-None-Match'],
      ['file', 'payload', 'file'],
      ['note', 'body', 'remark'],
    ]);
    expect(members['orderId']?.required).toBe(true);
    expect(members['note']).not.toHaveProperty('required');
  });

  it('marks idempotency tokens', () => {
    const token = tableOf().operations['CreateOrder']?.input.members['clientToken'];
    expect(token).toEqual({
      in: 'header',
      name: 'Idempotency-Key',
      idempotencyToken: true,
      schema: { type: 'string' },
    });
  });

  it.each([
    ['the query', { [TRAIT.httpQuery]: 'at' }, 'date-time'],
    ['a header', { [TRAIT.httpHeader]: 'At' }, 'http-date'],
    ['the body', {}, 'epoch-seconds'],
    ['the body, by its own trait', { [TRAIT.timestampFormat]: 'date-time' }, 'date-time'],
  ])('gives a timestamp in %s its format', (_, traits, format) => {
    const ast = goodAst();
    shapeOf(ast, 'gatehouse.shop#ListOrdersInput').members = { at: member('smithy.api#Timestamp', traits) };
    expect(tableOf(ast).operations['ListOrders']?.input.members['at']).toMatchObject({
      timestampFormat: format,
      schema: { 'x-timestamp': format },
    });
  });

  it('has the errors of operation and service with status and members, sorted', () => {
    const errors = tableOf().operations['GetOrder']?.errors ?? {};
    expect(Object.entries(errors).map(([name, { status }]) => `${name} ${status}`)).toEqual([
      'ForbiddenException 403',
      'InternalServerException 500',
      'PayloadTooLargeException 413',
      'ResourceNotFoundException 404',
      'ServiceUnavailableException 503',
      'ThrottlingException 429',
      'UnauthorizedException 401',
      'ValidationException 400',
    ]);
    const message = { in: 'body', name: 'message', required: true, schema: { type: 'string' } };
    expect(errors['ForbiddenException']?.members).toEqual({ message });
  });

  it('brings along the schemas that are referred to, and no others', () => {
    const ast = goodAst();
    ast.shapes['gatehouse.shop#Money'] = structure({ amount: member('smithy.api#Long') });
    ast.shapes['gatehouse.shop#Unused'] = structure();
    shapeOf(ast, 'gatehouse.shop#GetOrderOutput').members = { total: member('gatehouse.shop#Money') };
    const { operations, schemas } = tableOf(ast);
    expect(operations['GetOrder']?.output.members['total']?.schema).toEqual({ $ref: '#/schemas/Money' });
    expect(Object.keys(schemas)).toEqual(['Money']);
  });

  it('takes an operation without input and output', () => {
    const ast = goodAst();
    const { input: _, output: __, ...rest } = shapeOf(ast, 'gatehouse.shop#GetHealth');
    ast.shapes['gatehouse.shop#GetHealth'] = { ...rest, input: { target: 'smithy.api#Unit' } };
    const health = tableOf(ast).operations['GetHealth'];
    expect([health?.input, health?.output]).toEqual([{ members: {} }, { members: {} }]);
  });
});

describe('examplesOf', () => {
  const examples = (value: unknown) => {
    const ast = goodAst();
    traitsOf(ast, 'gatehouse.shop#GetOrder')[TRAIT.examples] = value;
    return examplesOf(new Model(ast).service('shop'))['GetOrder'];
  };

  it('keeps examples as the model writes them', () => {
    const written = {
      title: 'Open',
      documentation: 'Why.',
      input: { orderId: '1' },
      output: { createdAt: '2026-01-01T00:00:00Z' },
    };
    expect(examples([written])).toEqual([written]);
  });

  it('gives an example without input an empty one', () => {
    expect(examples([{ title: 'Nothing' }])).toEqual([{ title: 'Nothing', input: {} }]);
  });

  it('keeps the error of an example that fails', () => {
    const error = { shapeId: 'gatehouse.common#ConflictException', content: { message: 'Stale' } };
    expect(examples([{ title: 'Stale', input: {}, error }])).toEqual([{ title: 'Stale', input: {}, error }]);
    const bare = { shapeId: error.shapeId };
    expect(examples([{ title: 'Stale', error: bare }])).toEqual([
      { title: 'Stale', input: {}, error: { ...bare, content: {} } },
    ]);
  });

  it('has an empty list for an operation without examples', () => {
    expect(examples(undefined)).toEqual([]);
  });
});
