import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { services } from '../test/model.ts';
import { blocksOf, commandsOf, pages, usesOf, type Command } from '../test/pages.ts';
import { HOOK_MS, startStack, workspaceRoot, type Stack } from '../test/stack.ts';

const bin = join(workspaceRoot, 'apps/cli/bin/gatehouse.mjs');
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'gatehouse-readme-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a comment behind a command says, and how to see that it is so. */
const PROMISES: readonly (readonly [comment: RegExp, keep: (ended: Ended, said: RegExpExecArray) => void])[] =
  [
    [
      /^200, the order$/,
      ({ stdout }) => {
        const [body, status] = stdout.split('\n');
        expect([status, JSON.parse(body ?? '')]).toEqual([
          '200',
          expect.objectContaining({ orderId: '123', status: 'OPEN', owner: 'alice' }),
        ]);
      },
    ],
    [
      /^(\d{3}) (\w+Exception)$/,
      ({ stdout }, [, status, name]) => {
        const [body, given] = stdout.split('\n');
        expect([given, JSON.parse(body ?? '')]).toEqual([status, expect.objectContaining({ __type: name })]);
      },
    ],
    [
      /^the story, told with the generated SDK$/,
      ({ stdout }) => {
        expect(stdout.trim().split('\n').at(-1)).toBe('Every step went as told.');
        expect(stdout).toMatch(/alice: GetOrder 123\n\s+✓ 200/);
      },
    ],
    [
      /^every route, who gets in, how fast$/,
      ({ stdout }) => {
        const lines = stdout.split('\n');
        for (const { method, route, operation, throttle } of services.flatMap(
          ({ actionMap }) => actionMap.routes,
        )) {
          const line =
            lines.find((each) => each.startsWith(`${method} `) && each.split(/\s+/)[1] === route) ?? '';
          expect([route, line]).toEqual([route, expect.stringContaining(` ${operation} `)]);
          if (throttle) expect(line).toContain(`${throttle.rate}/s, burst ${throttle.burst}`);
        }
        expect(stdout).toMatch(/\bnobody\b[^]*\beverybody\b|\beverybody\b[^]*\bnobody\b/);
      },
    ],
  ];

/** The two that install, which `.ci/run` and `.ci/start` run in a clone of their own. */
const isInstall = ({ line }: Command) => /^npm ci && npm (start|test)$/.test(line);
const commands = commandsOf('README.md');
const typed = commands.filter((command) => !isInstall(command));

const isThere = (program: string) => spawnSync(program, ['--version']).status === 0;
const lacking = process.platform === 'win32' ? 'POSIX shell' : isThere('curl') ? undefined : 'curl';
if (lacking) process.stderr.write(`The commands of the README are not typed: there is no ${lacking}.\n`);
const withShell = lacking !== undefined && process.env['CI'] !== 'true' ? describe.skip : describe;

withShell('a reader of the README', () => {
  let stack: Stack;
  beforeAll(async () => void (stack = await startStack()), HOOK_MS);
  afterAll(() => stack?.stop(), HOOK_MS);

  /** Types a line as it stands, bar the port of this run and the way to the program. */
  const type = (line: string): Promise<Ended> => {
    const here = line
      .replaceAll('http://127.0.0.1:8080', stack.edge)
      .replaceAll('npx gatehouse', `'${process.execPath}' '${bin}'`);
    // curl reads its own settings from here: no progress, and the status on a line of its own.
    writeFileSync(join(folder, '.curlrc'), 'silent\nwrite-out = "\\n%{http_code}\\n"\n');
    const env = { ...process.env, GATEHOUSE_DATA: stack.dataDir, CURL_HOME: folder };
    return new Promise((resolve) => {
      execFile('/bin/sh', ['-c', here], { env, cwd: workspaceRoot }, (error, stdout, stderr) =>
        resolve({ code: error ? Number(error.code ?? -1) : 0, stdout, stderr }),
      );
    });
  };

  it.each(typed)('types "$line" and sees: $comment', async ({ line, comment }) => {
    const ended = await type(line);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    const kept = PROMISES.flatMap(([pattern, keep]) => {
      const said = pattern.exec(comment);
      return said ? [() => keep(ended, said)] : [];
    });
    expect(kept).toHaveLength(1);
    kept.forEach((check) => check());
  });

  it('finds the rest in the help', async () => {
    const { code, stdout } = await type('npx gatehouse --help');
    expect([code, stdout]).toEqual([0, expect.stringMatching(/start[^]*demo[^]*token[^]*routes[^]*reset/)]);
  });
});

