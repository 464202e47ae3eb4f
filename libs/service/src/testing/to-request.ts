import type { HttpRequest } from '../http/message.ts';
import { placeMembers } from '../http/place-members.ts';
import { objectSchema, type MemberShape, type OperationShape, type Schemas } from '../operation-table.ts';

/**
 * The HTTP request that a client makes of an input. Members that are missing or of a wrong type are sent as
 * they are, so that a spec sees the service refuse them.
 */
export function toRequest(
  input: object,
  { method, route, input: { members } }: OperationShape,
  schemas: Schemas,
  headers: Readonly<Record<string, string>>,
): HttpRequest {
  const sent = Object.entries(input).filter(([, value]) => value !== undefined && value !== null);
  const wire = sent.map(
    ([name, value]) => [members[name], toWire(name, value, members[name], schemas)] as const,
  );
  const at = (place: string) =>
    wire.flatMap(([member, value]) => (member?.in === place ? [{ member, value }] : []));
  const path = at('label').reduce(
    (template, { member, value }) =>
      template.replace(new RegExp(`\\{${member.name}\\+?\\}`), encodeURIComponent(String(value))),
    route,
  );
  const query = new URLSearchParams();
  for (const { member, value } of at('query')) {
    for (const item of [value].flat()) query.append(member.name, String(item));
  }
  const fields = at('body').map(({ member, value }) => [member.name, value] as const);
  const payload = at('payload')[0]?.value ?? (fields.length > 0 ? Object.fromEntries(fields) : undefined);
  const body = Buffer.from(payload === undefined ? '' : JSON.stringify(payload));
  return {
    method,
    target: query.size > 0 ? `${path}?${query.toString()}` : path,
    headers: {
      ...(payload !== undefined && { 'content-type': 'application/json' }),
      ...Object.fromEntries(
        at('header').map(({ member, value }) => [member.name.toLowerCase(), String(value)]),
      ),
      ...headers,
    },
    body: () => Promise.resolve(body),
  };
}

function toWire(name: string, value: unknown, member: MemberShape | undefined, schemas: Schemas): unknown {
  if (!member) return value;
  const inBody = { [name]: { ...member, name, in: 'body', required: false } };
  try {
    return placeMembers({ [name]: value }, inBody, objectSchema(inBody), schemas).body[name];
  } catch {
    return value;
  }
}
