/**
 * The policy store of the local run: Amazon Verified Permissions on loopback, on the real Cedar engine; and the deploy
 * that brings a policy store, this one or one at AWS, up to date.
 */
export {
  startPolicyStore,
  type PolicyStoreLog,
  type PolicyStoreOptions,
  type RunningPolicyStore,
} from './server.ts';
export { deploy, type Deployed, type Deployment } from './deploy/deploy.ts';
export { SnapshotError } from './errors.ts';
export { MAX_SCHEMA_BYTES } from './limits.ts';
