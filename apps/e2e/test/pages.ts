import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from './stack.ts';

/** Every page of the documentation that is written by hand, relative to the workspace. */
export const pages: readonly string[] = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'],
  { cwd: workspaceRoot, encoding: 'utf8' },
)
  .split('\n')
  .filter((page) => page !== '' && !page.includes('/generated/'));

export const readPage = (page: string): string => readFileSync(join(workspaceRoot, page), 'utf8');

/** The contents of the fenced blocks of a page that are in this language; '' is the fence without one. */
export const blocksOf = (page: string, language: string): string[] =>
  [...readPage(page).matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)]
    .filter(([, given]) => given === language)
    .map(([, , text = '']) => text);

/** A line that a reader types, and what the comment behind it says that happens. */
export interface Command {
  readonly line: string;
  readonly comment: string;
}

/** The lines of the shell blocks of a page: those that begin with a program which the reader has. */
export const commandsOf = (page: string): Command[] =>
  blocksOf(page, '')
    .flatMap((block) => block.split('\n'))
    .filter((line) => /^(curl|npx|npm|node) /.test(line))
    .map((text) => {
      const [line = '', comment = ''] = text.split(/\s+# /);
      return { line, comment };
    });

/** Every use of a command in the documentation, as the words behind it. @example usesOf('npx gatehouse') */
export const usesOf = (command: string): { readonly page: string; readonly words: readonly string[] }[] =>
  pages.flatMap((page) =>
    [...readPage(page).matchAll(new RegExp(`\\b${command} ([^\\n\`)"|]+)`, 'g'))].map(([, words = '']) => ({
      page,
      words: (words.split(' #')[0] ?? '').trim().split(/\s+/),
    })),
  );
