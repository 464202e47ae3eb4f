// Prints one word for the content of the whole tree: what the checks depend on, since they read all of it.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

const list = (...args) => execFileSync('git', ['ls-files', '-z', ...args], { maxBuffer: 2 ** 28 });

const hash = createHash('sha256').update(list('--stage'));
for (const file of list('--modified', '--others', '--exclude-standard')
  .toString()
  .split('\0')
  .filter(Boolean))
  hash.update(`\0${file}\0`).update(existsSync(file) ? readFileSync(file) : '');
console.log(hash.digest('hex'));
