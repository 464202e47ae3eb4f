import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StackError } from './errors.ts';
import { workspaceRoot } from './workspace.ts';

/** A service of the workspace: a folder below `apps` with a `service.json`. */
export interface ServiceFolder {
  readonly name: string;
  readonly folder: string;
  readonly ingress: string;
}

/**
 * Finds the services, sorted by name.
 * @throws {StackError} ERR_SERVICE_MANIFEST
 */
export function discoverServices(apps: string = join(workspaceRoot, 'apps')): ServiceFolder[] {
  return readdirSync(apps, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(apps, entry.name, 'service.json')))
    .map((entry) => readManifest(join(apps, entry.name), entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function readManifest(folder: string, expected: string): ServiceFolder {
  const file = join(folder, 'service.json');
  let manifest: Partial<Record<'name' | 'ingress' | 'tenancy' | 'owner', unknown>> = {};
  try {
    manifest = JSON.parse(readFileSync(file, 'utf8')) as typeof manifest;
  } catch (cause) {
    throw new StackError('ERR_SERVICE_MANIFEST', { file }, { cause });
  }
  const { name, ingress, tenancy, owner } = manifest;
  const texts = [name, ingress, tenancy, owner].every((value) => typeof value === 'string' && value !== '');
  if (!texts || name !== expected) throw new StackError('ERR_SERVICE_MANIFEST', { file });
  return { name: expected, folder, ingress: String(ingress) };
}

/** @throws {StackError} ERR_SERVICE_UNKNOWN when a name is no service's */
export function checkNames(names: readonly string[], services: readonly ServiceFolder[]): void {
  const known = services.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new StackError('ERR_SERVICE_UNKNOWN', { service: unknown, known: known.join(', ') || 'none' });
  }
}
