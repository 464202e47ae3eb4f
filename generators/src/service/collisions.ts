import type { Files, Plan } from '../files.ts';
import { Refusal } from '../refusal.ts';
import { spell } from '../spelling/spelling.ts';
import { readModelText, type ModelText } from '../workspace/model-text.ts';
import { foldersOf, isComplete, ownFiles, PARTS, projectNames, serviceNames } from '../workspace/services.ts';
import type { NormalizedOptions } from './options.ts';

/** People and policies of a new service: see templates/service. */
const BROUGHT = [
  'viewer',
  'editor',
  'globex',
  'job',
  'viewer-reads',
  'editor-reads-and-writes',
  'machine-reads',
];

/** @throws {Refusal} when a name, route, action, entity type, policy or person of the new service is somebody else's */
export function checkCollisions(files: Files, options: NormalizedOptions, plan: Plan): void {
  const { name, resource } = options;
  const others = serviceNames(files).filter((service) => service !== name);
  checkProjects(files, name);
  checkFolders(files, options, plan);
  const type = spell(resource).pascal;
  const owner = others.find((other) => readModelText(files, other).entityTypes.includes(type));
  if (owner !== undefined)
    throw new Refusal(`The service ${owner} has the entity type ${type} already; choose another resource.`);
  checkNameIsFree(
    files,
    name,
    others,
    BROUGHT.map((suffix) => `${name}-${suffix}`),
  );
}

/**
 * @param brought people and ids of policies that the service would bring along
 * @throws {Refusal} when the name, what is called after it or what comes with it is somebody else's
 */
export function checkNameIsFree(
  files: Files,
  name: string,
  others: readonly string[],
  brought: readonly string[],
): void {
  checkProjects(files, name);
  for (const other of others) checkModel(readModelText(files, other), name);
  checkPolicyStore(files, name, others, brought);
}

/** A service is a project of its name, and one for each of its parts. */
function checkProjects(files: Files, name: string): void {
  const projects = projectNames(files);
  const taken = [name, ...PARTS.map((part) => `${name}-${part}`)].find((each) => projects.includes(each));
  if (taken === undefined) return;
  throw new Refusal(
    taken === name
      ? `The name ${name} is taken by a project that is no service.`
      : `The name ${name} is taken: its part ${taken} would be called as another project is.`,
  );
}

/** What is there already has to be of this very command: begun and not ended, or ended. */
function checkFolders(files: Files, { name, plural, tenancy }: NormalizedOptions, plan: Plan): void {
  if (isComplete(files, name)) {
    const there = readModelText(files, name).tenancy;
    if (tenancy !== undefined && tenancy !== there)
      throw new Refusal(`There is a service ${name} already, and its tenancy is ${there}.`);
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

function checkModel(model: ModelText, name: string): void {
  const route = model.operations.find(({ uri }) => uri.startsWith(`/api/${name}/`));
  if (route)
    throw new Refusal(
      `The service ${model.service} has the route ${route.method} ${route.uri}, which lies below /api/${name}/.`,
    );
  if (model.prefix === name)
    throw new Refusal(`The service ${model.service} has the Cedar actions ${name}:… already.`);
}

function checkPolicyStore(
  files: Files,
  name: string,
  others: readonly string[],
  brought: readonly string[],
): void {
  const folders = ['libs/policy-store', ...others.map((other) => `libs/policy-store/services/${other}`)];
  const paths = folders.flatMap((folder) =>
    ['people.json', 'policies.cedar'].map((file) => `${folder}/${file}`),
  );
  for (const path of paths) {
    const text = files.read(path, 'utf-8') ?? '';
    const taken = brought.find((quoted) => text.includes(`"${quoted}"`));
    if (taken !== undefined)
      throw new Refusal(`${path} has a ${taken} already, which the service ${name} would bring along.`);
  }
}
