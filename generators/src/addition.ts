import { create, type Files, type Plan } from './files.ts';
import { Refusal } from './refusal.ts';
import type { Format } from './templates.ts';

/** What is added to a service that is there: files of its own, and new texts of files that it has. */
export interface Addition {
  readonly created: Plan;
  readonly edited: Plan;
}

/** Writes what is not there yet, then the lines that make it part of the service; twice is once. */
export function add(files: Files, { created, edited }: Addition): void {
  create(files, created);
  for (const [path, text] of edited) if (files.read(path, 'utf-8') !== text) files.write(path, text);
}

/** Texts in the form that the formatter gives them. */
export async function tidied(texts: Iterable<readonly [string, string]>, tidy: Format): Promise<Plan> {
  const formatted = [...texts].map(async ([path, text]) => [path, await tidy(path, text)] as const);
  return new Map(await Promise.all(formatted));
}

/**
 * A file with a change.
 *
 * @throws {Refusal} when it has no place for what is to be inserted
 */
export function edit(
  files: Files,
  path: string,
  change: (text: string) => string | undefined,
): [string, string] {
  const changed = change(files.read(path, 'utf-8') ?? '');
  if (changed !== undefined) return [path, changed];
  throw new Refusal(
    `${path} has no place for it that a generator knows: write it by hand, as the samples have it.`,
  );
}
