import { validateHeaderValue } from 'node:http';
import { ServiceError } from '../errors.ts';
import type { JsonSchema, Members, Schemas } from '../operation-table.ts';
import { formatTimestamp } from '../schema/timestamp.ts';
import { isRecord, walk } from '../schema/walk.ts';

export interface Placed {
  readonly headers: Record<string, string>;
  readonly body: Record<string, unknown>;
}

/**
 * Distributes the members of an output or error over headers and body, in their wire formats. Throws
 * `ERR_OUTPUT` when a required member is missing or a value is of another type, before anything is sent.
 */
export function placeMembers(value: object, members: Members, shape: JsonSchema, schemas: Schemas): Placed {
  const wire = walk(value, shape, {
    schemas,
    leaf: toWire,
    missing: (path) => {
      throw new ServiceError('ERR_OUTPUT', `Missing: ${path}.`);
    },
  });
  const headers: Record<string, string> = {};
  let body: Record<string, unknown> = {};
  for (const [name, placed] of Object.entries(wire as Record<string, unknown>)) {
    const member = members[name];
    if (member?.in === 'header') headers[member.name.toLowerCase()] = headerText(placed, name);
    else if (member?.in === 'payload') body = placed as Record<string, unknown>;
    else if (member) body[member.name] = placed;
  }
  return { headers, body };
}

function headerText(value: unknown, member: string): string {
  const text = Array.isArray(value) ? value.map(String).join(', ') : String(value);
  try {
    validateHeaderValue(member, text);
  } catch {
    throw new ServiceError('ERR_OUTPUT', `No header value: /${member}.`);
  }
  return text;
}

function toWire(value: unknown, schema: JsonSchema, path: string): unknown {
  const format = schema['x-timestamp'];
  if (format !== undefined && value instanceof Date && !Number.isNaN(value.getTime())) {
    return formatTimestamp(value, format);
  }
  if (format !== undefined || !isOfType(value, schema.type)) {
    throw new ServiceError('ERR_OUTPUT', `Wrong type: ${path}.`);
  }
  return value;
}

function isOfType(value: unknown, type: JsonSchema['type']): boolean {
  switch (type) {
    case 'string':
    case 'boolean':
      return typeof value === type;
    case 'integer':
      return Number.isSafeInteger(value);
    case 'number':
      return Number.isFinite(value);
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isRecord(value);
    case undefined:
    default:
      return true;
  }
}
