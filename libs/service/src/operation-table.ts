/** A JSON schema as the model build writes it: draft-07 keywords plus `x-timestamp`. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly oneOf?: readonly JsonSchema[];
  readonly 'x-timestamp'?: string;
  readonly [keyword: string]: unknown;
}

export type Schemas = Readonly<Record<string, JsonSchema>>;

/** Where one member of an input, output or error stands in the HTTP message. */
export interface MemberShape {
  /** `label`, `query`, `header`, `body` or `payload`. */
  readonly in: string;
  /** Name in the message: of the path label, query parameter, header or JSON member. */
  readonly name: string;
  readonly required?: boolean;
  readonly idempotencyToken?: boolean;
  readonly timestampFormat?: string;
  readonly schema: JsonSchema;
}

export type Members = Readonly<Record<string, MemberShape>>;

export interface OperationShape {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly input: { readonly members: Members };
  readonly output: { readonly members: Members };
  readonly errors: Readonly<Record<string, { readonly status: number; readonly members?: Members }>>;
}

/** `operations.json` of a service: what `@gatehouse/model/<service>` exports as `operations`. */
export interface OperationTable {
  readonly service: string;
  readonly operations: Readonly<Record<string, OperationShape>>;
  readonly schemas?: Schemas;
}

/** The schema of a member, its timestamp format included. */
export function schemaOf({ schema, timestampFormat }: MemberShape): JsonSchema {
  if (timestampFormat === undefined) return schema;
  return {
    type: timestampFormat === 'epoch-seconds' ? 'number' : 'string',
    'x-timestamp': timestampFormat,
  };
}

/** The schema that a chain of `#/schemas/Name` references ends in. */
export function resolve(schema: JsonSchema, schemas: Schemas): JsonSchema {
  const name = schema.$ref?.slice('#/schemas/'.length);
  const target = name === undefined ? undefined : schemas[name];
  return target === undefined ? schema : resolve(target, schemas);
}

/** The JSON object that the members of a message form, for the validator and the walker. */
export function objectSchema(members: Members): JsonSchema {
  const entries = Object.entries(members);
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([name, member]) => [name, schemaOf(member)])),
    required: entries.filter(([, member]) => member.required).map(([name]) => name),
  };
}
