import findMyWay from 'find-my-way';
import type { OperationTable } from '../operation-table.ts';

export interface RouteMatch {
  readonly operation: string;
  readonly labels: Readonly<Record<string, string | undefined>>;
}

/** RFC 3986 segments, none of them empty; a semicolon is left out, since frameworks differ on it. */
const PATH = /^(?:\/[\w!$&'()*+,\-.:=@~%]+)+$/;

/**
 * The operation of a method and path, exactly: letter case counts, a trailing or doubled slash is another path,
 * HEAD is not GET.
 */
export function createRoutes({
  operations,
}: OperationTable): (method: string, path: string) => RouteMatch | undefined {
  const router = findMyWay({ caseSensitive: true, maxParamLength: 1024 });
  for (const [operation, { method, route }] of Object.entries(operations)) {
    const path = route.replace(/\{([^}+]+)\+?\}/g, ':$1');
    router.on(method as 'GET', path, () => undefined, operation);
  }
  return (method, path) => {
    if (!PATH.test(path)) return undefined;
    const found = router.find(method as 'GET', path);
    return found ? { operation: found.store as string, labels: found.params } : undefined;
  };
}
