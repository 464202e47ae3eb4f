/** A request, independent of sockets: the server and `testCall` make it. */
export interface HttpRequest {
  readonly method: string;
  /** Request target as it came: path and query. */
  readonly target: string;
  /** Lower-cased names; a header that came more than once has more than one value. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Reads the body; throws a `Refusal` when it is too large. */
  readonly body: () => Promise<Buffer>;
}

export interface HttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The one value of a header, or undefined when it is absent or repeated. */
export function single(headers: HttpRequest['headers'], name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : value?.length === 1 ? value[0] : undefined;
}
