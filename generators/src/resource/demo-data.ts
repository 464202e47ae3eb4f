import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { spell } from '../spelling/spelling.ts';
import type { NewResource } from './plan.ts';

const TIMES = `'2026-01-05T09:00:00Z', '2026-01-05T09:00:00Z'`;

/** The rows that the examples of a resource speak of; below a parent they belong to its row of the demo data. */
export function demoData({ name, plural, parent }: NewResource): string {
  const { words } = spell(name);
  const column = parent ? ` ${spell(parent.name).snake}_id,` : '';
  const above = parent ? ` '${parent.id}',` : '';
  const row = (tenant: string, id: number, text: string) =>
    `  ('${tenant}',${above} '${name}-${id}', '${text}', ${TIMES})`;
  const rows = [
    row('acme', 1, `The first ${words}`),
    row('acme', 2, `The second ${words}`),
    ...(parent ? [] : [row('globex', 9, `Another tenant''s ${words}`)]),
  ];
  return `INSERT INTO ${spell(plural).snake} (tenant_id,${column} id, name, created_at, updated_at) VALUES
${rows.join(',\n')}
ON CONFLICT DO NOTHING;
`;
}

/** What has to be said about the databases of the local run, when there are some. */
export const aboutLocalData = (root: string): string =>
  existsSync(join(root, '.gatehouse'))
    ? '\nThe local databases had their demo data before: `npx gatehouse reset` lets the next start have the new rows, too.\n'
    : '';
