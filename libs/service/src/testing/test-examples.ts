import { fileURLToPath } from 'node:url';
import type { Operation, Service } from '../define-service.ts';
import { hasPathTenant } from '../http/path-tenant.ts';
import { createLog } from '../log.ts';
import { readEnvironment } from '../process/environment.ts';
import { closeAll } from '../process/resources.ts';
import type { OpenDeps } from '../process/serve.ts';
import { readExamples } from './read-examples.ts';
import { testCall } from './test-call.ts';
import { createTestDatabase } from './test-database.ts';
import { user } from './user.ts';

/**
 * Tests that a service answers every example of its model as the model tells, on its demo data, in their order and
 * backwards, and that the model has one of every operation. An editor of the tenant acme calls. Where the tenant stands
 * in the path, an editor of another one is refused.
 *
 * @param openDeps what `serve` gets; its `databaseUrl` is that of a database which this spec alone has
 * @param folder the service's folder, with `migrations/` and `demo.sql`
 * @example
 * testExamples(app, openDeps, new URL('..', import.meta.url));
 */
export function testExamples<Operations extends Record<keyof Operations, Operation>, Deps>(
  service: Service<Operations, Deps>,
  openDeps: OpenDeps<Deps>,
  folder: URL,
): void {
  const examples = readExamples(service);
  const editorOf = (tenantId: string) =>
    user(`${service.name}-${tenantId}`, tenantId, `${service.name}-editor`);
  const principal = editorOf('acme');
  const { operations } = service.table;
  const inPath = examples.filter(({ operation }) => hasPathTenant(operations[operation]));

  describe.each([
    ['in their order', examples],
    ['backwards', examples.toReversed()],
  ])('on the demo data, %s,', (_, ordered) => {
    let deps: Deps;
    let drop: () => Promise<void>;
    beforeAll(async () => {
      const database = await createTestDatabase(fileURLToPath(folder));
      drop = database.drop;
      deps = await openDeps(
        readEnvironment({ DATABASE_URL: database.url }),
        createLog('silent', service.name),
      );
    });
    afterAll(async () => {
      await closeAll(deps);
      await drop();
    });

    it.each(ordered)('$operation, $title: goes as the model tells', ({ operation, input, ...told }) =>
      expectAnswer(testCall(service, operation, input, { deps, principal }), told),
    );

    if (inPath.length > 0) {
      it.each(inPath)('$operation, $title: is refused to another tenant', async ({ operation, input }) => {
        const foreign = testCall(service, operation, input, { deps, principal: editorOf('globex') });
        await expect(foreign).rejects.toMatchObject({ name: 'ForbiddenException', status: 403 });
      });
    }
  });

  it('tells something of every operation', () => expectAllTold(service, examples));
}

interface Told {
  readonly output: object;
  readonly error?: object;
}

/** Fails when an answer is another error than the model tells, or has other members. */
export async function expectAnswer(answer: Promise<object>, { output, error }: Told): Promise<void> {
  if (error) await expect(answer).rejects.toMatchObject(error);
  else expect(Object.keys(await answer).sort()).toEqual(Object.keys(output).sort());
}

/** Fails when an operation has no example. */
export function expectAllTold(
  { table }: Pick<Service<unknown, never>, 'table'>,
  examples: readonly { readonly operation: string }[],
): void {
  const told = new Set(examples.map(({ operation }) => operation));
  expect([...told].sort()).toEqual(Object.keys(table.operations).sort());
}
