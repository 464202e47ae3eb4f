import type { WorkspaceCopy } from './workspace-copy.ts';

/** Everything that has to hold for services after a command: layout, lint, types, unit tests and decision tables. */
export async function expectGreen(copy: WorkspaceCopy, ...services: string[]): Promise<void> {
  const apps = services.map((service) => `apps/${service}`);
  const policies = services.map((service) => `libs/policy-store/services/${service}`);
  await Promise.all([
    copy.jest(...apps, 'libs/policy-store/test/decisions.spec.ts', 'libs/policy-store/test/policies.spec.ts'),
    copy
      .succeed('node_modules/prettier/bin/prettier.cjs', '--check', ...apps, ...policies)
      .then(() => copy.nx('run-many', '-t', 'typecheck', 'lint', '-p', ...services)),
  ]);
}
