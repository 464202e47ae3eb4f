import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServiceModel } from '@gatehouse/model';
import type { ServiceSource, Workspace } from '../workspace.ts';
import type { Kept } from './kept.ts';

/** What a run makes, and what it knows of the services that it leaves as they are. */
export interface Plan {
  pending: ServiceSource[];
  /** The service that certainly has a Cedar entity type, as a sentence calls it. */
  ownerOf: (type: string) => string | undefined;
}

/**
 * Of the wanted services those that are not fresh; and those that are, but share an entity type with another one, now
 * that both are in one workspace: to be refused. A table that is older than its model proves nothing.
 * @param force takes none for fresh
 */
export function planOf(
  workspace: Workspace,
  kept: Kept,
  services: readonly ServiceSource[],
  wanted: readonly ServiceSource[],
  force: boolean,
): Plan {
  const pending = wanted.filter((service) => force || !kept.isFresh(service));
  const others = services.filter((service) => !wanted.includes(service));
  const fresh = wanted.filter((service) => !pending.includes(service));
  const owners = new Map<string, ServiceSource>();
  const ownerOf = (type: string) => {
    const owner = owners.get(type);
    return owner && kept.isFresh(owner) ? `the service ${owner.name}` : undefined;
  };
  for (const service of [...others, ...fresh]) {
    const types = entityTypes(workspace, service);
    const shares = fresh.includes(service) && types.some((type) => ownerOf(type) !== undefined);
    if (shares) pending.push(service);
    else for (const type of types) owners.set(type, service);
  }
  return { pending, ownerOf };
}

function entityTypes(workspace: Workspace, { name }: ServiceSource): string[] {
  const [folder] = workspace.generatedFolders(name);
  const file = join(folder, 'cedar-schema.json');
  if (!existsSync(file)) return [];
  try {
    const schema = JSON.parse(readFileSync(file, 'utf8')) as ServiceModel['cedarSchema'];
    return Object.values(schema).flatMap(({ entityTypes = {} }) => Object.keys(entityTypes));
  } catch {
    return [];
  }
}
