const SERVICE = /^@gatehouse\/sdk\/(.+)$/;

/** Name of the package that holds a service's client. */
export const clientName = (service) => `@gatehouse/${service}-client`;

/** How the files of a format end; TypeScript's declarations likewise, `.d.ts` or `.d.cts`. */
export const ENDING = { esm: 'js', cjs: 'cjs' };
export const DECLARED = { esm: 'd.ts', cjs: 'd.cts' };

/**
 * What a published module imports instead of what the source does: a file of its format for `.ts`, a client's package for
 * `@gatehouse/sdk/<service>`, and the run-time configuration by a name that the package.json resolves for each platform.
 */
export function published(specifier, format) {
  if (specifier === './runtimeConfig.ts') return '#runtimeConfig';
  const service = SERVICE.exec(specifier)?.[1];
  if (service) return clientName(service);
  return specifier.startsWith('.') ? specifier.replace(/\.ts$/, `.${ENDING[format]}`) : specifier;
}

/** The package of a specifier that leaves the package; none for a file or a module of Node. */
export function packageOf(specifier) {
  if (/^[.#]|^node:/.test(specifier)) return undefined;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
