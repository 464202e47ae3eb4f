import type { Files } from '../files.ts';
import { Refusal } from '../refusal.ts';
import { kebabOf, spell } from '../spelling/spelling.ts';
import { baseOf } from '../tenancy/path-tenancy.ts';
import { readModelText } from '../workspace/model-text.ts';
import { pluralIn, type ServiceFacts } from '../workspace/service-facts.ts';
import { serviceNames } from '../workspace/services.ts';

/** The resource that another one lies below. */
export interface Parent {
  readonly name: string;
  readonly plural: string;
  /** `Invoice` */
  readonly type: string;
  /** Id of the row of the demo data that the examples read. */
  readonly id: string;
}

/** @throws {Refusal} when a shape, a route or an entity type of it is there already, and not of this very command */
export function checkNew(
  files: Files,
  { name: service, model }: ServiceFacts,
  name: string,
  plural: string,
): void {
  const [{ pascal }, many] = [spell(name), spell(plural)];
  const own = `libs/model/services/${service}/${plural}.smithy`;
  const shapes = [
    pascal,
    `${pascal}Id`,
    `${pascal}Name`,
    `Get${pascal}`,
    `Create${pascal}`,
    `List${many.pascal}`,
  ];
  for (const { path, text } of model.files) {
    const shape =
      path === own ? undefined : shapes.find((each) => new RegExp(`^\\w+ ${each}\\b`, 'm').test(text));
    if (shape !== undefined)
      throw new Refusal(`The service ${service} has the shape ${shape} already, in ${path}.`);
  }
  const foreign = model.files.find(
    ({ path, text }) => path === own && !new RegExp(`^resource ${pascal} `, 'm').test(text),
  );
  if (foreign) throw new Refusal(`${own} is there already, and not of the resource ${name}.`);
  for (const other of serviceNames(files).filter((each) => each !== service)) {
    if (readModelText(files, other).entityTypes.includes(pascal)) {
      throw new Refusal(
        `The service ${other} has the entity type ${pascal} already; choose another resource.`,
      );
    }
  }
}

/** @throws {Refusal} when nothing can lie below it */
export function parentOf(service: ServiceFacts, name: string): Parent {
  const { model, decisions } = service;
  const { pascal: type, camel } = spell(name);
  if (!model.resources.includes(type)) {
    throw new Refusal(
      `The service ${service.name} has no resource ${name}; it has ${model.resources.map(kebabOf).join(', ')}.`,
    );
  }
  const plural = pluralIn(service, type) ?? '';
  const route = model.operations.find((operation) => operation.name === `Get${type}`)?.uri;
  const id = decisions[`Get${type}`]?.pathParameters?.[`${camel}Id`];
  const base = baseOf(service.name, model.tenancy);
  if (route !== `${base}/${plural}/{${camel}Id}` || id === undefined) {
    throw new Refusal(
      `Nothing can lie below ${name} but by hand: it needs the route ${base}/${plural || 'PLURAL'}/{${camel}Id} and a case of Get${type} with pathParameters.`,
    );
  }
  return { name, plural, type, id };
}
