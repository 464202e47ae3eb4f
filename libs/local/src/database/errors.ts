/** Every way in which the database of the local run fails. The sentences are fixed; `{…}` is filled in. */
export const DATABASE_ERRORS = {
  ERR_DATABASE_PLATFORM:
    'There are no PostgreSQL binaries for {platform} in node_modules; give the URL of a server in DATABASE_URL.',
  ERR_DATABASE_CREATE: 'The database in {folder} could not be created: {cause}.',
  ERR_DATABASE_START: 'The database in {folder} does not start: {cause}.',
  ERR_DATABASE_VERSION:
    'The data folder holds a database of PostgreSQL {found}, this release brings {wanted}; run "gatehouse reset".',
  ERR_DATABASE_PASSWORD:
    'The file {file} with the password of the database is missing; run "gatehouse reset".',
  ERR_DATABASE_HELD: 'Process {pid} may still use the database in {folder}; end it first.',
  ERR_DATABASE_URL:
    'DATABASE_URL is not the URL of a PostgreSQL server, such as postgres://user:password@host:5432/.',
  ERR_DATABASE_UNREACHABLE: 'The PostgreSQL server of DATABASE_URL at {server} cannot be reached.',
  ERR_DATABASE_REFUSED: 'The PostgreSQL server of DATABASE_URL at {server} refuses the user or the password.',
  ERR_DATABASE_PERMISSION: 'The user of DATABASE_URL may not create databases on {server}.',
  ERR_DATABASE_FAILED:
    'The PostgreSQL server at {server} answered with an error while it created a database.',
} as const;

export type DatabaseErrorCode = keyof typeof DATABASE_ERRORS;

/**
 * The database of the local run could not be started or used.
 * @example
 * if (error instanceof DatabaseError && error.code === 'ERR_DATABASE_URL') console.error(error.message);
 */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';

  constructor(
    readonly code: DatabaseErrorCode,
    values: Readonly<Record<string, string | number>> = {},
    cause?: unknown,
  ) {
    super(
      DATABASE_ERRORS[code].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '?')),
      { cause },
    );
  }
}
