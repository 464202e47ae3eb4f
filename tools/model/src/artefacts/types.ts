import { shortName } from '../ast/ast.ts';
import type { Model, Service } from '../ast/model.ts';
import { Failure } from '../failure.ts';
import { pascalCase } from './names.ts';

const BANNER = '// Generated from the Smithy model by tools/model. Do not edit.\n';
const MODEL_FILES = /^models\/(?:enums|models_\d+)\.ts$/;

/**
 * Interfaces and enums of the generated client in one file without imports, so that a service has the client's
 * types without the client.
 */
export function typesFile(service: Service, client: ReadonlyMap<string, string>): string {
  const files = [...client]
    .filter(([name]) => MODEL_FILES.test(name))
    .map(([, text]) => withoutImports(text));
  if (files.length === 0) files.push('export {};');
  const text = `${BANNER}\n${files.join('\n\n')}\n`;
  if (/^import /m.test(text))
    throw new Failure(`${service.id} uses a type that only the generated client knows.`);
  return text;
}

const withoutImports = (text: string) =>
  text
    .replaceAll(/^import type \{[^}]*\} from "\.[^"]*";\n/gm, '')
    .replace(/^\/\/ smithy-typescript generated code\n/, '')
    .trim();

/** `index.ts` of a service: its types, one interface over its operations, and the operation table. */
export function indexFile(model: Model, service: Service): string {
  const name = `${pascalCase(service.name)}Operations`;
  const imported = new Set<string>();
  const rows = service.operations.map((operation) => {
    const [input, output] = [operation.shape.input, operation.shape.output].map((reference) => {
      const id = reference?.target ?? 'smithy.api#Unit';
      if (id === 'smithy.api#Unit') return 'Record<string, never>';
      imported.add(shortName(id));
      return shortName(id);
    });
    const errors = model.errors(service, operation).map((id) => `    | '${shortName(id)}'`);
    return `  ${operation.name}: {\n    input: ${input};\n    output: ${output};\n    errors:\n  ${errors.join('\n  ')};\n  };\n`;
  });
  const types = [...imported].map((type) => `  ${type},\n`).join('');
  return `${BANNER}
import type { OperationTable } from '@gatehouse/model';
import table from './operations.json' with { type: 'json' };
import type {
${types}} from './types.ts';

export * from './types.ts';

/** Input, output and errors of every operation of ${service.name}. */
export interface ${name} {
${rows.join('')}}

export type { ${name} as Operations };

/** The operation table of ${service.name}: routes, bindings and JSON schemas. */
export const operations = table as OperationTable;
`;
}
