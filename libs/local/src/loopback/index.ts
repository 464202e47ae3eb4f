export { listen, type Listening } from './listen.ts';
export { LoopbackError, LOOPBACK_ERRORS, type LoopbackErrorCode } from './errors.ts';
