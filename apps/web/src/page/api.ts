import { createClient, type GatehouseOptions } from '@gatehouse/sdk';
import { CommercialClient } from '@gatehouse/sdk/commercial';
import { UserMgmtClient } from '@gatehouse/sdk/user-mgmt';
import { OWN_SCRIPT, readToken, type Session } from './session.ts';

/** The generated clients that the page calls with. */
export interface Api {
  readonly commercial: CommercialClient;
  readonly userMgmt: UserMgmtClient;
}

/** What makes the two transports differ: who adds the credential, and whether cookies go along. */
const callers: Record<Session['transport'], (door: { endpoint: string }) => GatehouseOptions> = {
  bearer: (door) => ({
    ...door,
    token: readToken,
    headers: OWN_SCRIPT,
    requestHandler: { cache: 'no-store', credentials: 'omit' },
  }),
  'edge-session': (door) => ({ ...door, session: true }),
};

/** @param endpoint origin of the page: the edge is in front of both */
export function createApi({ transport }: Pick<Session, 'transport'>, endpoint: string): Api {
  const options = { ...callers[transport]({ endpoint }), maxAttempts: 2, timeout: 20_000 };
  return {
    commercial: createClient(CommercialClient, options),
    userMgmt: createClient(UserMgmtClient, options),
  };
}
