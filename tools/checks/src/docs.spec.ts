import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { files, read, workspaceRoot } from './workspace.ts';

const pages = files(/\.md$/).filter((file) => !file.includes('/generated/'));

/** Targets of the relative links of a page, without their anchors. */
function links(page: string): string[] {
  const text = read(page).replace(/```[\s\S]*?```/g, '');
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => match[1] ?? '')
    .filter((target) => !/^(https?:|mailto:|#)/.test(target))
    .map((target) => target.replace(/#.*$/, ''));
}

describe('the documentation', () => {
  it('finds its pages', () => expect(pages).toContain('README.md'));

  it.each(pages)('%s links only to files that exist', (page) => {
    const broken = links(page).filter((target) => !existsSync(join(workspaceRoot, dirname(page), target)));
    expect(broken).toEqual([]);
  });

  it('shows code within the first 20 lines of the README', () => {
    const line = read('README.md')
      .split('\n')
      .findIndex((text) => text.startsWith('```'));
    expect(line).toBeGreaterThan(-1);
    expect(line).toBeLessThan(20);
  });

  it('names every npm script that a page tells to run', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const told = pages.flatMap((page) =>
      [...read(page).matchAll(/npm run ([a-z:-]+)/g)].map((match) => match[1] ?? ''),
    );
    expect(told.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('the decisions', () => {
  const decisions = files(/^docs\/decisions\/\d{4}-.*\.md$/);
  const text = decisions.map(read).join('\n');

  it('are numbered without a gap and a page each', () => {
    expect(
      decisions.map((file) => Number(file.slice('docs/decisions/'.length, 'docs/decisions/'.length + 4))),
    ).toEqual(decisions.map((_, index) => index + 1));
    expect(decisions.filter((file) => read(file).split('\n').length > 60)).toEqual([]);
  });

  it('are all listed in the table of contents', () => {
    const contents = read('docs/decisions/README.md');
    expect(decisions.filter((file) => !contents.includes(file.slice('docs/decisions/'.length)))).toEqual([]);
  });

  it('name every package that runs in production or in the local run', () => {
    const manifests = files(/^(apps|libs)\/[^/]+\/package\.json$/);
    const names = manifests.flatMap((file) => {
      const manifest = JSON.parse(read(file)) as Partial<
        Record<'dependencies' | 'optionalDependencies', object>
      >;
      return Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies });
    });
    const named = (name: string) =>
      text.includes(`\`${name}\``) || text.includes(`\`${name.split('/')[0]}/*\``);
    expect([...new Set(names)].filter((name) => !name.startsWith('@gatehouse/') && !named(name))).toEqual([]);
  });
});
