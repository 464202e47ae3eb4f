import type { Plan } from '../files.ts';
import { renderTemplate, type Format } from '../templates.ts';
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
  const parts = await Promise.all(['resource', 'service'].map((part) => renderTemplate(part, wording, tidy)));
  const manifest = manifestOf(name);
  const files = parts.flatMap((part) => [...part]);
  return new Map([
    ...files.filter(([path]) => path !== manifest),
    ...files.filter(([path]) => path === manifest),
  ]);
}
