// `npx plop operation`, `policy`, `resource`: plop asks, Nx does. A generator is described once, by its schema.json; what
// needs no question has an option there, and `npx nx g <generator> --help` lists them.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));
const nx = () => createRequire(import.meta.url).resolve('nx/bin/nx.js');

/** @param {{ setGenerator(name: string, generator: object): void }} plop */
export default function describeGenerators(plop) {
  for (const name of ['service', 'resource', 'operation', 'policy']) {
    const { description, properties } = JSON.parse(
      readFileSync(join(folder, 'src', name, 'schema.json'), 'utf8'),
    );
    plop.setGenerator(name, {
      description,
      prompts: Object.entries(properties).flatMap(([option, { 'x-prompt': message }]) =>
        message === undefined ? [] : [{ type: 'input', name: option, message }],
      ),
      actions: [(answers) => generate(name, answers)],
    });
  }
}

/** Runs the generator of Nx in the folder of the workspace; its output stands on the terminal. */
function generate(name, answers) {
  const options = Object.entries(answers)
    .filter(([, value]) => value !== '' && value !== undefined)
    .map(([option, value]) => `--${option}=${value}`);
  const args = [nx(), 'g', `@gatehouse/generators:${name}`, ...options, '--no-interactive'];
  const { status } = spawnSync(process.execPath, args, { cwd: dirname(folder), stdio: 'inherit' });
  if (status !== 0) throw new Error(`nx g ${name} ended with ${status}`);
  return `${name} done`;
}
