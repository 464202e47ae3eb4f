// @ts-check
const { spawnSync } = require('node:child_process');
const { join } = require('node:path');

/** @type {import('@nx/devkit').Executor<{ fix?: boolean }>} */
async function executor({ fix }, { root, projectName = '' }) {
  const program = [join(root, 'tools/run/run.mjs'), 'generators/src/conform/main.ts', projectName];
  const { status } = spawnSync(process.execPath, [...program, ...(fix ? ['--fix'] : [])], {
    cwd: root,
    stdio: 'inherit',
  });
  return { success: status === 0 };
}

module.exports = executor;
