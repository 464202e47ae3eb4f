import { readModel } from '@gatehouse/model';
import { operations, type Operations } from '@gatehouse/model/commercial';
import { openCommercial } from '../test/commercial.ts';

const model = readModel().find(({ name }) => name === 'commercial');
const examples = Object.entries(model?.examples ?? {}).flatMap(([operation, list]) =>
  list.map((example) => [operation as keyof Operations, example.title, example] as const),
);

const TIMESTAMP = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** The model writes timestamps as text; a client passes dates. */
const asClient = (input: object): Operations[keyof Operations]['input'] =>
  JSON.parse(JSON.stringify(input), (_, value: unknown) =>
    typeof value === 'string' && TIMESTAMP.test(value) ? new Date(value) : value,
  ) as Operations[keyof Operations]['input'];

describe.each([
  ['in their order', examples],
  ['backwards', [...examples].reverse()],
])('on the demo data, %s,', (_, ordered) => {
  const call = openCommercial();

  it.each(ordered)('%s, %s: goes as the model tells', async (operation, _title, { input, output, error }) => {
    const answer = call(operation, asClient(input));
    if (error) {
      const { resourceType } = error.content;
      const name = error.shapeId.split('#').pop();
      await expect(answer).rejects.toMatchObject({
        name,
        members: { ...(resourceType ? { resourceType } : {}) },
      });
    } else {
      expect(Object.keys(await answer).sort()).toEqual(Object.keys(output ?? {}).sort());
    }
  });
});

it('tells something of every operation', () => {
  const told = new Set(examples.map(([operation]) => operation));
  expect([...told].sort()).toEqual(Object.keys(operations.operations).sort());
});
