import type { JsonSchema, OperationEntry, OperationTable } from './model.ts';

/** The input of an example as the SDK takes it: timestamps, which the model writes as text, become dates. */
export function sdkInput(
  table: OperationTable,
  operation: OperationEntry,
  input: Record<string, unknown>,
): Record<string, unknown> {
  const revived = Object.entries(input).map(([name, value]) => {
    const member = operation.input.members[name];
    if (!member) throw new Error(`The example has ${name}, which is no member.`);
    return [name, member.timestampFormat ? new Date(String(value)) : revive(value, member.schema, table)];
  });
  return Object.fromEntries(revived) as Record<string, unknown>;
}

function revive(value: unknown, schema: JsonSchema | undefined, table: OperationTable): unknown {
  const resolved = resolve(schema ?? {}, table);
  if ('x-timestamp' in resolved) return new Date(String(value));
  if (Array.isArray(value)) {
    return value.map((entry: unknown) => revive(entry, resolved['items'] as JsonSchema, table));
  }
  if (typeof value !== 'object' || value === null) return value;
  const properties = (resolved['properties'] ?? {}) as Record<string, JsonSchema>;
  const members = Object.entries(value).map(([name, member]) => [
    name,
    revive(member, properties[name], table),
  ]);
  return Object.fromEntries(members) as unknown;
}

function resolve(schema: JsonSchema, table: OperationTable): JsonSchema {
  const reference = schema['$ref'];
  if (typeof reference !== 'string') return schema;
  return resolve(table.schemas[reference.replace('#/schemas/', '')] ?? {}, table);
}
