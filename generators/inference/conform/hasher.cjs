// What a result of `conform` is kept for, beside the files that it depends on: a waiver ends on a day, so that a result
// with waivers is that of a day; and a fix writes files, so that no fix is another's.
// @ts-check
const { randomUUID } = require('node:crypto');
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const workspaceRoot = join(__dirname, '../../..');

/** @type {import('@nx/devkit').CustomHasher} */
async function hasher(task, { hasher, taskGraph, env = process.env }) {
  const hash = await hasher.hashTask(task, taskGraph, env);
  if (task.overrides.fix) return { ...hash, value: randomUUID() };
  if (!existsSync(join(workspaceRoot, task.projectRoot ?? '', 'conform.json'))) return hash;
  return { ...hash, value: `${hash.value}-${new Date().toISOString().slice(0, 10)}` };
}

module.exports = hasher;
