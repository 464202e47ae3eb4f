/** The PostgreSQL door of the service kit: tenants, transactions, pages, idempotency, versions. */
export { openDatabase, Database, type DatabaseOptions } from './database.ts';
export { Tenant } from './tenant.ts';
export { listPage, type ListQuery, type Page } from './list-page.ts';
export { idempotent } from './idempotent.ts';
export { updateVersioned, deleteVersioned } from './versioned.ts';
