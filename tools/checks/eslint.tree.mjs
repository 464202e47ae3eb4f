// The rules of eslint.config.mjs for one process that reads the whole tree. All projects but the page's have the same
// compiler options, so that one TypeScript program serves for all; ESLint refuses a file that neither program holds.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
// eslint-disable-next-line @nx/enforce-module-boundaries -- the root's own files are no project's
import rules from '../../eslint.config.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const project = ['tools/checks/tsconfig.tree.json', 'apps/web/tsconfig.json'];

export default [
  ...rules,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: false, project, tsconfigRootDir: root } },
  },
];
