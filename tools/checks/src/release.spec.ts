import { ScratchWorkspace } from '../test/scratch-workspace.ts';

type Operations = Record<string, Record<'input' | 'output', { members: Record<string, object> }>>;

/** Released before, all but fe-support. */
const RELEASED = ['commercial-sdk', 'sdk', 'user-mgmt-sdk'];

describe('a release', () => {
  let workspace: ScratchWorkspace;
  beforeAll(() => {
    workspace = new ScratchWorkspace();
    for (const project of RELEASED) workspace.git('tag', `${project}@1.2.0`);
  });
  afterAll(() => workspace.remove());

  const json = <Content>(file: string) => JSON.parse(workspace.read(file)) as Content;
  const append = (file: string, text: string) => workspace.write(file, `${workspace.read(file)}${text}\n`);

  /** Changes what is generated of a service's model, and its client with it. */
  function change(service: string, edit: (operations: Operations) => void): void {
    const file = `libs/model/services/${service}/generated/operations.json`;
    const table = json<{ operations: Operations }>(file);
    edit(table.operations);
    workspace.write(file, JSON.stringify(table));
    append(`libs/sdk/services/${service}/src/index.ts`, '// Changed.');
  }

  const release = (...args: string[]) => workspace.nx('release', '--skip-publish', ...args);
  const checkVersions = () => {
    const verb = ['tools/model/src/main.ts', 'versions', '--against', 'HEAD~1'];
    return workspace.run('tools/run/run.mjs', ...verb);
  };

  it('would follow a fix with a patch of the client and of what ties it in, and of nothing else', () => {
    append('libs/sdk/services/commercial/src/index.ts', '// Said better.');
    workspace.commit('fix(commercial): say it better');
    const told = release('--dry-run');
    const written = [...told.matchAll(/^(\S+) .*New version (\S+) written/gm)].map(([, ...both]) =>
      both.join(),
    );
    expect([...new Set(written)].sort()).toEqual(['commercial-sdk,1.2.1', 'sdk,1.2.1']);
    expect(told).toContain('an entry in libs/sdk/services/commercial/CHANGELOG.md for commercial-sdk@1.2.1');
    expect(workspace.git('status', '--porcelain')).toBe('');
  });

  it('is refused while it hides that callers break: told is what breaks, and what a commit has to say', () => {
    change('commercial', ({ GetOrder }) => Object.assign(GetOrder?.output.members ?? {}, { colour: {} }));
    change('user-mgmt', ({ ListAccounts }) => delete ListAccounts?.input.members['emailPrefix']);
    change('fe-support', ({ GetTicket }) => delete GetTicket?.output.members['subject']);
    workspace.commit('feat: colours, and nothing that nobody needs');
    const refusal = (service: string, versions: string, since: string, what: string) => `
${service}-sdk ${versions}: this breaks its callers since ${since}:
  ${service}:${what}.
  Begin the commit with \`feat(${service})!: …\`, or end its message with \`BREAKING CHANGE: what callers do instead\`.`;
    let told = '';
    try {
      checkVersions();
    } catch (error) {
      told = (error as Error).message;
    }
    expect(told).toContain('commercial-sdk 1.2.0 → 1.3.0');
    expect(told.match(/must be by/g)).toHaveLength(2);
    expect(told).toContain(
      refusal(
        'user-mgmt',
        '1.2.0 is followed by 1.3.0, and must be by 2.0.0',
        'user-mgmt-sdk@1.2.0',
        'ListAccounts: input emailPrefix is gone',
      ),
    );
    expect(told).toContain(
      refusal(
        'fe-support',
        '0.0.0 is followed by 0.0.1, and must be by 0.1.0',
        'HEAD~1',
        'GetTicket: output subject is gone',
      ),
    );
  });

  it('is let through when a commit says so', () => {
    for (const service of ['user-mgmt', 'fe-support'])
      append(`libs/sdk/services/${service}/src/index.ts`, '// Nobody filters or asks any more.');
    workspace.commit('fix: say what went\n\nBREAKING CHANGE: filter by status, and read the comments.');
    expect(checkVersions().trim().split('\n').sort()).toEqual([
      'commercial-sdk 1.2.0 → 1.3.0',
      'fe-support-sdk 0.0.0 → 0.1.0',
      'sdk 1.2.0 → 2.0.0',
      'user-mgmt-sdk 1.2.0 → 2.0.0',
    ]);
  });

  it('gives each package its version, its tag and its own account of what changed, in one commit', () => {
    const before = workspace.git('rev-parse', 'HEAD');
    release();
    const versions = ['services/commercial', 'services/fe-support', 'services/user-mgmt', '.'].map(
      (folder) => json<{ version: string }>(`libs/sdk/${folder}/package.json`).version,
    );
    expect(versions).toEqual(['1.3.0', '0.1.0', '2.0.0', '2.0.0']);
    expect(workspace.git('tag', '--points-at', 'HEAD').trim().split('\n')).toEqual([
      'commercial-sdk@1.3.0',
      'fe-support-sdk@0.1.0',
      'sdk@2.0.0',
      'user-mgmt-sdk@2.0.0',
    ]);
    expect(workspace.git('rev-parse', 'HEAD~1')).toBe(before);
    expect(workspace.git('status', '--porcelain')).toBe('');
    const account = workspace.read('libs/sdk/services/commercial/CHANGELOG.md');
    expect(account).toMatch(
      /^## 1\.3\.0[^]*Features[^]*colours[^]*Fixes[^]*\*\*commercial:\*\* say it better/,
    );
    expect(account).not.toContain('say what went');
    expect(workspace.read('libs/sdk/services/user-mgmt/CHANGELOG.md')).toMatch(
      /Breaking Changes[^]*say what went/,
    );
    expect(workspace.read('libs/sdk/CHANGELOG.md')).toContain('Updated user-mgmt-sdk to 2.0.0');
  });
});
