import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listen } from '../test/voice.ts';
import { TestWorkspace } from '../test/workspace.ts';
import { main } from './cli.ts';
import { Workspace } from './workspace.ts';

const run = async (...args: string[]) => {
  const voice = listen();
  return { code: await main(args, voice), ...voice };
};

describe('the program', () => {
  it.each([[['--help']], [['-h']], [[]], [['check', '--help']]])('explains itself for %j', async (args) => {
    const { code, said } = await run(...args);
    expect(code).toBe(0);
    for (const verb of ['generate', 'check', 'validate', 'format', 'diff', 'versions'])
      expect(said.join('\n')).toContain(`\n  ${verb}`);
  });

  it.each([
    ['an unknown verb', ['build'], 'There is no verb build; --help lists them.'],
    ['a verb that every object has', ['constructor'], 'There is no verb constructor; --help lists them.'],
    ['two verbs', ['check', 'generate'], 'One verb at a time: generate is one too many.'],
    ['an option of another verb', ['check', '--write'], 'check takes no --write; --help lists the options.'],
    ['an unknown option', ['check', '--fast'], "Unknown option '--fast'"],
    ['an option without its value', ['generate', '--only'], 'argument missing'],
  ])('says in one sentence what is wrong with %s', async (_, args, sentence) => {
    const { code, said, complained } = await run(...args);
    expect(code).toBe(2);
    expect(said).toEqual([]);
    expect(complained).toEqual([expect.stringContaining(sentence)]);
  });
});

describe('the program without its tool chain', () => {
  const path = process.env['PATH'];
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'gatehouse-path-'));
    process.env['PATH'] = root;
  });

  afterEach(() => {
    process.env['PATH'] = path;
    rmSync(root, { recursive: true });
  });

  it.each(['generate', 'check', 'validate', 'format'])(
    'exits with a code of its own from %s, and says what to install',
    async (verb) => {
      const { code, complained } = await withEmptyCache(verb);
      expect(code).toBe(3);
      expect(complained).toEqual([expect.stringMatching(/needs Java .* install Java 17 or later .* Maven/)]);
    },
  );

  const onUnix = process.platform === 'win32' ? it.skip : it;

  onUnix('asks for Maven when only Java is there', async () => {
    writeFileSync(join(root, 'java'), '#!/bin/sh\nexit 0\n', { mode: 0o755 });
    const { code, complained } = await withEmptyCache('check');
    expect(code).toBe(3);
    expect(complained).toEqual([expect.stringMatching(/needs Maven .* install Maven/)]);
  });

  onUnix('tells why Maven could not fetch the tool chain', async () => {
    writeFileSync(join(root, 'java'), '#!/bin/sh\nexit 0\n', { mode: 0o755 });
    writeFileSync(join(root, 'mvn'), '#!/bin/sh\necho "[ERROR] Unknown host"\nexit 1\n', { mode: 0o755 });
    const { code, complained } = await withEmptyCache('check');
    expect(code).toBe(3);
    expect(complained).toEqual([
      'Maven could not fetch the Smithy tool chain of tools/smithy/pom.xml: Unknown host',
    ]);
  });

  onUnix('asks for another Java when the one there is too old', async () => {
    const failure = 'echo java.lang.UnsupportedClassVersionError >&2; exit 1';
    writeFileSync(join(root, 'java'), `#!/bin/sh\n[ "$1" = "-version" ] && exit 0\n${failure}\n`, {
      mode: 0o755,
    });
    writeFileSync(
      join(root, 'mvn'),
      `#!/bin/sh\nfor a in "$@"; do case "$a" in -Dmdep.outputFile=*) echo "${root}" > "\${a#*=}";; esac; done\n`,
      { mode: 0o755 },
    );
    const { code, complained } = await withEmptyCache('check');
    expect(complained).toEqual([expect.stringContaining('install Java 17 or later')]);
    expect(code).toBe(3);
  });

  async function withEmptyCache(verb: string) {
    const here = new TestWorkspace();
    const voice = listen();
    const workspace = new Workspace(here.root, join(root, 'cache'));
    mkdirSync(workspace.cacheFolder);
    try {
      return { code: await main([verb], voice, workspace), ...voice };
    } finally {
      here.remove();
    }
  }
});
