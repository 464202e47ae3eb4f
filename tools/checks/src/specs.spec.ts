import specs from '../specs.json' with { type: 'json' };
import { files } from './workspace.ts';

describe('specs.json', () => {
  const present = files(/\.spec\.ts$/);
  const named = [...specs.longestFirst, ...Object.keys(specs.notRepeated)];

  it('names specs that there are, files or whole folders', () => {
    expect(named.filter((path) => !present.some((spec) => spec.startsWith(path)))).toEqual([]);
  });

  it('leaves nearly all of them to the second run, and no folder of the product out', () => {
    const repeated = present.filter(
      (spec) => !Object.keys(specs.notRepeated).some((path) => spec.startsWith(path)),
    );
    expect(repeated.length / present.length).toBeGreaterThan(0.9);
    expect(Object.keys(specs.notRepeated).filter((path) => /^(apps|libs)\//.test(path))).toEqual([]);
  });
});
