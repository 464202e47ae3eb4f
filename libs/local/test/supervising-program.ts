// A run with one child, for a test that kills the run: prints the id of the child.
import { fileURLToPath } from 'node:url';
import { startChild } from '../src/processes/index.ts';

const child = await startChild({
  module: fileURLToPath(new URL('./child-program.mjs', import.meta.url)),
  env: { BEHAVIOUR: process.argv[2] ?? 'ready' },
  onLine: () => undefined,
});
console.log(JSON.stringify({ ready: true, child: child.pid }));
