import { files, read } from './workspace.ts';

describe('the supply chain', () => {
  it('pins every action of a workflow by its commit', () => {
    const uses = files(/^\.github\/workflows\/.*\.ya?ml$/).flatMap((file) =>
      [...read(file).matchAll(/uses:\s*(\S+)/g)].map((match) => match[1] ?? ''),
    );
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter((action) => !/^[^@]+@[0-9a-f]{40}$/.test(action))).toEqual([]);
  });

  it('gives no workflow a permission by default', () => {
    const workflows = files(/^\.github\/workflows\/.*\.ya?ml$/);
    expect(workflows.filter((file) => !/^permissions: \{\}$/m.test(read(file)))).toEqual([]);
  });

  it('keeps the address of a registry out of the lock file', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved": "https?:/);
  });

  it('pins every direct dependency exactly, bar the generated clients’ own ranges', () => {
    const loose = files(/(^|\/)package\.json$/)
      .filter((file) => !file.startsWith('libs/sdk/'))
      .flatMap((file) => {
        const manifest = JSON.parse(read(file)) as Record<string, Record<string, string> | undefined>;
        return ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
          Object.entries(manifest[kind] ?? {})
            .filter(
              ([name, range]) => !name.startsWith('@gatehouse/') && !/^(npm:\S+@)?\d[\w.-]*$/.test(range),
            )
            .map(([name, range]) => `${file}: ${name} ${range}`),
        );
      });
    expect(loose).toEqual([]);
  });
});
