import { encodePrincipal, type Caller } from '@gatehouse/principal';
import type { HttpRequest } from '../src/http/message.ts';
import { user } from '../src/testing/user.ts';

interface Sent {
  headers?: HttpRequest['headers'];
  body?: string | Buffer;
  caller?: Caller;
}

/** A request as the router forwards it. */
export const request = (
  method: string,
  target: string,
  { headers, body, caller }: Sent = {},
): HttpRequest => ({
  method,
  target,
  headers: {
    ...encodePrincipal(caller ?? user('alice', 'acme')),
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...headers,
  },
  body: () => Promise.resolve(Buffer.from(body ?? '')),
});
