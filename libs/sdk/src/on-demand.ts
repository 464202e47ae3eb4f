/** A client without what only a client that is there already can have. */
export type OnDemand<Client> = Omit<Client, 'config' | 'destroy' | 'initConfig' | 'middlewareStack'>;

type Method = (...args: unknown[]) => unknown;

/**
 * Stands for a client that is loaded when it is first called: its operations, paginators and waiters all answer later
 * anyway. A load that failed is tried again by the next call.
 */
export function onDemand<Client extends object>(load: () => Promise<Client>): OnDemand<Client> {
  let loaded: Promise<Client> | undefined;
  const client = () =>
    (loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    }));
  const methods: Record<string, Method> = {};
  // The type says what the loaded client has; the methods below find it there when they are called.
  return new Proxy(methods, {
    get: (own, name) => (isMethod(name) ? (own[name] ??= methodOf(client, name)) : undefined),
  }) as unknown as OnDemand<Client>;
}

/** An object with `then` would be awaited where it is only passed on. */
const isMethod = (name: string | symbol): name is string => typeof name === 'string' && name !== 'then';

function methodOf(client: () => Promise<object>, name: string): Method {
  const call = async (args: unknown[]): Promise<unknown> => {
    const methods = (await client()) as Record<string, Method | undefined>;
    const method = methods[name];
    if (typeof method !== 'function') throw new TypeError(`The service has no ${name}.`);
    return method.apply(methods, args);
  };
  if (!name.startsWith('paginate')) return (...args) => call(args);
  return async function* pages(...args) {
    yield* (await call(args)) as AsyncIterable<unknown>;
  };
}
