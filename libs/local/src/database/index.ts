export { startDatabase, removeDatabase, type Database, type DatabaseOptions } from './start-database.ts';
export { DatabaseError, DATABASE_ERRORS, type DatabaseErrorCode } from './errors.ts';
