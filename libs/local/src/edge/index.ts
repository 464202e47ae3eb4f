export { startEdge, type Edge, type EdgeOptions, type Transport, type Upstream } from './edge.ts';
export type { EdgeIdentityProvider } from './relying-party.ts';
export { SESSION_COOKIE } from './session-cookie.ts';
