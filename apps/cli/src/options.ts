import { resolve } from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { defaultDataDir } from '@gatehouse/local';

const refuse = (sentence: string): never => {
  throw new InvalidArgumentError(sentence);
};

/** Every option is an environment variable too. @example option('--log <FILE>', 'where to …') // GATEHOUSE_LOG */
export function option(flags: string, description: string, env = environmentName(flags)): Option {
  return new Option(flags, description).env(env);
}

function environmentName(flags: string): string {
  const name = /--([a-z-]+)/.exec(flags)?.[1] ?? '';
  return `GATEHOUSE_${name.toUpperCase().replaceAll('-', '_')}`;
}

/** @example parsePort('8080') // 8080 */
export function parsePort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  return port <= 65_535 ? port : refuse('A port is a number from 0 to 65535.');
}

/** An absolute http or https URL, its final slashes taken off. */
export function parseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isHttp = url && /^https?:$/.test(url.protocol) && url.hostname !== '';
  if (!isHttp || url.search || url.hash || url.username)
    return refuse('A URL looks like https://host:port/path.');
  return url.href.replace(/\/+$/, '');
}

export function parseDatabaseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isPostgres = url && /^postgres(ql)?:$/.test(url.protocol) && url.hostname !== '';
  return isPostgres ? text : refuse('A database URL looks like postgres://user:password@host:5432/.');
}

/** An empty text would be the current folder, by accident. */
export function parsePath(text: string): string {
  return text.trim() ? resolve(text) : refuse('It is empty.');
}

/** A repeatable option; in its environment variable the values are separated by commas. */
export function parseNames(text: string, previous: readonly string[] = []): string[] {
  const names = text.split(',').map((name) => name.trim());
  if (names.some((name) => !/^[a-z][a-z0-9-]*$/.test(name))) refuse('A service is named like fe-support.');
  return [...previous, ...names];
}

/** @example parseUpstreams('commercial=http://127.0.0.1:4001') // { commercial: 'http://127.0.0.1:4001' } */
export function parseUpstreams(
  text: string,
  previous: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const upstreams = { ...previous };
  for (const pair of text.split(',')) {
    const [, name, url] = /^\s*([a-z][a-z0-9-]*)=(\S+)\s*$/.exec(pair) ?? [];
    if (name === undefined || url === undefined)
      return refuse('It looks like commercial=http://127.0.0.1:4001.');
    upstreams[name] = parseUrl(url);
  }
  return upstreams;
}

export const dataOption = (): Option =>
  option('--data <DIR>', 'folder that keeps keys, database and log')
    .argParser(parsePath)
    .default(defaultDataDir, '.gatehouse in the workspace');

export const jsonOption = (): Option => option('--json', 'print JSON, for a program that reads it');
