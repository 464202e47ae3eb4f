#!/usr/bin/env node
// `gatehouse`, without a build step: bundles the program when a source is newer than the last bundle.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19) || major === 21) {
  console.error(`Gatehouse needs Node.js 20.19, 22.12 or later; this is ${process.versions.node}.`);
  process.exit(1);
}
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

const { run } = await import('@gatehouse/run');
await run('apps/cli/src/main.ts', process.argv.slice(2));
