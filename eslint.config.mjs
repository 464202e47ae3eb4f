import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';

const CDK = 'aws-cdk-lib';
const AVP = '@aws-sdk/client-verifiedpermissions';

/** Who may import whom, and which packages are out of reach: docs/decisions names the reasons. */
const layers = [
  layer('contract', ['contract'], ['*']),
  layer('policy', ['contract', 'policy'], ['*']),
  layer('edge', ['contract', 'edge'], [CDK]),
  layer('kit', ['contract', 'kit'], ['jose', AVP, CDK]),
  layer('service', ['contract', 'kit'], ['jose', AVP, CDK]),
  layer('service-fine-grained', ['contract', 'kit', 'authz'], ['jose', CDK]),
  layer('authz', ['contract', 'authz'], [CDK]),
  layer('client', ['client'], ['jose', CDK]),
  layer('infra', ['contract', 'policy', 'infra'], ['jose']),
  layer('local', ['contract', 'policy', 'edge', 'client', 'local', 'tool'], [CDK]),
  layer('app', ['*'], []),
  layer('tool', ['contract', 'policy', 'tool'], []),
];

function layer(name, imports, banned) {
  return {
    sourceTag: `layer:${name}`,
    onlyDependOnLibsWithTags: imports.map((target) => (target === '*' ? '*' : `layer:${target}`)),
    ...(banned.length && { bannedExternalImports: banned }),
  };
}

const boundaries = (depConstraints) => [
  'error',
  { enforceBuildableLibDependency: false, allow: [], depConstraints },
];

export default tseslint.config(
  {
    ignores: [
      '**/dist',
      '**/node_modules',
      '**/coverage',
      '**/.nx',
      '**/.gatehouse',
      '**/generated',
      'libs/sdk/services',
      '**/build',
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mjs', '**/*.cjs'],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': boundaries(layers),
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.recommendedTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    // The test runner and the engines that a test needs are no dependency of the library.
    files: ['**/*.spec.ts', '**/test/**/*.ts', '**/*.cases.ts'],
    rules: {
      '@nx/enforce-module-boundaries': boundaries(
        layers.map(({ bannedExternalImports: _, ...rest }) => rest),
      ),
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
