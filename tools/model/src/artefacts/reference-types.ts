type Json = Record<string, unknown>;

/** A JSON schema as a reader sees it: `string, 1 to 64 characters, ^[A-Z]+$`. */
export function schemaText(schema: Json): string {
  const { $ref, anyOf, items, additionalProperties } = schema;
  if (typeof $ref === 'string') {
    const name = $ref.slice('#/schemas/'.length);
    return `[${name}](#${name.toLowerCase()})`;
  }
  if (Array.isArray(anyOf)) return `${schemaText(anyOf[0] as Json)} or null`;
  if (schema['type'] === 'array')
    return [`list of ${schemaText(items as Json)}`, between(schema, 'Items', 'items')]
      .filter(Boolean)
      .join(', ');
  if (additionalProperties) return `map to ${schemaText(additionalProperties as Json)}`;
  return [typeName(schema), ...constraints(schema)].filter(Boolean).join(', ');
}

function typeName({ type, enum: values, 'x-timestamp': timestamp }: Json): string {
  if (Array.isArray(values)) return values.map((value) => `\`${String(value)}\``).join(', ');
  if (typeof timestamp === 'string') return `timestamp (${timestamp})`;
  return typeof type === 'string' ? type : 'any JSON';
}

function constraints(schema: Json): string[] {
  const { pattern, contentEncoding, type } = schema;
  return [
    type === 'string' ? between(schema, 'Length', 'characters') : '',
    range(schema),
    typeof pattern === 'string' ? `\`${pattern}\`` : '',
    typeof contentEncoding === 'string' ? contentEncoding : '',
  ].filter(Boolean);
}

function between(schema: Json, what: string, unit: string): string {
  const [min, max] = [schema[`min${what}`], schema[`max${what}`]] as (number | undefined)[];
  if (min === undefined && max === undefined) return '';
  if (min === max) return `${max} ${unit}`;
  return max === undefined ? `${min} ${unit} or more` : `${min ?? 0} to ${max} ${unit}`;
}

/** The bounds of a whole type say nothing to a reader; only narrower ones are told. */
const WHOLE = new Set([
  127,
  32_767,
  2_147_483_647,
  Number.MAX_SAFE_INTEGER,
  -128,
  -32_768,
  -2_147_483_648,
  Number.MIN_SAFE_INTEGER,
]);

function range({ minimum, maximum }: Json): string {
  const [min, max] = [minimum, maximum].map((bound) =>
    typeof bound === 'number' && !WHOLE.has(bound) ? bound : undefined,
  );
  if (min !== undefined && max !== undefined) return `${min} to ${max}`;
  if (min !== undefined) return `${min} or more`;
  return max === undefined ? '' : `${max} or less`;
}
