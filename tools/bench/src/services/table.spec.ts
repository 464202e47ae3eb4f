import { tableOf } from './table.ts';

describe('the table of many services', () => {
  it('has each figure at every size, and the last in terms of the first', () => {
    const figures = [
      new Map<string, number>([['a decision', 0.5]]),
      new Map<string, number>([['a decision', 0.75]]),
      new Map<string, number>([['a decision', 1]]),
    ];
    expect(tableOf([10, 100, 300], figures)).toEqual([
      ['services: 10 / 100 / 300', '300 : 10'],
      ['a decision: 500.0 µs / 750.0 µs / 1.0 ms', '2.00 ×'],
    ]);
  });

  it('tells what the clock says and what the processors did', () => {
    const figures = [
      new Map([['a build', { elapsed: 2_000, cpu: 1_000 }]]),
      new Map([['a build', { elapsed: 3_000, cpu: 1_100 }]]),
    ];
    expect(tableOf([10, 300], figures).slice(1)).toEqual([
      ['a build: 2.00 s / 3.00 s', '1.50 ×'],
      ['a build, processor time: 1.00 s / 1.10 s', '1.10 ×'],
    ]);
  });

  it('tells bytes as bytes, and leaves out what was not measured', () => {
    const figures = [
      new Map([
        ['memory', 2e6],
        ['start of all', 5],
      ]),
      new Map([['memory', 3e6]]),
    ];
    expect(tableOf([10, 300], figures).slice(1)).toEqual([
      ['memory: 2.0 MB / 3.0 MB', '1.50 ×'],
      ['start of all: 5.0 ms / -', '-'],
    ]);
  });
});
