import { filesBelow, isWhole, type Files } from '../files.ts';

/** The libraries that a service has a part in. */
const LIBRARIES = ['model', 'policy-store', 'sdk'];

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
  const parts = LIBRARIES.flatMap((library) => files.children(`libs/${library}/services`));
  return [...new Set([...apps, ...parts])].sort();
}

/** What a team wrote of a service, by path; without what is generated or built. */
export const ownFiles = (files: Files, service: string): string[] =>
  foldersOf(service)
    .flatMap((folder) => [...filesBelow(files, folder)])
    .filter((path) => !/\/(?:generated|dist|node_modules|coverage)\//.test(path));

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
