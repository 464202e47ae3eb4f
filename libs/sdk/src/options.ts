import type { HttpHandlerUserInput } from '@smithy/protocol-http';
import type { ClientCredentials } from './client-credentials.ts';
import type { TokenSource } from './token-provider.ts';

/** Where Gatehouse is, and how to call it. */
interface Door {
  /** Origin of the door, https (http on this machine only). */
  endpoint: string | URL;
  /** How often a call is tried at most. Default: 3. */
  maxAttempts?: number;
  /** Milliseconds until an attempt is given up. Default: 30,000, a second more than the router gives a service. */
  timeout?: number;
  /** Sent with every call. */
  headers?: Readonly<Record<string, string>>;
  /** For what is left: `{ httpsAgent }` in Node, `{ cache, credentials }` in a browser, or a handler of your own. */
  requestHandler?: HttpHandlerUserInput;
  /** Takes an http endpoint on another machine: whoever is on the way reads the token. */
  allowHttp?: boolean;
}

/** Who is calling, in one of three ways; in none of them only public operations are allowed. */
interface Caller {
  /**
   * An access token, or a function that gives one. It is asked for every call, or, when it gives `{ token, expiration }`,
   * again when that is near.
   */
  token?: TokenSource | undefined;
  /** A machine: the token is fetched and renewed. */
  clientCredentials?: ClientCredentials | undefined;
  /** A page behind the edge: the browser sends the edge's cookie by itself. */
  session?: boolean | undefined;
}

type Only<Way extends keyof Caller> = Pick<Caller, Way> & { [Other in Exclude<keyof Caller, Way>]?: never };

/** What `createGatehouse` and `createClient` take. */
export type GatehouseOptions = Door & (Only<'token'> | Only<'clientCredentials'> | Only<'session'>);
