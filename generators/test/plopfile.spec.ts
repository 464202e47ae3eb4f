import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Overlay } from './overlay.ts';
import { environment } from './workspace-copy.ts';

/** Programs that start programs, on a busy machine. */
jest.setTimeout(120_000);

const { root } = new Overlay();
const program = join(root, 'node_modules/plop/bin/plop.js');

/** Runs plop in a folder of this workspace, as `npx plop` does; nobody sits there. */
function plop(folder: string, ...args: string[]) {
  const cwd = join(root, folder);
  const env = { ...environment(), INIT_CWD: cwd, NX_DAEMON: 'false', NX_ISOLATE_PLUGINS: 'false' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    ...{ cwd, env, encoding: 'utf8', input: '' },
  });
  return { status, said: `${stdout}${stderr}` };
}

const CANCEL = 'CREATE apps/commercial/src/operations/cancel-order.ts';

describe('plop', () => {
  it('adds an operation to the service that somebody stands in', () => {
    const { status, said } = plop('apps/commercial/src', 'operation', 'CancelOrder', '--dry-run');
    expect(said).toContain(CANCEL);
    expect(said).toContain('no changes were made');
    expect(status).toBe(0);
  });

  it('adds one by options, in any order, from anywhere', () => {
    const options = ['--service', 'commercial', '--name', 'CancelOrder', '--dry-run'];
    expect(plop('.', 'operation', '--', ...options)).toMatchObject({
      said: expect.stringContaining(CANCEL),
      status: 0,
    });
  });

  it.each([
    ['.', ['operation', 'CancelBill', 'commercial'], 'CancelBill names no resource of the service; it has'],
    ['apps/web', ['policy', 'auditor'], 'Say which service, with --service or standing in its folder'],
    ['.', ['resource'], 'Nobody can be asked here: say --name, as in npx plop resource NAME SERVICE PARENT.'],
    ['.', ['policy', '--goup', 'auditor'], "Unknown option '--goup'; `npx plop policy --help`"],
    ['.', ['polizei'], 'Could not find a generator for'],
  ])('in %s refuses %j in a sentence', (folder, args, sentence) => {
    const { status, said } = plop(folder, ...args);
    expect(said).toContain(sentence);
    expect(said).not.toMatch(/^\s+at /m);
    expect(status).toBe(1);
  });

  it('lists the options of a generator', () => {
    const { status, said } = plop('libs/policy-store/services/commercial', 'policy', '--help');
    expect(said).toContain('npx plop policy [GROUP] [SERVICE] [MAY] [OPTION…]');
    expect(said).toMatch(/^ {2}--group +The group, as tokens name it/m);
    expect(status).toBe(0);
  });
});

const terminal = spawnSync('script', ['--version']).status === 0;
if (!terminal) process.stderr.write('Plop is not asked on a terminal: there is no `script` of util-linux.\n');

(terminal ? describe : describe.skip)('plop, on a terminal,', () => {
  let child: ChildProcess | undefined;
  afterEach(() => child?.kill());

  it('asks for what is missing, takes no wrong answer, and goes on with the right one', async () => {
    const env = { ...environment(), NX_DAEMON: 'false', NX_ISOLATE_PLUGINS: 'false', CI: '' };
    const command = `stty cols 120; '${process.execPath}' '${program}' operation --dry-run`;
    const screen = spawn('script', ['-qec', command, '/dev/null'], { cwd: root, env });
    child = screen;
    const exited = once(screen, 'exit');
    let said = '';
    const talk: [RegExp, string][] = [
      [/Which service gets it\?[\s\S]*commercial/, '\r'],
      [/What is the operation called\?/, 'CancelBill\r'],
      [/CancelBill names no resource of the service/, `${'\u007f'.repeat(4)}Order\r`],
    ];
    screen.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [next] = talk;
      if (!next?.[0].test(said)) return;
      talk.shift();
      screen.stdin.write(next[1]);
    });
    expect(await exited).toEqual([0, null]);
    expect(said).toContain('cancel-order.ts');
    expect(talk).toEqual([]);
  });
});
