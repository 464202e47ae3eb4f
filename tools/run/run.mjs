#!/usr/bin/env node
// Runs a TypeScript program of this repository: `node tools/run/run.mjs tools/model/src/main.ts generate`.
import { run } from './src/run.mjs';

const [entry, ...rest] = process.argv.slice(2);
await run(entry, rest);
