import { spawnSync } from 'node:child_process';

jest.mock('node:child_process', () => ({ spawnSync: jest.fn() }));
const spawn = spawnSync as jest.Mock;

interface Generator {
  prompts: { name: string; message: string }[];
  actions: ((answers: object) => string)[];
}
const { default: describeGenerators } = jest.requireActual<{
  default: (plop: { setGenerator(name: string, generator: Generator): void }) => void;
}>('../plopfile.mjs');

const generators = new Map<string, Generator>();
describeGenerators({ setGenerator: (name, generator) => void generators.set(name, generator) });

describe('plop', () => {
  it.each([
    ['service', ['name', 'resource']],
    ['resource', ['name', 'service', 'parent']],
    ['operation', ['name', 'service']],
    ['policy', ['group', 'service']],
  ])('asks for a %s what its schema has a question for', (name, asked) => {
    expect(generators.get(name)?.prompts.map((prompt) => prompt.name)).toEqual(asked);
  });

  it('hands the answers to Nx, without those that are empty', () => {
    spawn.mockReturnValue({ status: 0 });
    generators.get('resource')?.actions[0]?.({ name: 'note', service: 'billing', parent: '' });
    const [program, args] = spawn.mock.calls.at(-1) as [string, string[]];
    expect(program).toBe(process.execPath);
    expect(args.slice(1)).toEqual([
      'g',
      '@gatehouse/generators:resource',
      '--name=note',
      '--service=billing',
      '--no-interactive',
    ]);
  });

  it('fails where Nx does', () => {
    spawn.mockReturnValue({ status: 1 });
    expect(() => generators.get('policy')?.actions[0]?.({})).toThrow('nx g policy ended with 1');
  });
});
