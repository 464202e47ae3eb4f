import type { Schema } from '@cedar-policy/cedar-wasm/nodejs';
import { invalid, notFound } from '../errors.ts';
import { parseExactMember } from '../exact-json.ts';
import { MAX_NESTING, MAX_SCHEMA_BYTES, policyStoreId } from '../limits.ts';
import { nesting } from '../nesting.ts';
import { datesOf } from '../records.ts';
import { structure, text, union } from '../shapes.ts';
import { now } from '../state.ts';
import { operation } from './operation.ts';

const PATH = 'definition.cedarJson';
const RESERVED = /^(?:aws|amazon|cedar)$/i;

const put = structure({
  policyStoreId,
  definition: union({ cedarJson: text({ min: 1, max: MAX_SCHEMA_BYTES }) }),
});

/** Policies that are there are not validated again: whoever changes a schema validates all policies first. */
export const PutSchema = operation(put, (input, { state, engine }) => {
  const store = state.store(input.policyStoreId);
  const { cedarJson } = input.definition;
  const schema = schemaIn(cedarJson);
  const date = now();
  const namespaces = Object.keys(schema);
  if (namespaces.length === 0) {
    const { schema: removed, ...rest } = store;
    state.put(rest);
    return {
      policyStoreId: store.policyStoreId,
      namespaces,
      createdDate: removed?.createdDate ?? date,
      lastUpdatedDate: date,
    };
  }
  checkNamespaces(namespaces);
  // A JSON object; the engine says whether it is a schema.
  const answer = engine.call((cedar) => cedar.checkParseSchema(schema as Schema));
  if (answer.type === 'failure') throw invalid(PATH, ...answer.errors.map(({ message }) => message));
  const record = {
    cedarJson,
    namespaces,
    createdDate: store.schema?.createdDate ?? date,
    lastUpdatedDate: date,
  };
  state.put({ ...store, schema: record });
  return { policyStoreId: store.policyStoreId, namespaces, ...datesOf(record) };
});

export const GetSchema = operation(structure({ policyStoreId }), (input, { state }) => {
  const { schema } = state.store(input.policyStoreId);
  if (!schema) throw notFound('SCHEMA', input.policyStoreId);
  const { cedarJson, namespaces } = schema;
  return { policyStoreId: input.policyStoreId, schema: cedarJson, namespaces, ...datesOf(schema) };
});

function schemaIn(source: string): object {
  if (Buffer.byteLength(source) > MAX_SCHEMA_BYTES)
    throw invalid(PATH, 'A schema has at most 200,000 bytes.');
  if (nesting(source) > MAX_NESTING) throw invalid(PATH, `A schema must nest at most ${MAX_NESTING} deep.`);
  const schema = parseExactMember(source, PATH);
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema))
    throw invalid(PATH, 'A schema is a JSON object.');
  if (hasEmptyKey(schema)) throw invalid(PATH, 'A schema has no empty names.');
  return schema;
}

function checkNamespaces(namespaces: readonly string[]): void {
  if (namespaces.length > 1) throw invalid(PATH, 'A schema has one namespace.');
  if (namespaces.some((namespace) => namespace.split('::').some((part) => RESERVED.test(part))))
    throw invalid(PATH, 'A namespace is not called aws, amazon or cedar.');
}

const hasEmptyKey = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).some(([key, member]) => key === '' || hasEmptyKey(member));
