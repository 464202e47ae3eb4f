const CONTEXT = 2;

type Line = readonly [mark: ' ' | '-' | '+', text: string];

/**
 * What has to change in a text to make it another one: the lines that differ, with two lines around them.
 *
 * @example
 * diff('a\nb\n', 'a\nc\n'); // ' a\n-b\n+c'
 */
export function diff(found: string, wanted: string): string {
  if (found === wanted) return '';
  const all = compare(toLines(found), toLines(wanted));
  const near = all.map((_, index) =>
    all.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some(([mark]) => mark !== ' '),
  );
  const shown = all.flatMap(([mark, text], index) => {
    if (near[index]) return [`${mark}${text}`];
    return index > 0 && near[index - 1] ? ['…'] : [];
  });
  return [...(near[0] === false ? ['…'] : []), ...shown].join('\n');
}

/** The last line is one more when it does not end: to end it is a change, too. */
const toLines = (text: string): string[] => {
  const lines = text.split('\n');
  return lines.at(-1) === ''
    ? lines.slice(0, -1)
    : [...lines.slice(0, -1), `${lines.at(-1)} (no end of line)`];
};

function compare(from: readonly string[], to: readonly string[]): Line[] {
  const longest = commonLengths(from, to);
  const lines: Line[] = [];
  let [i, j] = [0, 0];
  while (i < from.length || j < to.length) {
    const [old, next] = [from[i], to[j]];
    const [dropped, added] = [longest[i + 1]?.[j] ?? -1, longest[i]?.[j + 1] ?? -1];
    if (old !== undefined && old === next) {
      lines.push([' ', old]);
      [i, j] = [i + 1, j + 1];
    } else if (old !== undefined && dropped >= added) {
      lines.push(['-', old]);
      i += 1;
    } else {
      lines.push(['+', next ?? '']);
      j += 1;
    }
  }
  return lines;
}

/** How many lines the rests of two texts have in common, by where they begin. */
function commonLengths(from: readonly string[], to: readonly string[]): number[][] {
  const lengths = Array.from({ length: from.length + 1 }, () => new Array<number>(to.length + 1).fill(0));
  for (let i = from.length - 1; i >= 0; i -= 1) {
    for (let j = to.length - 1; j >= 0; j -= 1) {
      const [row, below] = [lengths[i] ?? [], lengths[i + 1] ?? []];
      row[j] = from[i] === to[j] ? 1 + (below[j + 1] ?? 0) : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
}
