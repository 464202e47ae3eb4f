import type { Files } from '../files.ts';
import { Refusal } from '../refusal.ts';
import type { NormalizedOptions } from '../service/options.ts';
import { kebabOf, pluralOf, spell } from '../spelling/spelling.ts';
import { readModelText, type ModelText } from '../workspace/model-text.ts';
import { pluralIn } from '../workspace/service-facts.ts';
import { checkExists, manifestOf } from '../workspace/services.ts';

const MANIFEST = ['name', 'ingress', 'tenancy', 'owner'] as const;
type Manifest = Record<(typeof MANIFEST)[number], string>;

/**
 * What the generator would have to be told to make a service that is there: from its `service.json`, and its first
 * resource from the text of its model.
 *
 * @throws {Refusal} when there is no such service, or its `service.json` cannot be read
 */
export function optionsOf(files: Files, name: string): NormalizedOptions {
  checkExists(files, name);
  const { owner, tenancy } = readManifest(files, name);
  const model = readModelText(files, name);
  const pascal = firstResource(model);
  const resource = pascal ? spelledAs(pascal, files, name, 'get') : `${name}-item`;
  const list = pascal && pluralIn({ model }, pascal);
  const plural = list ? spelledAs(spell(list).pascal, files, name, 'list') : pluralOf(resource);
  return { name, resource, plural, owner, ...(tenancy === 'path' && { tenancy }) };
}

function readManifest(files: Files, name: string): Manifest {
  const path = manifestOf(name);
  let manifest: Partial<Record<string, unknown>>;
  try {
    manifest = { ...(JSON.parse(files.read(path, 'utf-8') ?? '') as object | null) };
  } catch {
    throw new Refusal(`${path} is no JSON; correct it first.`);
  }
  const missing = MANIFEST.find((key) => typeof manifest[key] !== 'string' || manifest[key] === '');
  if (missing) throw new Refusal(`${path} has no "${missing}"; it needs ${MANIFEST.join(', ')}.`);
  if (!['token', 'path'].includes(String(manifest['tenancy'])))
    throw new Refusal(`${path} has a tenancy that is none: token or path.`);
  if (manifest['name'] !== name)
    throw new Refusal(`${path} calls the service something else than its folder, which is ${name}.`);
  return manifest as Manifest;
}

const firstResource = ({ files }: ModelText): string | undefined =>
  /^service \w+ \{[\s\S]*?^ {4}resources: \[\s*(\w+)/m.exec(files.map(({ text }) => text).join('\n'))?.[1];

/** A name in kebab-case, as the file of its operation has it: `Form1099` may be form-1099 and form1099. */
function spelledAs(pascal: string, files: Files, service: string, verb: 'get' | 'list'): string {
  const names = files
    .children(`apps/${service}/src/operations`)
    .map((file) => new RegExp(`^${verb}-([a-z0-9-]+)\\.ts$`).exec(file)?.[1] ?? '');
  return names.find((name) => spell(name).pascal === pascal) ?? kebabOf(pascal);
}
