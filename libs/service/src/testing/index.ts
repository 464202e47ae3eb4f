/** The door for specs of a service: call operations in process, on a real database. */
export { openService } from './open-service.ts';
export { conflict, invalid, notFound } from './refusals.ts';
export { readExamples } from './read-examples.ts';
export { race } from './race.ts';
export { testExamples } from './test-examples.ts';
export { testCall, type TestCallOptions } from './test-call.ts';
export { user } from './user.ts';
export { openTestDatabase, TestDatabase } from './test-database.ts';
