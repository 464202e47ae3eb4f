import { Ajv, type ValidateFunction } from 'ajv';
import type { Schema } from './document.ts';

/** Keywords about shape: what kind of value is where. Those about values (pattern, range, length, enum) are the service's. */
const SCHEMAS = new Set(['items', 'additionalProperties', 'not']);
const SCHEMA_LISTS = new Set(['oneOf', 'anyOf', 'allOf']);
const REFERENCE = '#/components/schemas/';

export type CompileSchema = (schema: Schema) => ValidateFunction;

/**
 * Compiles request models, the structural keywords of them only: the gate knows the shape, the service the values.
 * @throws {Error} of ajv: a `$ref` that leads nowhere, a keyword that is malformed
 * @example createSchemaCompiler(document.components.schemas)({ $ref: '#/components/schemas/CreateOrderInput' })
 */
export function createSchemaCompiler(schemas: Readonly<Record<string, Schema>>): CompileSchema {
  const ajv = new Ajv({ strict: false, validateFormats: false, logger: false });
  const definitions = Object.entries(schemas).map(([name, schema]) => [name, structureOf(schema)]);
  ajv.addSchema({ $id: 'model', components: { schemas: Object.fromEntries(definitions) as object } });
  return (schema) => ajv.compile(structureOf(schema) as object);
}

function structureOf(schema: unknown): unknown {
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).flatMap(([keyword, value]: [string, unknown]) => {
    const structure = keywordOf(keyword, value);
    return structure === undefined ? [] : [[keyword, structure]];
  });
  return Object.fromEntries(kept);
}

function keywordOf(keyword: string, value: unknown): unknown {
  if (keyword === 'type' || keyword === 'required' || keyword === 'nullable') return value;
  if (keyword === '$ref') return String(value).replace(REFERENCE, `model${REFERENCE}`);
  if (keyword === 'properties') {
    return Object.fromEntries(
      Object.entries(value as object).map(([name, inner]) => [name, structureOf(inner)]),
    );
  }
  if (SCHEMAS.has(keyword)) return structureOf(value);
  if (SCHEMA_LISTS.has(keyword)) return Array.isArray(value) ? value.map(structureOf) : value;
  return undefined;
}
