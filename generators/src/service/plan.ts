import type { Plan } from '../files.ts';
import { renderTemplate, type Format } from '../templates.ts';
import { withTenantInPath } from '../tenancy/path-tenancy.ts';
import { manifestOf } from '../workspace/services.ts';
import type { NormalizedOptions } from './options.ts';

/** Every file of a new service. Its service.json comes last: until then nothing takes the folders for a service. */
export async function planService(options: NormalizedOptions, tidy: Format): Promise<Plan> {
  const { name, resource, plural, owner } = options;
  const wording = [
    ['team-front-desk', owner],
    ['front-desk', name],
    ['guest-book', resource],
    ['guest-books', plural],
  ] as const;
  const inPath = options.tenancy === 'path';
  const templates = ['resource', 'service', ...(inPath ? ['path-tenancy'] : [])];
  const parts = await Promise.all(templates.map((template) => renderTemplate(template, wording, tidy)));
  const manifest = manifestOf(name);
  const files = [...new Map(parts.flatMap((part) => [...part]))].map(
    ([path, text]) =>
      [path, inPath && path.endsWith('.smithy') ? withTenantInPath(name, text) : text] as const,
  );
  return new Map([
    ...files.filter(([path]) => path !== manifest),
    ...files.filter(([path]) => path === manifest),
  ]);
}
