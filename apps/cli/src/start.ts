// `gatehouse start` alone: it does not load the SDK, which only the demo needs. See bin/gatehouse.mjs.
import { runProgram } from './program.ts';
import { startVerb } from './verbs/start.ts';

process.exitCode = await runProgram([startVerb], process.argv.slice(2));
