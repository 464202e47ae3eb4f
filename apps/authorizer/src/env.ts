import { readFileSync } from 'node:fs';
import { type AuthorizerSettings, isKeySetAddress } from '@gatehouse/authorizer';
import { isSubject, isTenantId } from '@gatehouse/principal';

type Variables = Readonly<Record<string, string | undefined>>;
type Rule<T> = (text: string) => T | undefined;

/**
 * An environment that the authorizer does not start in. `message` has one sentence per variable, and no value of any.
 */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

/**
 * Reads the settings of the authorizer from its environment, once, and refuses what is missing or wrong. The AWS SDK
 * reads its own variables itself.
 *
 * @example
 * const authorize = createAuthorizer(readEnvironment(process.env));
 * @throws EnvironmentError
 */
export function readEnvironment(variables: Variables): AuthorizerSettings {
  const problems: string[] = nearMisses(variables);

  function optional<T>(name: string, rule: Rule<T>, sentence: string): T | undefined {
    const text = variables[name];
    if (text === undefined) return undefined;
    const value = rule(text);
    if (value === undefined) problems.push(`${name} must be ${sentence}.`);
    return value;
  }

  function required<T>(name: string, rule: Rule<T>, sentence: string): T | undefined {
    if (variables[name] === undefined) problems.push(`${name} is missing; it must be ${sentence}.`);
    return optional(name, rule, sentence);
  }

  const settings: { [name in keyof AuthorizerSettings]: AuthorizerSettings[name] | undefined } = {
    issuer: required('ISSUER', address, 'an https URL (http only to 127.0.0.1 or localhost)'),
    jwksUri: required('JWKS_URI', address, 'an https URL (http only to 127.0.0.1 or localhost)'),
    clientIds: required('CLIENT_IDS', clientIds, 'client ids with a comma between two, each of them once'),
    policyStoreId: required(
      'POLICY_STORE_ID',
      matching(/^[A-Za-z0-9_/-]{1,200}$/),
      'the id of a policy store',
    ),
    policyDigest: required('POLICY_DIGEST', matching(/^[0-9a-f]{64}$/), 'a SHA-256 in hexadecimal'),
    actionMap: required('ACTION_MAP_FILE', actionMap, 'the path of a merged action map'),
    tenantClaim:
      optional('TENANT_CLAIM', matching(/^[\w:./-]{1,128}$/), 'the name of a claim') ?? 'tenant_id',
    clientTenants: optional('CLIENT_TENANTS', tenants, 'a JSON object from client id to tenant') ?? {},
    patience: optional(
      'PATIENCE',
      (text) => (/^[1-6]$/.test(text) ? Number(text) : undefined),
      'a number from 1 to 6',
    ),
    edgeOrigin: optional('EDGE_ORIGIN', origin, 'an origin such as https://app.example.com, without a path'),
  };
  if (!isComplete(settings, problems)) throw new EnvironmentError(problems.join('\n'));
  return settings;
}

const isComplete = (
  settings: { [name in keyof AuthorizerSettings]: unknown },
  problems: readonly string[],
): settings is AuthorizerSettings => problems.length === 0;

/** An optional variable that is misspelt would silently mean nothing; so its plural and its other spellings count. */
function nearMisses(variables: Variables): string[] {
  const fold = (name: string) => name.toLowerCase().replaceAll(/[-_.]|s$/g, '');
  return ['TENANT_CLAIM', 'CLIENT_TENANTS', 'EDGE_ORIGIN', 'PATIENCE'].flatMap((known) =>
    Object.keys(variables)
      .filter((name) => name !== known && fold(name) === fold(known))
      .map((name) => `${name} is no setting; ${known} is.`),
  );
}

const matching =
  (pattern: RegExp): Rule<string> =>
  (text) =>
    pattern.test(text) ? text : undefined;

const address: Rule<string> = (text) => (isKeySetAddress(text) && text.trim() === text ? text : undefined);

const origin: Rule<string> = (text) =>
  isKeySetAddress(text) && new URL(text).origin === text ? text : undefined;

function clientIds(text: string): string[] | undefined {
  const ids = text.split(',');
  return ids.every(isSubject) && new Set(ids).size === ids.length ? ids : undefined;
}

function tenants(text: string): Record<string, string> | undefined {
  const table = parse(text);
  if (typeof table !== 'object' || table === null || Array.isArray(table)) return undefined;
  const entries = Object.entries(table).filter(
    (entry): entry is [string, string] => isSubject(entry[0]) && isTenantId(entry[1]),
  );
  return entries.length === Object.keys(table).length ? Object.fromEntries(entries) : undefined;
}

function actionMap(path: string): AuthorizerSettings['actionMap'] | undefined {
  const map = parse(readText(path)) as Partial<AuthorizerSettings['actionMap']> | null | undefined;
  if (map?.version !== 1 || !Array.isArray(map.routes) || map.routes.length === 0) return undefined;
  return { version: 1, routes: map.routes };
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
