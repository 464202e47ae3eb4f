import { readModel } from '@gatehouse/model';
import type { Operation, Service } from '../define-service.ts';
import { objectSchema, type JsonSchema, type Members } from '../operation-table.ts';
import { parseTimestamp } from '../schema/timestamp.ts';
import { walk } from '../schema/walk.ts';

/** One of the model's `@examples`, typed as the client's. */
interface Example<Operations extends Record<keyof Operations, Operation>> {
  readonly operation: keyof Operations & string;
  readonly title: string;
  readonly input: Operations[keyof Operations]['input'];
  readonly output: object;
  /** What the answer looks like to `toMatchObject` when the example is one of an error. */
  readonly error?: { readonly name: string; readonly message: string; readonly members: object };
}

/**
 * The examples that the model has of a service, by operation. Timestamps, which a model writes as text or as epoch
 * seconds, become dates where the operation's schema has a timestamp.
 *
 * @param folder the model's services, when they are not this repository's
 * @example
 * it.each(readExamples(app))('$operation: $title', async ({ operation, input, error }) => {
 *   const answer = call(operation, input);
 *   await (error ? expect(answer).rejects.toMatchObject(error) : answer);
 * });
 */
export function readExamples<Operations extends Record<keyof Operations, Operation>, Deps>(
  { name: service, table: { operations, schemas = {} } }: Service<Operations, Deps>,
  folder?: string,
): Example<Operations>[] {
  const { examples = {} } = readModel(folder).find(({ name }) => name === service) ?? {};
  const asClient = (value: object = {}, members: Members = {}) =>
    walk(value, objectSchema(members), { schemas, leaf: toDate }) as object;
  return Object.entries(examples).flatMap(([operation, told]) =>
    told.map(({ title, input, output, error }) => ({
      operation: operation as keyof Operations & string,
      title,
      input: asClient(input, operations[operation]?.input.members),
      output: asClient(output, operations[operation]?.output.members),
      ...(error && { error: refusal(error) }),
    })),
  );
}

function toDate(value: unknown, schema: JsonSchema): unknown {
  if (schema['x-timestamp'] === undefined) return value;
  return parseTimestamp(value, typeof value === 'number' ? 'epoch-seconds' : 'date-time');
}

function refusal({ shapeId, content }: { shapeId: string; content: Record<string, unknown> }) {
  const { message, ...members } = content;
  return { name: shapeId.replace(/.*#/, ''), message: String(message), members };
}