describe('the README', () => {
  it('shows a command for each of its promises, and the two that install', () => {
    expect(commands.filter(isInstall).map(({ line }) => line)).toEqual([
      'npm ci && npm start',
      'npm ci && npm test',
    ]);
    expect(typed.map(({ comment }) => PROMISES.findIndex(([pattern]) => pattern.test(comment)))).toEqual([
      0, 1, 1, 2, 3,
    ]);
  });

  const code = blocksOf('README.md', 'ts');
  const given = 'declare const tokenUrl: string, clientId: string, clientSecret: string;\n';

  /** Compiles a program against the SDK, in a folder of its own. */
  const compile = (program: string): { status: number | null; stdout: string } => {
    const project = mkdtempSync(join(folder, 'program-'));
    symlinkSync(join(workspaceRoot, 'node_modules'), join(project, 'node_modules'), 'junction');
    writeFileSync(join(project, 'package.json'), '{"type":"module"}');
    writeFileSync(join(project, 'given.d.ts'), given);
    writeFileSync(join(project, 'program.ts'), program);
    const settings = { extends: join(workspaceRoot, 'tsconfig.base.json'), include: ['*.ts'] };
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify(settings));
    const tsc = join(workspaceRoot, 'node_modules/typescript-7/bin/tsc');
    return spawnSync(process.execPath, [tsc, '-p', project], { encoding: 'utf8' });
  };

  it('shows a program that compiles', () => {
    expect(code).toHaveLength(1);
    expect(compile(code[0] ?? '')).toMatchObject({ status: 0, stdout: '' });
  });

  it('would be found out if it showed one that does not', () => {
    const wrong = (code[0] ?? '').replace("orderId: '123'", 'orderId: 123');
    expect(compile(wrong).stdout).toMatch(/program\.ts\(\d+,\d+\): error TS\d+/);
  });
});

describe('the documentation', () => {
  it('names no verb and no option that gatehouse has not', () => {
    const help = (...words: string[]) =>
      execFileSync(process.execPath, [bin, ...words, '--help'], { encoding: 'utf8' });
    const verbs = [...help().matchAll(/^ {2}([a-z]+)\b/gm)].map(([, verb = '']) => verb);
    const uses = usesOf('npx gatehouse').filter(({ words }) => words[0] !== '--help');
    expect(uses.length).toBeGreaterThan(3);
    expect(uses.filter(({ words: [verb = ''] }) => !verbs.includes(verb))).toEqual([]);
    const unknown = uses.flatMap(({ page, words: [verb = '', ...rest] }) => {
      const known = help(verb);
      return rest
        .filter((word) => word.startsWith('--') && !known.includes(word))
        .map((word) => [page, verb, word]);
    });
    expect(unknown).toEqual([]);
  });

  it('names no project and no target that Nx does not know', () => {
    const file = join(folder, 'graph.json');
    execFileSync(
      process.execPath,
      [join(workspaceRoot, 'node_modules/nx/dist/bin/nx.js'), 'graph', `--file=${file}`],
      {
        cwd: workspaceRoot,
        env: { ...process.env, NX_DAEMON: 'false', NX_ISOLATE_PLUGINS: 'false' },
        stdio: 'ignore',
      },
    );
    const { graph } = JSON.parse(readFileSync(file, 'utf8')) as {
      graph: { nodes: Record<string, { data: { targets: object } }> };
    };
    // The pages make a service billing, of the same kind as those that are there.
    const has = (target = '', project = 'commercial') =>
      target in (graph.nodes[project === 'billing' ? 'commercial' : project]?.data.targets ?? {});
    const uses = usesOf('npx nx').filter(
      ({ words: [verb = ''] }) => !['g', 'graph', 'run-many', 'affected', 'show'].includes(verb),
    );
    expect(uses.length).toBeGreaterThan(3);
    expect(uses.filter(({ words }) => !has(words[0], words[1]))).toEqual([]);
  });

  it('names no generator that there is not', () => {
    const { generators } = JSON.parse(
      readFileSync(join(workspaceRoot, 'generators/generators.json'), 'utf8'),
    ) as {
      generators: object;
    };
    const uses = usesOf('npx nx').filter(({ words: [verb] }) => verb === 'g');
    expect(uses.length).toBeGreaterThan(3);
    const nameOf = ({ words: [, name = ''] }: { words: readonly string[] }) =>
      name.replace('@gatehouse/generators:', '');
    expect(uses.filter((use) => !(nameOf(use) in generators))).toEqual([]);
  });

  it('is there', () => expect(pages).toEqual(expect.arrayContaining(['README.md', 'docs/logs.md'])));
});
