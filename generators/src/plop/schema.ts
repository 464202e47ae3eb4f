import { readFileSync } from 'node:fs';

/** An option of a generator, as its schema.json has it. */
export interface Option {
  readonly type: 'string' | 'boolean';
  readonly description: string;
  readonly enum?: readonly string[];
  readonly default?: string | boolean;
  readonly 'x-prompt'?: string;
}

/** What a generator takes: one description for Nx and for plop. */
export interface Schema {
  readonly description: string;
  readonly properties: Readonly<Record<string, Option>>;
  readonly required: readonly string[];
}

export const readSchema = (generator: string): Schema =>
  JSON.parse(readFileSync(new URL(`../${generator}/schema.json`, import.meta.url), 'utf8')) as Schema;

/** Options that there is a question for; arguments without a name are these, in their order. */
export const asked = ({ properties }: Schema): string[] =>
  Object.entries(properties).flatMap(([name, option]) => (option['x-prompt'] === undefined ? [] : [name]));
