// The verbs that start nothing, in a program that loads nothing which they do not need: see bin/gatehouse.mjs.
import { runProgram } from './program.ts';
import { resetVerb } from './verbs/reset.ts';
import { routesVerb } from './verbs/routes.ts';
import { tokenVerb } from './verbs/token.ts';

process.exitCode = await runProgram([tokenVerb, routesVerb, resetVerb], process.argv.slice(2));
