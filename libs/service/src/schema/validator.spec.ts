import { setTimeout as sleep } from 'node:timers/promises';
import type { JsonSchema, MemberShape, OperationTable } from '../operation-table.ts';
import { createValidator } from './validator.ts';

const member = (schema: JsonSchema, more: Partial<MemberShape> = {}): MemberShape => ({
  ...{ in: 'body', name: 'value', schema },
  ...more,
});

function problemsOf(value: unknown, schema: JsonSchema, more: Partial<MemberShape> = {}) {
  const io = { members: { value: member(schema, more) } };
  const table: OperationTable = {
    service: 'one',
    operations: {
      Op: { method: 'POST', route: '/', status: 200, input: io, output: { members: {} }, errors: {} },
    },
    schemas: { Short: { type: 'string', maxLength: 1 } },
  };
  return createValidator(table)('Op', value === undefined ? {} : { value });
}

describe('the validator', () => {
  it.each<[JsonSchema, unknown, string]>([
    [{ type: 'string' }, 1, 'must be a string'],
    [{ type: 'integer' }, 1.5, 'must be an integer'],
    [{ type: 'integer', minimum: 1 }, 0, 'must be at least 1'],
    [{ type: 'number', maximum: 1 }, 2, 'must be at most 1'],
    [{ type: 'string', minLength: 1 }, '', 'must have at least 1 character'],
    [{ type: 'string', minLength: 2 }, 'a', 'must have at least 2 characters'],
    [{ type: 'string', maxLength: 1 }, 'ab', 'must have at most 1 character'],
    [{ type: 'array', minItems: 1 }, [], 'must have at least 1 item'],
    [{ type: 'array', maxItems: 2 }, [1, 2, 3], 'must have at most 2 items'],
    [{ type: 'array', uniqueItems: true }, [1, 1], 'must not repeat an item'],
    [{ type: 'object', minProperties: 1 }, {}, 'must have at least 1 entry'],
    [{ type: 'object', maxProperties: 2 }, { a: 1, b: 2, c: 3 }, 'must have at most 2 entries'],
    [{ type: 'string', enum: ['A', 'B'] }, 'C', 'must be one of A, B'],
    [{ const: 7 }, 8, 'must be 7'],
    [{ type: 'string', pattern: '^a$' }, 'b', 'must match ^a$'],
    [{ type: 'string', 'x-timestamp': 'date-time' }, 'now', 'must be a timestamp'],
    [{ multipleOf: 2 }, 3, 'is not valid'],
    [{ $ref: '#/schemas/Short' }, 'ab', 'must have at most 1 character'],
  ])('of %j says what %j does not satisfy', (schema, value, message) => {
    expect(problemsOf(value, schema)).toEqual([{ path: '/value', message }]);
  });

  it('asks for what is required, and for nothing else', () => {
    expect(problemsOf(undefined, { type: 'string' })).toEqual([]);
    expect(problemsOf(undefined, { type: 'string' }, { required: true })).toEqual([
      { path: '/value', message: 'is required' },
    ]);
  });

  it('is done with a long list of unions in the time that a test has', async () => {
    const text = { type: 'object', required: ['a'], properties: { a: { type: 'string', minLength: 2 } } };
    const union: JsonSchema = { oneOf: [text, { type: 'object', required: ['b'] }] };
    const long = Array.from({ length: 20_000 }, () => ({ a: 'x' }));
    const found = problemsOf(long, { type: 'array', items: union });
    await sleep(1);
    expect(found[0]).toEqual({ path: '/value/0', message: 'must have exactly one of its members' });
  });

  it('counts characters, not code units', () => {
    expect(problemsOf('🙂', { type: 'string', maxLength: 1 })).toEqual([]);
  });

  it.each(['a\n', '\na', 'a\nb'])('does not let %j pass as one line', (value) => {
    expect(problemsOf(value, { type: 'string', pattern: '^[a-z]+$' })).toHaveLength(1);
  });

  it('takes the timestamp format of the member before that of its schema', () => {
    const schema = { type: 'number', 'x-timestamp': 'epoch-seconds' };
    expect(problemsOf('2026-01-05T09:00:00Z', schema, { timestampFormat: 'date-time' })).toEqual([]);
    expect(problemsOf(7, schema, { timestampFormat: 'date-time' }).length).toBeGreaterThan(0);
    expect(problemsOf(7, schema, { timestampFormat: 'epoch-seconds' })).toEqual([]);
  });

  it('lets the keywords of other tools stand in a schema', () => {
    const schema = { type: 'string', format: 'uuid', 'x-anything': 1, description: 'd', externalDocs: {} };
    expect(problemsOf('a', schema)).toEqual([]);
  });
});
