import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ModelError } from './errors.ts';
import { byCodeUnit } from './order.ts';
import type { ServiceModel } from './types.ts';

/**
 * Reads what the model build made of every service, sorted by name. A folder with `.smithy` files is a service.
 *
 * @param folder holds one folder per service; this library's `services` unless told
 * @param only the services to read, all unless told; a name without a model is passed over
 * @example
 * for (const { name, actionMap } of readModel()) console.log(name, actionMap.routes.length);
 * @throws ModelError ERR_MODEL_NOT_GENERATED, ERR_MODEL_FILE_INVALID
 */
export function readModel(
  folder = fileURLToPath(new URL('../services', import.meta.url)),
  only?: readonly string[],
): ServiceModel[] {
  const wanted = only && new Set(only);
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => wanted?.has(name) ?? true)
    .filter((entry) => entry.isDirectory() && isService(join(folder, entry.name)))
    .map(({ name }) => readService(name, join(folder, name, 'generated')))
    .sort(byCodeUnit(({ name }) => name));
}

const isService = (folder: string) =>
  existsSync(join(folder, 'generated')) || readdirSync(folder).some((file) => file.endsWith('.smithy'));

const readService = (name: string, folder: string): ServiceModel => ({
  name,
  actionMap: readJson(name, folder, 'action-map.json'),
  cedarSchema: readJson(name, folder, 'cedar-schema.json'),
  gateway: readJson(name, folder, 'gateway.json'),
  operations: readJson(name, folder, 'operations.json'),
  examples: readJson(name, folder, 'examples.json'),
});

function readJson<T>(service: string, folder: string, file: string): T {
  const path = join(folder, file);
  if (!existsSync(path)) throw new ModelError('ERR_MODEL_NOT_GENERATED', `${service}, ${file}`);
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch (cause) {
    throw new ModelError('ERR_MODEL_FILE_INVALID', `${service}, ${file}`, { cause });
  }
}
