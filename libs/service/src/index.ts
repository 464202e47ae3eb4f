/**
 * The HTTP door of the service kit: write handlers, get routing, validation, error shapes, health and shutdown.
 * The PostgreSQL door is `@gatehouse/service/data`, the one for specs `@gatehouse/service/testing`.
 */
export { defineService, type Handler, type Service } from './define-service.ts';
export type { Call } from './call.ts';
export type { Complete } from './complete.ts';
export { ModelledError, notFound } from './modelled-error.ts';
export { serviceErrors, ServiceError } from './errors.ts';
export type { Log } from './log.ts';
export { serve, type OpenDeps } from './process/serve.ts';
