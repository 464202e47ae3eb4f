import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { Failure } from './failure.ts';
import { byCodeUnit } from './order.ts';

/** A service that the model has: a folder of `libs/model/services` with .smithy files. */
export interface ServiceSource {
  /** Name of the folder, and of the service. */
  name: string;
  /** Shape id of the Smithy service, e.g. `gatehouse.commercial#Commercial`. */
  id: string;
  /** Absolute names of its .smithy files. */
  files: string[];
  /** `tenancy` of its `service.json`, where there is one. */
  tenancy?: string;
}

/** The folders that the model build reads and writes. */
export class Workspace {
  readonly root: string;
  /** Where the class path of the tool chain is kept. */
  readonly cacheFolder: string;

  constructor(root: string, cacheFolder = join(root, 'node_modules/.cache/gatehouse/smithy')) {
    this.root = root;
    this.cacheFolder = cacheFolder;
  }

  get sharedFolder(): string {
    return join(this.root, 'libs/model/smithy');
  }

  get modelServices(): string {
    return join(this.root, 'libs/model/services');
  }

  get sdkServices(): string {
    return join(this.root, 'libs/sdk/services');
  }

  /** What the SDK's own source has of the model. */
  get sdkGenerated(): string {
    return join(this.root, 'libs/sdk/src/generated');
  }

  get pom(): string {
    return join(this.root, 'tools/smithy/pom.xml');
  }

  /** The sources of the model build itself. */
  get programFolders(): string[] {
    return ['tools/model/src', 'libs/model/src'].map((folder) => join(this.root, folder));
  }

  /** Where it is kept which generated files are right. */
  get keptFolder(): string {
    return join(this.root, 'node_modules/.cache/gatehouse/model');
  }

  /** The folders of a service that hold nothing but generated files: of its model, and its client. */
  generatedFolders(service: string): [model: string, client: string] {
    return [join(this.modelServices, service, 'generated'), join(this.sdkServices, service)];
  }

  /** The .smithy files that every service uses. */
  sharedFiles(): string[] {
    return smithyFiles(this.sharedFolder);
  }

  /** Every service, sorted by name. A new folder is a new service; no list names it. */
  services(): ServiceSource[] {
    return folders(this.modelServices)
      .map((name) => ({ name, files: smithyFiles(join(this.modelServices, name)) }))
      .filter(({ files }) => files.length > 0)
      .map(({ name, files }) => ({
        name,
        files,
        id: this.#serviceShape(name, files),
        ...this.#manifest(name),
      }));
  }

  /** A model may be there before its service is. */
  #manifest(name: string): Pick<ServiceSource, 'tenancy'> {
    const file = join(this.root, 'apps', name, 'service.json');
    if (!existsSync(file)) return {};
    try {
      const { tenancy = '' } = JSON.parse(readFileSync(file, 'utf8')) as { tenancy?: string };
      return { tenancy };
    } catch {
      throw new Failure(`${this.relative(file)} is no JSON.`);
    }
  }

  /** A file as people see it: relative to the workspace, with slashes. */
  relative(file: string): string {
    return relative(this.root, file).split(sep).join('/');
  }

  /** The build needs the id before there is a syntax tree; the check `layout` compares it with the tree later. */
  #serviceShape(name: string, files: readonly string[]): string {
    const ids = files.flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      const namespace = /^namespace\s+(\S+)/m.exec(text)?.[1] ?? '';
      return [...text.matchAll(/^service\s+(\w+)/gm)].map(([, shape]) => `${namespace}#${shape}`);
    });
    const [id] = ids;
    if (id === undefined || ids.length > 1) {
      throw new Failure(
        `libs/model/services/${name}: a service's folder declares exactly one Smithy service, found ${ids.length}.`,
      );
    }
    return id;
  }
}

/** Names of the folders in a folder, sorted; none when it does not exist. */
export function folders(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort(byCodeUnit((name) => name));
}

function smithyFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.smithy'))
    .sort(byCodeUnit((file) => file))
    .map((file) => join(folder, file));
}
