import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { table, shop } from '../../test/shop/shop.ts';
import { readExamples } from './index.ts';

const examples = {
  CreateThing: [
    {
      title: 'With a date',
      input: {
        total: { amountMinor: 1, currency: 'EUR' },
        due: '2026-01-05T09:00:00Z',
        note: '2026-01-05T09:00:00Z',
      },
      output: { thingId: 'new' },
    },
    { title: 'In seconds', input: { due: 1767603600.5 }, output: { thingId: 'new' } },
    {
      title: 'Twice',
      input: {},
      error: { shapeId: 'shop#ConflictException', content: { message: 'Twice', more: 1 } },
    },
  ],
  ListThings: [{ title: 'Since', input: { since: '2026-01-05T09:00:00Z' }, output: { items: [] } }],
  GetThing: [
    {
      title: 'One',
      input: { thingId: 't-1' },
      output: { thingId: 't-1', createdAt: '2026-01-05T09:00:00Z' },
    },
  ],
  GetHealth: [{ title: 'Well' }],
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gatehouse-model-'));
  const generated = join(folder, 'shop/generated');
  mkdirSync(generated, { recursive: true });
  const files = { 'action-map': {}, 'cedar-schema': {}, gateway: {}, operations: table, examples };
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(generated, `${name}.json`), JSON.stringify(content));
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

const date = new Date('2026-01-05T09:00:00Z');
const read = (title: string) => readExamples(shop(), folder).find((example) => example.title === title);

describe('the examples of the model', () => {
  it('are all there, with their operations', () => {
    expect(readExamples(shop(), folder).map(({ operation }) => operation)).toEqual([
      ...['CreateThing', 'CreateThing', 'CreateThing', 'ListThings', 'GetThing', 'GetHealth'],
    ]);
  });

  it('have dates where the schema has timestamps, and only there', () => {
    expect(read('With a date')?.input).toMatchObject({ due: date, note: '2026-01-05T09:00:00Z' });
    expect(read('In seconds')?.input).toEqual({ due: new Date(date.getTime() + 500) });
    expect(read('Since')?.input).toEqual({ since: date });
    expect(read('One')?.output).toEqual({ thingId: 't-1', createdAt: date });
  });

  it('say what an error answer looks like', () => {
    expect(read('Twice')?.error).toEqual({
      name: 'ConflictException',
      message: 'Twice',
      members: { more: 1 },
    });
    expect(read('One')).not.toHaveProperty('error');
  });

  it('may have neither input nor output', () => {
    expect(read('Well')).toEqual({ operation: 'GetHealth', title: 'Well', input: {}, output: {} });
  });

  it('are none where the model does not know the service', () => {
    expect(readExamples(shop())).toEqual([]);
  });
});
