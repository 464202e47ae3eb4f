import { readExamples } from '@gatehouse/service/testing';
import { openFeSupport } from '../test/fe-support.ts';
import { app } from './app.ts';

const examples = readExamples(app);

describe.each([
  ['in their order', examples],
  ['backwards', [...examples].reverse()],
])('on the demo data, %s,', (_, ordered) => {
  const { call } = openFeSupport();

  it.each(ordered)(
    '$operation, $title: goes as the model tells',
    async ({ operation, input, output, error }) => {
      const answer = call(operation, input);
      if (error) await expect(answer).rejects.toMatchObject(error);
      else expect(Object.keys(await answer).sort()).toEqual(Object.keys(output).sort());
    },
  );
});

it('tells something of every operation', () => {
  const told = new Set(examples.map(({ operation }) => operation));
  expect([...told].sort()).toEqual(Object.keys(app.table.operations).sort());
});
