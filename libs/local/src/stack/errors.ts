/** Every way in which the local run refuses to start or to do something. The sentences are fixed; `{…}` is filled in. */
export const STACK_ERRORS = {
  ERR_DATA_FOLDER: 'The data folder {folder} cannot be written to.',
  ERR_DATA_IN_USE:
    'Gatehouse already runs on the data folder {folder} (process {pid}); stop it, or choose another by --data.',
  ERR_LOG_FILE: 'The log file {file} cannot be written to.',
  ERR_PORT_BUSY:
    'Port {port} of 127.0.0.1 is in use by another program; stop it, or choose another by --port (0 is any free one).',
  ERR_PORT_FORBIDDEN:
    'Port {port} of 127.0.0.1 may not be used by this account; choose one above 1023 by --port.',
  ERR_SERVICE_UNKNOWN: 'There is no service "{service}"; the services are {known}.',
  ERR_SERVICES_TOO_MANY:
    'The Cedar schema of {services} services has {bytes} bytes, and a policy store takes 200,000: start fewer by --only.',
  ERR_SERVICE_MANIFEST:
    'The file {file} does not name a service: it needs "name", equal to its folder, "ingress", "tenancy" and "owner".',
  ERR_SERVICE_BUILD: 'The service {service} cannot be built: {cause}.',
  ERR_SERVICE_START: 'The service {service} does not start ({how}); the last that it said:',
  ERR_AUTHORIZER_BUILD: 'The authorizer cannot be built:',
  ERR_WEB_BUILD: 'The web page cannot be built:',
  ERR_WEB_START: 'The web server does not start ({how}); the last that it said:',
  ERR_POLICIES: 'The policies are not valid: {cause}',
  ERR_MODEL: 'The generated model is not complete: {cause}',
  ERR_POLICY_STORE_REFUSED:
    'The policy store at {endpoint} did not take the schema and the policies ({cause}).',
} as const;

export type StackErrorCode = keyof typeof STACK_ERRORS;

/**
 * The local run could not be started, or could not do what it was asked.
 * @example
 * if (error instanceof StackError) console.error(error.message);
 * // Port 8080 of 127.0.0.1 is in use by another program; …
 */
export class StackError extends Error {
  override readonly name = 'StackError';

  constructor(
    readonly code: StackErrorCode,
    values: Readonly<Record<string, string | number>> = {},
    options: { cause?: unknown; lines?: readonly string[] } = {},
  ) {
    const sentence = STACK_ERRORS[code].replace(/\{(\w+)\}/g, (_, name: string) =>
      String(values[name] ?? '?'),
    );
    super([sentence, ...(options.lines ?? []).map((line) => `  ${line}`)].join('\n'), {
      cause: options.cause,
    });
  }
}
