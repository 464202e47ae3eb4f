import type { Principal } from '@gatehouse/principal';

/**
 * A signed-in user, for specs.
 *
 * @example
 * const carol = user('carol', 'globex', 'commercial-editor');
 */
export const user = (sub: string, tenantId: string, ...groups: string[]): Principal => ({
  type: 'user',
  sub,
  tenantId,
  groups,
});
