import type { OperationTable } from '@gatehouse/model';
import { has, shortName, TRAIT, valueOf } from '../ast/ast.ts';
import type { AstMember } from '../ast/ast.ts';
import type { Model, Operation, Service } from '../ast/model.ts';
import { sortedRecord } from '../order.ts';
import { jsonName, JsonSchemas } from './json-schema.ts';
import type { TimestampFormat } from './json-schema.ts';

type OperationEntry = OperationTable['operations'][string];
type Shape = OperationEntry['input'];
type ShapeMember = Shape['members'][string];

/** Wire format of a timestamp that has none of its own, by where it travels (restJson1). */
const TIMESTAMPS: Record<ShapeMember['in'], TimestampFormat> = {
  label: 'date-time',
  query: 'date-time',
  header: 'http-date',
  body: 'epoch-seconds',
  payload: 'epoch-seconds',
};

/** The operation table of a service, for the service kit. */
export function operationTable(model: Model, service: Service): OperationTable {
  const schemas = new JsonSchemas(model);
  const operations = service.operations.map(
    (operation) => [operation.name, entry(model, schemas, service, operation)] as const,
  );
  return { service: service.name, operations: Object.fromEntries(operations), schemas: schemas.named() };
}

function entry(model: Model, schemas: JsonSchemas, service: Service, operation: Operation): OperationEntry {
  const { method, route, shape } = operation;
  const errors = model.errors(service, operation).map((id) => {
    const status = valueOf(model.shape(id), TRAIT.httpError) ?? 500;
    return [shortName(id), { status, ...shapeOf(schemas, model.members({ target: id })) }] as const;
  });
  return {
    method,
    route,
    status: valueOf(shape, TRAIT.http)?.code ?? 200,
    input: shapeOf(schemas, model.members(shape.input)),
    output: shapeOf(schemas, model.members(shape.output)),
    errors: sortedRecord(Object.fromEntries(errors)),
  };
}

function shapeOf(schemas: JsonSchemas, members: Record<string, AstMember>): Shape {
  const entries = Object.entries(members).map(
    ([name, member]) => [name, memberOf(schemas, name, member)] as const,
  );
  return { members: Object.fromEntries(entries) };
}

function memberOf(schemas: JsonSchemas, name: string, member: AstMember): ShapeMember {
  const place = placeOf(name, member);
  const timestampFormat = schemas.timestampOf(member, TIMESTAMPS[place.in]);
  return {
    ...place,
    ...(has(member, TRAIT.required) && { required: true as const }),
    ...(has(member, TRAIT.idempotencyToken) && { idempotencyToken: true as const }),
    ...(timestampFormat && { timestampFormat }),
    schema: schemas.ofMember(member, TIMESTAMPS[place.in]),
  };
}

/** Where a member travels, and under which name. */
export function placeOf(name: string, member: AstMember): Pick<ShapeMember, 'in' | 'name'> {
  const header = valueOf(member, TRAIT.httpHeader);
  const query = valueOf(member, TRAIT.httpQuery);
  if (has(member, TRAIT.httpLabel)) return { in: 'label', name };
  if (query !== undefined) return { in: 'query', name: query };
  if (header !== undefined) return { in: 'header', name: header };
  if (has(member, TRAIT.httpPayload)) return { in: 'payload', name };
  return { in: 'body', name: jsonName(name, member) };
}
