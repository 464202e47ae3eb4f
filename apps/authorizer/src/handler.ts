import { createAuthorizer, createHttpApiHandler, createRestHandler } from '@gatehouse/authorizer';
import { readEnvironment } from './env.ts';

const authorize = createAuthorizer(readEnvironment(process.env));

/** The Lambda's entry point behind a REST API, which is what the router is. */
export const handler = createRestHandler(authorize);

/** The same behind an HTTP API. */
export const httpApiHandler = createHttpApiHandler(authorize);
