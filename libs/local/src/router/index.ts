export {
  createRouter,
  type Router,
  type RouterOptions,
  type RouterSource,
  type RouteSummary,
} from './router.ts';
export { RouterError, ROUTER_ERRORS, type RouterErrorCode } from './errors.ts';
export type { Authorize } from './authorization.ts';
export type { Log } from './access-log.ts';
