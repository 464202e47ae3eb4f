/**
 * What the kit knows of a dependency: `/health` asks each one that has a `check`, shutdown closes each one
 * that has a `close`. The `Database` has both.
 */
export interface Resource {
  /** Rejects while the resource is not usable. */
  check?(): Promise<void>;
  close?(): Promise<void>;
}

const resourcesOf = (deps: unknown): Resource[] =>
  typeof deps === 'object' && deps !== null ? Object.values(deps).filter(isResource) : [];

const isResource = (value: unknown): value is Resource => typeof value === 'object' && value !== null;

export async function checkAll(deps: unknown): Promise<boolean> {
  const checks = resourcesOf(deps).map(async (resource) => resource.check?.());
  const results = await Promise.allSettled(checks);
  return results.every(({ status }) => status === 'fulfilled');
}

export async function closeAll(deps: unknown): Promise<void> {
  await Promise.allSettled(resourcesOf(deps).map(async (resource) => resource.close?.()));
}
