// Reads `[[file, import], …]` from standard input and prints, for each, the sentences of the boundary rule. One process
// for all of them; a process of its own because the rule wants Nx's project graph and ES modules.
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';

const RULE = '@nx/enforce-module-boundaries';
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

let input = '';
for await (const chunk of process.stdin) input += chunk;

// The rule asks for no types, so that no TypeScript program need be made.
const overrideConfig = { languageOptions: { parserOptions: { projectService: false } } };
const eslint = new ESLint({ cwd: root, ruleFilter: ({ ruleId }) => ruleId === RULE, overrideConfig });
const sentences = [];
for (const [file, target] of JSON.parse(input)) {
  const [result] = await eslint.lintText(`import '${target}';\n`, { filePath: resolve(root, file) });
  sentences.push(result.messages.filter(({ ruleId }) => ruleId === RULE).map(({ message }) => message));
}
process.stdout.write(JSON.stringify(sentences));
