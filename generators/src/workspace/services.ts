import { relative, sep } from 'node:path';
import { filesBelow, isWhole, type Files, type Workspace } from '../files.ts';
import { Refusal } from '../refusal.ts';

/** The libraries that a service has a part in. */
export const PARTS = ['model', 'policy-store', 'sdk'];

/** The folders of a service that a team owns. */
export const foldersOf = (service: string): string[] => [
  `apps/${service}`,
  `libs/model/services/${service}`,
  `libs/policy-store/services/${service}`,
];

/** The file that makes a folder a service: written last. */
export const manifestOf = (service: string): string => `apps/${service}/service.json`;

export const isComplete = (files: Files, service: string): boolean =>
  isWhole(files.read(manifestOf(service), 'utf-8') ?? '');

/** Every service that the workspace has any part of, sorted. */
export function serviceNames(files: Files): string[] {
  const apps = files.children('apps').filter((name) => files.exists(manifestOf(name)));
  const parts = PARTS.flatMap((library) => files.children(`libs/${library}/services`));
  return [...new Set([...apps, ...parts])].sort();
}

/** Options of a generator, as they are typed: the service may be left out. */
export type Asked<Options extends { readonly service: string }> = Omit<Options, 'service'> & {
  readonly service?: string;
};

/** Where whoever typed the command stands: npm and Nx keep it, programs that they start are elsewhere. */
const standing = (): string => process.env['INIT_CWD'] ?? process.env['PWD'] ?? process.cwd();

/** The service in whose folders somebody stands. */
export function serviceAround(files: Workspace, folder: string = standing()): string | undefined {
  const path = relative(files.root, folder).split(sep).join('/');
  const name = /^(?:apps|libs\/[^/]+\/services)\/([^/]+)/.exec(path)?.[1];
  return name !== undefined && isComplete(files, name) ? name : undefined;
}

/**
 * The service that a command is about: the one that it names, or that somebody stands in.
 *
 * @throws {Refusal} when it is neither
 */
export function chosenService(files: Workspace, named: string | undefined): string {
  const service = named || serviceAround(files);
  if (service !== undefined) return service;
  const known = completeServices(files).join(', ');
  throw new Refusal(`Say which service, with --service or standing in its folder: ${known}.`);
}

/** What a team wrote of a service, by path; without what is generated or built. */
export const ownFiles = (files: Files, service: string): string[] =>
  foldersOf(service)
    .flatMap((folder) => [...filesBelow(files, folder)])
    .filter((path) => !/\/(?:generated|dist|node_modules|coverage)\//.test(path));

/**
 * The texts that a team wrote of a service, by path.
 *
 * @throws {Refusal} when there is no such service, or a file of it is no text
 */
export function readOwn(files: Files, service: string): Map<string, string> {
  checkExists(files, service);
  const texts = new Map(ownFiles(files, service).map((path) => [path, files.read(path, 'utf-8') ?? '']));
  const binary = [...texts].find(([, text]) => text.includes('\uFFFD'))?.[0];
  if (binary === undefined) return texts;
  throw new Refusal(`${binary} is no text: take it out of the service, and put it back by hand afterwards.`);
}

/** @throws {Refusal} when there is no such service */
export function checkExists(files: Files, service: string): void {
  if (isComplete(files, service)) return;
  throw new Refusal(`There is no service ${service}; there are ${completeServices(files).join(', ')}.`);
}

/** Every service that somebody can work on, sorted. */
export const completeServices = (files: Files): string[] =>
  serviceNames(files).filter((name) => isComplete(files, name));

/** Names of the projects that are no services, as Nx has them. */
export function projectNames(files: Files): string[] {
  const folders = ['apps', 'libs', 'tools'].flatMap((parent) =>
    files.children(parent).map((name) => `${parent}/${name}`),
  );
  return [...folders, 'generators'].flatMap((folder) => {
    const manifest = files.read(`${folder}/package.json`, 'utf-8');
    if (manifest === null) return [];
    const { nx } = JSON.parse(manifest) as { nx?: { name?: string } };
    return [nx?.name ?? folder.replace(/.*\//, '')];
  });
}
