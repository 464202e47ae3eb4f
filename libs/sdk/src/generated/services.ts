// Made by `npm run generate` of the folders in libs/model/services.
import type { Commercial } from '@gatehouse/sdk/commercial';
import type { FeSupport } from '@gatehouse/sdk/fe-support';
import type { UserMgmt } from '@gatehouse/sdk/user-mgmt';

/** The client of each service. */
export interface Services {
  commercial: Commercial;
  feSupport: FeSupport;
  userMgmt: UserMgmt;
}

/**
 * The class of each client, by a module that is loaded when it is asked for. (Nx has the dependency by the type already; by
 * an import() it would forbid any other in the tests.)
 */
export const services = {
  // nx-ignore-next-line
  commercial: () => import('@gatehouse/sdk/commercial').then((client) => client.Commercial),
  // nx-ignore-next-line
  feSupport: () => import('@gatehouse/sdk/fe-support').then((client) => client.FeSupport),
  // nx-ignore-next-line
  userMgmt: () => import('@gatehouse/sdk/user-mgmt').then((client) => client.UserMgmt),
};
