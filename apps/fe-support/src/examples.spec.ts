import { readModel } from '@gatehouse/model';
import { operations, type Operations } from '@gatehouse/model/fe-support';
import { openFeSupport } from '../test/fe-support.ts';

const model = readModel().find(({ name }) => name === 'fe-support');
const examples = Object.entries(model?.examples ?? {}).flatMap(([operation, list]) =>
  list.map((example) => [operation as keyof Operations, example.title, example] as const),
);

describe.each([
  ['in their order', examples],
  ['backwards', [...examples].reverse()],
])('on the demo data, %s,', (_, ordered) => {
  const call = openFeSupport();

  it.each(ordered)('%s, %s: goes as the model tells', async (operation, _title, { input, output, error }) => {
    const answer = call(operation, input as Operations[keyof Operations]['input']);
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
