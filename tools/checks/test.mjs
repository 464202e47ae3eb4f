// `npm test`: everything that must hold before a change lands, in one command: layout, lint and types at the same time,
// then every test in one Jest run. Named steps run alone: `npm test -- jest`.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const bin = (path) => join(root, 'node_modules', path);
const { notRepeated } = createRequire(import.meta.url)('./specs.json');

/** One more than there are cores: the specs that take longest wait for processes half of their time. */
const workers = Math.min(availableParallelism() + 1, 8);

const jest = [
  bin('jest/bin/jest.js'),
  '--config',
  'jest.config.cjs',
  `--maxWorkers=${workers}`,
  '--reporters=default',
  '--reporters=./tools/checks/closing-line.cjs',
];

const steps = {
  format: ['prettier: layout', bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
  lint: [
    'eslint: rules and layers',
    bin('eslint/bin/eslint.js'),
    '--config',
    'tools/checks/eslint.tree.mjs',
    '--max-warnings',
    '0',
    '.',
  ],
  types: [
    'tsc: types',
    bin('nx/dist/bin/nx.js'),
    'run-many',
    '--target=typecheck',
    '--output-style=static',
    '--parallel=2',
  ],
  jest: ['jest: unit and end to end', ...jest],
  again: ['jest: again, on another Node or PostgreSQL', ...jest, ...ignoring(Object.keys(notRepeated))],
};

/** Beside what jest.config.cjs ignores, since Jest takes this in place of that. */
function ignoring(paths) {
  const { testPathIgnorePatterns } = createRequire(import.meta.url)('../../jest.config.cjs');
  return [...testPathIgnorePatterns, ...paths.map((path) => `/${path}`)].map(
    (pattern) => `--testPathIgnorePatterns=${pattern}`,
  );
}

const asked = process.argv.slice(2);
if (asked.includes('--help')) {
  console.log(
    `npm test [-- STEP…]\n\nSteps: ${Object.keys(steps).join(', ')}. Without a name, all but the last.`,
  );
  process.exit(0);
}
const unknown = asked.find((name) => !(name in steps));
if (unknown) {
  console.error(`There is no step "${unknown}"; the steps are ${Object.keys(steps).join(', ')}.`);
  process.exit(2);
}

/** Runs a step; what it prints is kept until its turn comes, unless it may print `live`. */
function run([title, ...command], live = false) {
  const started = Date.now();
  const child = spawn(process.execPath, command, {
    cwd: root,
    stdio: live ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NX_TUI: 'false', NX_DAEMON: 'false', NX_ISOLATE_PLUGINS: 'false' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text) => (said += text));
  return new Promise((end) =>
    child.once('close', (status) => end({ title, status, said, seconds: (Date.now() - started) / 1000 })),
  );
}

const wanted = Object.keys(steps).filter((name) =>
  asked.length === 0 ? name !== 'again' : asked.includes(name),
);
const isJest = (name) => steps[name].includes(jest[0]);
const first = wanted.filter((name) => !isJest(name));
if (first.length > 1) console.log(`\n── ${first.join(', ')}: at the same time`);
const failed = [];
const running = first.map((name) => run(steps[name]));
for (const [index, name] of first.entries()) {
  const { title, status, said, seconds } = await running[index];
  console.log(`\n── ${title}\n${said.trim()}\n── ${status === 0 ? 'ok' : 'failed'}, ${seconds.toFixed(1)} s`);
  if (status !== 0) failed.push(name);
}
for (const name of failed.length === 0 ? wanted.filter(isJest) : []) {
  console.log(`\n── ${steps[name][0]}`);
  if (name === 'again')
    for (const [path, why] of Object.entries(notRepeated))
      console.log(`Not repeated: ${path}, because ${why}.`);
  if ((await run(steps[name], true)).status !== 0) failed.push(name);
}
if (failed.length > 0) {
  console.error(
    `\nnpm test stopped at ${failed.join(', ')}. To run it alone: npm test -- ${failed.join(' ')}`,
  );
  process.exitCode = 1;
}
