import { isPrincipalHeader, PRINCIPAL_HEADERS } from '@gatehouse/principal';
import { refuseDocument } from './errors.ts';
import { isCredential, isHopByHop } from './headers.ts';
import { readExpression, type Variable } from './variables.ts';

export interface Mapped {
  readonly name: string;
  readonly expression: string;
  readonly value: Variable;
}

/** The `requestParameters` of an integration, principal headers first. */
export interface Mappings {
  readonly header: readonly Mapped[];
  readonly path: readonly Mapped[];
  readonly querystring: readonly Mapped[];
}

const DESTINATION = /^integration\.request\.(header|path|querystring)\.([A-Za-z0-9._-]+)$/;
const FRAMING = new Set(['host', 'content-length', 'transfer-encoding']);

/**
 * Compiles `integration.request.*` mappings and refuses those that would let a client speak for itself: a principal header
 * from the request, a credential sent on, a principal header that is not set.
 * @throws {RouterError} ERR_GATEWAY_DOCUMENT
 */
export function compileMappings(
  where: string,
  requestParameters: Readonly<Record<string, string>>,
  isPublic: boolean,
): Mappings {
  const mappings: Record<keyof Mappings, Mapped[]> = { header: [], path: [], querystring: [] };
  for (const [destination, expression] of Object.entries(requestParameters)) {
    const [, place, name = ''] = DESTINATION.exec(destination) ?? [];
    const value = readExpression(expression);
    if (place === undefined || value === undefined) {
      return refuseDocument(where, `maps ${destination} in a way the router does not know`);
    }
    if (isPublic && expression.startsWith('context.authorizer.')) {
      refuseDocument(where, `maps ${destination} from an authorizer that it does not ask`);
    }
    mappings[place as keyof Mappings].push({
      name: place === 'header' ? name.toLowerCase() : name,
      expression,
      value,
    });
  }
  mappings.header.forEach((mapped) => checkHeader(where, mapped));
  return { ...mappings, header: orderHeaders(where, mappings.header) };
}

function checkHeader(where: string, { name, expression }: Mapped): void {
  if (isHopByHop(name) || FRAMING.has(name))
    refuseDocument(where, `maps the header ${name}, which is the router's`);
  const source = /^method\.request\.header\.(.+)$/.exec(expression)?.[1] ?? '';
  if (isCredential(source)) refuseDocument(where, `hands the credential ${source} to the service`);
  if (isPrincipalHeader(name) && expression.startsWith('method.request.')) {
    refuseDocument(where, `takes the principal header ${name} from the request`);
  }
}

function orderHeaders(where: string, headers: readonly Mapped[]): Mapped[] {
  const names = new Set(headers.map(({ name }) => name));
  if (names.size !== headers.length) refuseDocument(where, 'maps one header twice');
  const unset = Object.values<string>(PRINCIPAL_HEADERS).find((name) => !names.has(name));
  if (unset !== undefined) refuseDocument(where, `does not set the principal header ${unset}`);
  const principalsFirst = (mapped: Mapped) => (isPrincipalHeader(mapped.name) ? 0 : 1);
  return [...headers].sort((one, other) => principalsFirst(one) - principalsFirst(other));
}
