/** The door for specs of a service: call operations in process, and a real database for them. */
export { testCall, type TestCallOptions } from './test-call.ts';
export { user } from './user.ts';
export { openTestDatabase, TestDatabase } from './test-database.ts';
