import { Refusal } from '../refusal.ts';
import { pluralOf, spell } from './spelling.ts';

const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const LONGEST = 32;

/** @throws {Refusal} when it cannot stand in a URL, a table, a group and a class alike */
export function checkName(what: string, name: string, example: string): void {
  if (NAME.test(name) && name.length > 1 && name.length <= LONGEST) return;
  throw new Refusal(
    `"${name}" is no name of a ${what}: 2 to ${LONGEST} lower-case letters and digits with single hyphens between words, a letter first, e.g. ${example}.`,
  );
}

/** Folders, hosts, namespaces and objects that have these names for something else. */
const SERVICE_NAMES = new Set([
  ...[
    'api',
    'authorizer',
    'cli',
    'docs',
    'e2e',
    'edge',
    'llm-gateway',
    'm2m',
    'platform',
    'pre-token',
    'router',
    'web',
  ],
  ...[
    'authz',
    'common',
    'gatehouse',
    'guardrails',
    'health',
    'session',
    'postgres',
    'template0',
    'template1',
  ],
  ...['build', 'coverage', 'dist', 'generated', 'node-modules', 'src', 'test'],
  ...['constructor', 'prototype', 'then', 'aux', 'con', 'nul', 'prn'],
  ...['client', 'http', 'number', 'string', 'object', 'error', 'map', 'set'],
]);

/** What a part of a service is called in Nx: `billing-model`. */
const PART = /-(?:model|policy-store|sdk)$/;

/** @throws {Refusal} */
export function checkServiceName(name: string): void {
  checkName('service', name, 'billing');
  if (SERVICE_NAMES.has(name) || /^(?:com|lpt)\d$/.test(name)) {
    throw new Refusal(`The name ${name} is reserved; choose another one for the service.`);
  }
  if (PART.test(name)) {
    throw new Refusal(
      `A service cannot be called ${name}: names in -model, -policy-store and -sdk are those of a service's parts.`,
    );
  }
}

/** What shapes, types and tables around a resource are called already. */
const RESOURCE_NAMES = new Set([
  ...['user', 'api-client', 'group', 'scope', 'tenant', 'action'],
  ...[
    'health',
    'operation',
    'principal',
    'service',
    'complete',
    'deps',
    'page-size',
    'page-token',
    'reference',
    'row',
  ],
  ...['resource-id', 'subject', 'version', 'versioned', 'revision', 'expected-version', 'idempotent-input'],
  ...['page-input', 'page-output', 'idempotency-key', 'service-setting', 'health-output'],
  ...[
    'blob',
    'boolean',
    'byte',
    'document',
    'double',
    'float',
    'integer',
    'long',
    'short',
    'string',
    'timestamp',
    'unit',
  ],
  ...['big-decimal', 'big-integer', 'primitive-boolean', 'constructor', 'prototype'],
]);

/** @throws {Refusal} */
export function checkResourceName(resource: string, plural: string): void {
  checkName('resource', resource, 'invoice');
  checkName('resource in the plural', plural, 'invoices');
  if (RESOURCE_NAMES.has(resource)) {
    throw new Refusal(`The name ${resource} is reserved; choose another one for the resource.`);
  }
}

/**
 * The plural of a resource: the one that is told, or the usual one.
 *
 * @throws {Refusal} when the resource looks like a plural itself and nobody told otherwise
 */
export function pluralFor(resource: string, told: string | undefined): string {
  if (told) return told;
  if (!/[^isu]s$/.test(resource)) return pluralOf(resource);
  throw new Refusal(
    `${resource} looks like a plural: name the resource in the singular, or say its --plural.`,
  );
}

/** @throws {Refusal} when two names would be one namespace, class or property */
export function checkDistinct(name: string, others: readonly string[]): void {
  const twin = others.find((other) => other !== name && spell(other).joined === spell(name).joined);
  if (twin === undefined) return;
  throw new Refusal(
    `The name ${name} is too close to the service ${twin}: both have the namespace gatehouse.${spell(name).joined}.`,
  );
}
