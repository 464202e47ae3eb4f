import type { ActionMap, OperationTable, Route } from '@gatehouse/model';
import { has, shortName, TRAIT, valueOf } from '../ast/ast.ts';
import type { AstMember, AstShape } from '../ast/ast.ts';
import type { Model, Operation, Service } from '../ast/model.ts';
import { schemaText } from './reference-types.ts';

type Members = OperationTable['operations'][string]['input']['members'];

/** The API reference of a service, in Markdown. */
export function reference(
  model: Model,
  service: Service,
  { routes }: ActionMap,
  table: OperationTable,
): string {
  const byOperation = new Map(routes.map((route) => [route.operation, route]));
  const sections = service.operations.map((operation) => {
    return operationSection(model, operation, byOperation.get(operation.name), table);
  });
  return [
    `<!-- Generated from the Smithy model by tools/model. Do not edit. -->`,
    `# ${valueOf(service.shape, TRAIT.title) ?? service.name}`,
    documentation(service.shape),
    '## Operations',
    summary(service, byOperation),
    ...sections,
    '## Types',
    ...typeSections(model, service, table),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function summary(service: Service, routes: ReadonlyMap<string, Route>): string {
  const rows = service.operations.map(({ name }) => {
    const route = routes.get(name);
    const { rate = 0, burst = 0 } = route?.throttle ?? {};
    const action = route?.action ? `\`${route.action.id}\`` : 'public';
    const kept = route?.decisionTtl ? `${route.decisionTtl} s` : '-';
    return [
      `[${name}](#${name.toLowerCase()})`,
      `\`${route?.method} ${route?.route}\``,
      action,
      `${rate}/s, ${burst} at once`,
      kept,
    ];
  });
  return markdownTable(['Operation', 'Request', 'Action', 'Throttle', 'Allow kept'], rows);
}

function operationSection(
  model: Model,
  operation: Operation,
  route: Route | undefined,
  table: OperationTable,
): string {
  const entry = table.operations[operation.name];
  if (!entry || !route) return '';
  const errors = Object.entries(entry.errors).map(([name, { status }]) => `\`${name}\` (${status})`);
  return [
    `### ${operation.name}`,
    deprecation(operation.shape),
    documentation(operation.shape),
    `\`${route.method} ${route.route}\` answers ${entry.status}.`,
    route.reason === undefined ? '' : `Public: ${route.reason}`,
    membersTable(model, 'Input', entry.input.members, model.members(operation.shape.input)),
    membersTable(model, 'Output', entry.output.members, model.members(operation.shape.output)),
    `Errors: ${errors.join(', ')}.`,
    ...examples(operation),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function examples({ shape }: Operation): string[] {
  return (valueOf(shape, TRAIT.examples) ?? []).map(({ title, input = {}, output, error }) => {
    const answer = error ? { error: shortName(error.shapeId), ...error.content } : (output ?? {});
    return `Example: ${title}\n\n\`\`\`json\n${JSON.stringify({ input, output: answer }, null, 2)}\n\`\`\``;
  });
}

function membersTable(
  model: Model,
  title: string,
  members: Members,
  source: Record<string, AstMember>,
): string {
  const rows = Object.entries(members).map(([name, member]) => {
    const place = member.in === 'body' ? 'body' : `${member.in} \`${member.name}\``;
    const needed = member.required ? 'yes' : '';
    return [`\`${name}\``, place, schemaText(member.schema), needed, meaning(model, source[name])];
  });
  return rows.length === 0
    ? ''
    : `${title}:\n\n${markdownTable(['Member', 'In', 'Type', 'Required', 'Meaning'], rows)}`;
}

function typeSections(model: Model, service: Service, table: OperationTable): string[] {
  const sources = new Map<string, AstShape>(
    service.operations.flatMap((operation) => reachable(model, service, operation)),
  );
  return Object.entries(table.schemas).map(([name, schema]) => {
    const source = sources.get(name);
    const { properties } = schema as { properties?: Record<string, Record<string, unknown>> };
    if (!properties)
      return [`### ${name}`, documentation(source), schemaText(schema)].filter(Boolean).join('\n\n');
    const required = (schema['required'] ?? []) as string[];
    const rows = Object.entries(properties).map(([member, type]) => {
      const needed = required.includes(member) ? 'yes' : '';
      return [`\`${member}\``, schemaText(type), needed, meaning(model, source?.members?.[member])];
    });
    return [
      `### ${name}`,
      documentation(source),
      markdownTable(['Member', 'Type', 'Required', 'Meaning'], rows),
    ]
      .filter(Boolean)
      .join('\n\n');
  });
}

/** Every shape below an operation, by short name. */
function reachable(model: Model, service: Service, operation: Operation): [string, AstShape][] {
  const { input, output } = operation.shape;
  const queue = [input?.target, output?.target, ...model.errors(service, operation)].filter(
    (id) => id !== undefined,
  );
  const seen = new Map<string, AstShape>();
  for (const id of queue) {
    if (seen.has(id)) continue;
    const shape = model.shape(id);
    seen.set(id, shape);
    const { member, key, value, members = {} } = shape;
    queue.push(
      ...[member, key, value, ...Object.values(members)].flatMap((next) => (next ? [next.target] : [])),
    );
  }
  return [...seen].map(([id, shape]) => [shortName(id), shape]);
}

const documentation = (shape: AstShape | AstMember | undefined) =>
  valueOf(shape, TRAIT.documentation)?.trim() ?? '';

/** `**Deprecated** since 2026-12-01. Keep the invoice.`, or nothing. */
function deprecation(shape: AstShape | AstMember | undefined): string {
  const { since, message = '' } = valueOf(shape, TRAIT.deprecated) ?? {};
  if (!has(shape, TRAIT.deprecated)) return '';
  return `**Deprecated**${since === undefined ? '' : ` since ${since}`}. ${message}`.trim();
}

/** What a member means; where it does not say, what its type means. */
const meaning = (model: Model, member: AstMember | undefined) =>
  [deprecation(member), documentation(member) || documentation(member && model.shape(member.target))]
    .filter(Boolean)
    .join(' ');

function markdownTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
