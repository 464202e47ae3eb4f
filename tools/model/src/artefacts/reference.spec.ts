import { goodAst, member, shapeOf, structure, traitsOf } from '../../test/good-ast.ts';
import { TRAIT } from '../ast/ast.ts';
import type { Ast } from '../ast/ast.ts';
import { Model } from '../ast/model.ts';
import { actionMap } from './action-map.ts';
import { operationTable } from './operations.ts';
import { reference } from './reference.ts';
import { schemaText } from './reference-types.ts';

function referenceOf(ast: Ast = goodAst()): string {
  const model = new Model(ast);
  const service = model.service('shop');
  return reference(model, service, actionMap(model, service), operationTable(model, service));
}

describe('reference', () => {
  it('begins with title and documentation of the service', () => {
    expect(referenceOf()).toMatch(/# shop API\n\nAll about shop\.\n/);
  });

  it('has a row per operation', () => {
    expect(referenceOf()).toContain(
      '| [GetOrder](#getorder) | `GET /api/shop/orders/{orderId}` | `shop:GetOrder` | 100/s, 200 at once | 60 s |',
    );
    expect(referenceOf()).toContain('| [GetHealth](#gethealth) | `GET /api/shop/health` | public |');
  });

  it('tells why a public operation is public', () => {
    expect(referenceOf()).toContain('Public: Health checks carry no token.');
  });

  it('has a table of the members of an input, with the meaning of their type where they have none', () => {
    expect(referenceOf()).toContain(
      '| `orderId` | label `orderId` | string, 1 to 64 characters, `^[A-Za-z0-9_-]+$` | yes | An id. |',
    );
  });

  it('says what is deprecated, since when and what instead', () => {
    const ast = goodAst();
    traitsOf(ast, 'gatehouse.shop#GetOrder')[TRAIT.deprecated] = {
      since: '2026-12-01',
      message: 'List them.',
    };
    const total = member('smithy.api#String', { [TRAIT.deprecated]: {}, [TRAIT.documentation]: 'The sum.' });
    shapeOf(ast, 'gatehouse.shop#GetOrderOutput').members = { total };
    const text = referenceOf(ast);
    expect(text).toMatch(/### GetOrder\n\n\*\*Deprecated\*\* since 2026-12-01\. List them\.\n\n/);
    expect(text).toContain('| **Deprecated**. The sum. |');
    expect(referenceOf()).not.toContain('Deprecated');
  });

  it('lists errors with their status', () => {
    expect(referenceOf()).toContain('`ResourceNotFoundException` (404)');
  });

  it('shows examples, those that fail with their error', () => {
    const ast = goodAst();
    const error = {
      shapeId: 'gatehouse.common#ResourceNotFoundException',
      content: { message: 'No such order' },
    };
    traitsOf(ast, 'gatehouse.shop#GetOrder')[TRAIT.examples] = [
      { title: 'Found', input: { orderId: '1' }, output: { orderId: '1' } },
      { title: 'Lost', input: { orderId: '2' }, error },
    ];
    const text = referenceOf(ast);
    expect(text).toContain('Example: Found\n\n```json\n');
    expect(text).toContain('"error": "ResourceNotFoundException",\n    "message": "No such order"');
  });

  it('has a section per type', () => {
    const ast = goodAst();
    ast.shapes['gatehouse.shop#Money'] = structure(
      {
        amount: member('smithy.api#Long', {
          [TRAIT.documentation]: 'In cents | pence.',
          [TRAIT.required]: {},
        }),
      },
      { [TRAIT.documentation]: 'An amount.' },
    );
    ast.shapes['gatehouse.shop#Prices'] = { type: 'list', member: member('gatehouse.shop#Money') };
    shapeOf(ast, 'gatehouse.shop#GetOrderOutput').members = { prices: member('gatehouse.shop#Prices') };
    const text = referenceOf(ast);
    expect(text).toContain('### Money\n\nAn amount.\n\n| Member | Type | Required | Meaning |');
    expect(text).toContain('| `amount` | integer | yes | In cents \\| pence. |');
    expect(text).toContain('### Prices\n\nlist of [Money](#money)');
  });
});

describe('schemaText', () => {
  it.each([
    [{ $ref: '#/schemas/Money' }, '[Money](#money)'],
    [{ type: 'string' }, 'string'],
    [{ type: 'string', minLength: 3, maxLength: 3 }, 'string, 3 characters'],
    [{ type: 'string', minLength: 2 }, 'string, 2 characters or more'],
    [{ type: 'string', maxLength: 9 }, 'string, 0 to 9 characters'],
    [{ type: 'string', contentEncoding: 'base64' }, 'string, base64'],
    [{ type: 'string', enum: ['A', 'B'] }, '`A`, `B`'],
    [{ type: 'integer', minimum: 1, maximum: 2_147_483_647 }, 'integer, 1 or more'],
    [{ type: 'integer', minimum: -2_147_483_648, maximum: 9 }, 'integer, 9 or less'],
    [{ type: 'integer', minimum: 1, maximum: 100 }, 'integer, 1 to 100'],
    [{ type: 'number', 'x-timestamp': 'epoch-seconds' }, 'timestamp (epoch-seconds)'],
    [{ type: 'array', items: { type: 'string' }, maxItems: 3 }, 'list of string, 0 to 3 items'],
    [{ type: 'object', additionalProperties: { type: 'boolean' } }, 'map to boolean'],
    [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, 'string or null'],
    [{}, 'any JSON'],
  ])('reads %j', (schema, text) => {
    expect(schemaText(schema)).toBe(text);
  });
});
