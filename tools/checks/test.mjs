// `npm test`: everything that must hold before a change lands, in one command and in this order:
// layout, lint, types, then every test in one Jest run. Named steps run alone: `npm test -- jest`.
import { spawnSync } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const bin = (path) => join(root, 'node_modules', path);

const steps = {
  format: ['prettier: layout', bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
  lint: ['eslint: rules and layers', ...nx('lint')],
  types: ['tsc: types', ...nx('typecheck')],
  jest: [
    'jest: unit and end to end',
    bin('jest/bin/jest.js'),
    '--config',
    'jest.config.cjs',
    '--maxWorkers=2',
    '--reporters=default',
    '--reporters=./tools/checks/closing-line.cjs',
  ],
};

function nx(target) {
  return [
    bin('nx/dist/bin/nx.js'),
    'run-many',
    '--target',
    target,
    '--output-style',
    'static',
    '--parallel',
    '2',
  ];
}

const asked = process.argv.slice(2);
if (asked.includes('--help')) {
  console.log(
    `npm test [-- STEP…]\n\nSteps, in order: ${Object.keys(steps).join(', ')}. Without a name, all of them.`,
  );
  process.exit(0);
}
const unknown = asked.find((name) => !(name in steps));
if (unknown) {
  console.error(`There is no step "${unknown}"; the steps are ${Object.keys(steps).join(', ')}.`);
  process.exit(2);
}

for (const [name, [title, ...command]] of Object.entries(steps)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const started = Date.now();
  console.log(`\n── ${title}`);
  const { status } = spawnSync(process.execPath, command, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NX_TUI: 'false', NX_DAEMON: 'false', NX_ISOLATE_PLUGINS: 'false' },
  });
  if (status !== 0) {
    console.error(`\nnpm test stopped at "${name}". To run it alone: npm test -- ${name}`);
    process.exit(status ?? 1);
  }
  if (name !== 'jest') console.log(`── ok, ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
