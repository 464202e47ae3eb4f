/**
 * The files of a service, below its folder in `apps`, that belong to the framework: no team has a reason to write them
 * differently, so an upgrade may write them anew. What they need to know of the service comes from its `app.ts`.
 * Everything else that the generator writes is the team's from the first day.
 */
export const OWNED_BY_THE_FRAMEWORK: readonly string[] = [
  'tsconfig.json',
  'src/main.ts',
  'src/operation.ts',
  'src/examples.spec.ts',
];

/** `src/main.ts` of `apps/billing/src/main.ts`; the whole path outside the service's folder in `apps`. */
export const fileOf = (service: string, path: string): string =>
  path.startsWith(`apps/${service}/`) ? path.slice(`apps/${service}/`.length) : path;

export const isOwned = (service: string, path: string): boolean =>
  OWNED_BY_THE_FRAMEWORK.includes(fileOf(service, path));
