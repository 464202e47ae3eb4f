import { files, isOwn, read } from './workspace.ts';

const sources = files(/\.(ts|tsx|mjs|cjs|js)$/).filter(isOwn);
const ofProduct = sources.filter((file) => !/(\.spec\.|\.cases\.|\/test\/)/.test(file));
const doors = files(/^libs\/[^/]+\/src\/index\.ts$|^libs\/service\/src\/[a-z-]+\/index\.ts$/);

/** Names that a door exports, in the order of the alphabet. */
function exported(door: string): string[] {
  const text = read(door);
  const lists = [...text.matchAll(/export (?:type )?\{([^}]*)\}/g)].flatMap((match) =>
    (match[1] ?? '').split(','),
  );
  const named = lists.map(
    (name) =>
      name
        .trim()
        .replace(/^type /, '')
        .split(' as ')
        .pop() ?? '',
  );
  const declared = [
    ...text.matchAll(
      /^export (?:declare |abstract |async )*(?:const|function\*?|class|interface|type|enum) (\w+)/gm,
    ),
  ].map((match) => match[1] ?? '');
  return [...named, ...declared].filter(Boolean).sort();
}

describe('the house rules', () => {
  it('keep every file small enough to hold one idea', () => {
    const long = ofProduct.filter((file) => read(file).split('\n').length > 320);
    expect(long).toEqual([]);
  });

  it('name folders by what they hold', () => {
    const drawers = sources.filter((file) =>
      /(^|\/)(utils?|helpers?|misc|common|shared)(\/|\.ts$)/.test(file),
    );
    expect(drawers).toEqual([]);
  });

  it('open no door with export *', () => {
    expect(doors.length).toBeGreaterThan(5);
    expect(doors.filter((door) => /export \*/.test(read(door)))).toEqual([]);
  });

  it('offer no more than a reader can take in, and change that only on purpose', () => {
    const offered = Object.fromEntries(doors.map((door) => [door, exported(door)]));
    expect(Object.entries(offered).filter(([, names]) => names.length > 12)).toEqual([]);
    expect(offered).toMatchSnapshot(
      'what each library offers; `npx jest -c jest.config.cjs tools/checks -u` accepts a change',
    );
  });

  it('listen in one file only', () => {
    const listening = ofProduct.filter(
      (file) => file.startsWith('libs/local/') && /\.listen\(/.test(read(file)),
    );
    expect(listening).toEqual(['libs/local/src/loopback/listen.ts']);
  });

  it('leave no test skipped or alone', () => {
    const marks = /\b(?:it|test|describe)\.(?:only|todo)\b|\bx(?:it|describe)\(/;
    expect(
      sources.filter((file) => file !== 'tools/checks/src/house-rules.spec.ts' && marks.test(read(file))),
    ).toEqual([]);
  });
});
