import { runProgram } from './program.ts';
import { demoVerb } from './verbs/demo.ts';
import { explainVerb } from './verbs/explain.ts';
import { resetVerb } from './verbs/reset.ts';
import { routesVerb } from './verbs/routes.ts';
import { startVerb } from './verbs/start.ts';
import { tokenVerb } from './verbs/token.ts';

const verbs = [startVerb, demoVerb, tokenVerb, routesVerb, explainVerb, resetVerb];
process.exitCode = await runProgram(verbs, process.argv.slice(2));
