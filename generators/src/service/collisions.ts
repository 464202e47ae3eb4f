import type { Files, Plan } from '../files.ts';
import { Refusal } from '../refusal.ts';
import { spell } from '../spelling/spelling.ts';
import { readModelText, type ModelText } from '../workspace/model-text.ts';
import { foldersOf, isComplete, ownFiles, projectNames, serviceNames } from '../workspace/services.ts';
import type { NormalizedOptions } from './options.ts';

/** @throws {Refusal} when a name, route, action, entity type, policy or person of the new service is somebody else's */
export function checkCollisions(files: Files, options: NormalizedOptions, plan: Plan): void {
  const { name, resource } = options;
  if (projectNames(files).includes(name))
    throw new Refusal(`The name ${name} is taken by a project that is no service.`);
  checkFolders(files, options, plan);
  const others = serviceNames(files).filter((service) => service !== name);
  for (const other of others) checkModel(readModelText(files, other), name, spell(resource).pascal);
  checkPolicyStore(files, name, others);
}

/** What is there already has to be of this very command: begun and not ended, or ended. */
function checkFolders(files: Files, { name, plural }: NormalizedOptions, plan: Plan): void {
  if (isComplete(files, name)) {
    if (files.exists(`libs/model/services/${name}/${plural}.smithy`)) return;
    throw new Refusal(`There is a service ${name} already; \`npx nx g resource\` adds a resource to it.`);
  }
  const foreign = ownFiles(files, name).find((path) => !plan.has(path));
  if (foreign === undefined) return;
  const folders = foldersOf(name).filter((folder) => foreign.startsWith(`${folder}/`));
  throw new Refusal(
    `${folders.join()} is not empty: ${foreign} is no file of this command; remove it, or choose another name or the resource that it was begun with.`,
  );
}

function checkModel(model: ModelText, name: string, type: string): void {
  if (model.entityTypes.includes(type)) {
    throw new Refusal(
      `The service ${model.service} has the entity type ${type} already; choose another resource.`,
    );
  }
  const route = model.operations.find(({ uri }) => uri.startsWith(`/api/${name}/`));
  if (route)
    throw new Refusal(
      `The service ${model.service} has the route ${route.method} ${route.uri}, which lies below /api/${name}/.`,
    );
  if (model.prefix === name)
    throw new Refusal(`The service ${model.service} has the Cedar actions ${name}:… already.`);
}

function checkPolicyStore(files: Files, name: string, others: readonly string[]): void {
  const folders = ['libs/policy-store', ...others.map((other) => `libs/policy-store/services/${other}`)];
  const paths = folders.flatMap((folder) =>
    ['people.json', 'policies.cedar'].map((file) => `${folder}/${file}`),
  );
  const own = [
    'viewer',
    'editor',
    'globex',
    'job',
    'viewer-reads',
    'editor-reads-and-writes',
    'machine-reads',
  ];
  for (const path of paths) {
    const text = files.read(path, 'utf-8') ?? '';
    const taken = own.map((suffix) => `${name}-${suffix}`).find((quoted) => text.includes(`"${quoted}"`));
    if (taken !== undefined)
      throw new Refusal(`${path} has a ${taken} already, which the service ${name} would bring along.`);
  }
}
