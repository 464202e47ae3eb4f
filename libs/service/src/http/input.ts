import { randomUUID } from 'node:crypto';
import {
  objectSchema,
  resolve,
  schemaOf,
  type JsonSchema,
  type MemberShape,
  type OperationShape,
  type Schemas,
} from '../operation-table.ts';
import { textProblems } from '../schema/texts.ts';
import { revive } from '../schema/timestamp.ts';
import type { Validate } from '../schema/validator.ts';
import { isRecord, walk } from '../schema/walk.ts';
import { single, type HttpRequest } from './message.ts';
import { refusals, type FieldProblem } from './refusal.ts';
import type { RouteMatch } from './routes.ts';

export interface ReadInput {
  readonly input: Record<string, unknown>;
  readonly idempotencyToken: string | undefined;
}

/** Collects an operation's input from the request, validates it and gives it the client's types. */
export async function readInput(
  request: HttpRequest,
  match: RouteMatch,
  operation: OperationShape,
  schemas: Schemas,
  validate: Validate,
): Promise<ReadInput> {
  const members = Object.entries(operation.input.members);
  const inBody = members.filter(([, member]) => member.in === 'body' || member.in === 'payload');
  const body = inBody.length > 0 ? await readJson(request) : undefined;
  const query = new URLSearchParams(request.target.split('?').slice(1).join('?'));
  const repeated: FieldProblem[] = [];
  const collected: Record<string, unknown> = {};
  for (const [name, member] of members) {
    const schema = resolve(schemaOf(member), schemas);
    const raw = rawValue(member, { match, query, request, body });
    if (Array.isArray(raw) && raw.length > 1 && !schema.items) {
      repeated.push({ path: `/${name}`, message: 'must be given once' });
    }
    const value = Array.isArray(raw) ? fromTexts(raw as string[], schema, schemas) : raw;
    collected[name] = value ?? (member.idempotencyToken ? randomUUID() : undefined);
  }
  const shape = objectSchema(operation.input.members);
  const input = walk(collected, shape, { schemas, leaf: (value) => value }) as Record<string, unknown>;
  const illegible = textProblems(input);
  // What is wrong besides could only be told with keys that nobody can read.
  const problems = illegible.length > 0 ? illegible : [...repeated, ...validate(match.operation, input)];
  if (problems.length > 0) throw refusals.invalidFields(problems);
  const token = members.find(([, member]) => member.idempotencyToken)?.[0];
  return {
    input: walk(input, shape, { schemas, leaf: revive }) as Record<string, unknown>,
    idempotencyToken: token === undefined ? undefined : (input[token] as string),
  };
}

interface Sources {
  readonly match: RouteMatch;
  readonly query: URLSearchParams;
  readonly request: HttpRequest;
  readonly body: Record<string, unknown> | undefined;
}

/** JSON as it came, or the texts of a label, query parameter or header (none: undefined). */
function rawValue({ in: place, name }: MemberShape, { match, query, request, body }: Sources): unknown {
  if (place === 'payload') return body;
  if (place === 'body') return body && Object.hasOwn(body, name) ? body[name] : undefined;
  const texts =
    place === 'query'
      ? query.getAll(name)
      : [place === 'label' ? match.labels[name] : request.headers[name.toLowerCase()]].flat();
  const present = texts.filter((text) => text !== undefined);
  return present.length === 0 ? undefined : present;
}

function fromTexts(texts: string[], schema: JsonSchema, schemas: Schemas): unknown {
  if (!schema.items) return fromText(texts[0] ?? '', schema);
  const items = resolve(schema.items, schemas);
  return texts.map((text) => fromText(text, items));
}

/** What the text means for the schema's type; left as it is when it means nothing, so that validation says so. */
function fromText(text: string, { type }: JsonSchema): unknown {
  if (type === 'integer' && /^-?\d{1,16}$/.test(text)) return Number(text);
  if (type === 'number' && /^-?\d{1,16}(?:\.\d{1,16})?$/.test(text)) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

async function readJson(request: HttpRequest): Promise<Record<string, unknown>> {
  const bytes = await request.body();
  if (bytes.length === 0) return {};
  const contentType = single(request.headers, 'content-type') ?? '';
  if (!/^application\/json(?:$|\s*;)/i.test(contentType)) throw refusals.wrongContentType();
  const value = parse(bytes);
  if (!isRecord(value)) throw refusals.notJson();
  return value;
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw refusals.notJson();
  }
}
