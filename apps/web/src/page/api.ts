import { withModelledErrors } from '@gatehouse/sdk';
import { CommercialClient } from '@gatehouse/sdk/commercial';
import { UserMgmtClient } from '@gatehouse/sdk/user-mgmt';
import { OWN_SCRIPT, readToken, type Session } from './session.ts';

/** The generated clients that the page calls with. */
export interface Api {
  readonly commercial: CommercialClient;
  readonly userMgmt: UserMgmtClient;
}

const NO_AUTH = 'smithy.api#noAuth';
/** Nothing is signed: the browser sends the edge's cookie by itself. */
const noAuth = {
  schemeId: NO_AUTH,
  identityProvider: () => () => Promise.resolve({}),
  signer: { sign: <Request>(request: Request) => Promise.resolve(request) },
};

/** What makes the two transports differ: who adds the credential, and whether cookies go along. */
function configuration(transport: Session['transport'], endpoint: string) {
  const fetching = { requestTimeout: 20_000, cache: 'no-store' } as const;
  return transport === 'bearer'
    ? {
        endpoint,
        maxAttempts: 2,
        token: readToken,
        requestHandler: { ...fetching, credentials: 'omit' as const },
      }
    : {
        endpoint,
        maxAttempts: 2,
        httpAuthSchemeProvider: () => [{ schemeId: NO_AUTH }],
        httpAuthSchemes: [noAuth],
        requestHandler: { ...fetching, credentials: 'same-origin' as const },
      };
}

/** @param endpoint origin of the page: the edge is in front of both */
export function createApi({ transport }: Pick<Session, 'transport'>, endpoint: string): Api {
  const settings = configuration(transport, endpoint);
  const api = {
    commercial: withModelledErrors(new CommercialClient(settings)),
    userMgmt: withModelledErrors(new UserMgmtClient(settings)),
  };
  Object.values(api).forEach(markAsOwn);
  return api;
}

interface Marked {
  headers: Record<string, string>;
}

interface SmithyClient {
  middlewareStack: {
    add(
      middleware: <Args extends { request?: unknown }, Result>(
        next: (args: Args) => Promise<Result>,
      ) => (args: Args) => Promise<Result>,
      options: { step: 'build'; name: string },
    ): void;
  };
}

function markAsOwn(client: SmithyClient): void {
  client.middlewareStack.add(
    (next) => (args) => {
      Object.assign((args.request as Marked).headers, OWN_SCRIPT);
      return next(args);
    },
    { step: 'build', name: 'ownScript' },
  );
}
