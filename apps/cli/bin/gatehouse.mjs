#!/usr/bin/env node
// `gatehouse`, without a build step: bundles the program when a source is newer than the last bundle.
import module from 'node:module';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19) || major === 21) {
  console.error(`Gatehouse needs Node.js 20.19, 22.12 or later; this is ${process.versions.node}.`);
  process.exit(1);
}
module.enableCompileCache?.();
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

// A verb loads what it needs and no more; anything else gets the whole program, which knows every verb.
const programs = { start: 'start', token: 'quick', routes: 'quick', reset: 'quick' };
const args = process.argv.slice(2);
const program = Object.hasOwn(programs, args[0] ?? '') ? programs[args[0]] : 'main';
const { run } = await import('@gatehouse/run');
await run(`apps/cli/src/${program}.ts`, args);
