import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { render, type Wording } from './spelling/render.ts';

const folder = fileURLToPath(new URL('../templates', import.meta.url));
const SUFFIX = '.template';

/** Brings a text into the form that the formatter of the workspace gives it. */
export type Format = (path: string, text: string) => Promise<string>;

/** The files that a template makes of these names, by path. */
export async function renderTemplate(
  name: string,
  wording: Wording,
  tidy: Format,
): Promise<Map<string, string>> {
  const root = join(folder, name);
  const templates = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(SUFFIX))
    .sort();
  const rendered = templates.map(async (file): Promise<[string, string]> => {
    const path = render(file.split(sep).join('/').slice(0, -SUFFIX.length), wording);
    return [path, await tidy(path, render(readFileSync(join(root, file), 'utf8'), wording))];
  });
  return new Map(await Promise.all(rendered));
}
