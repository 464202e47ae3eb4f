import { generateKeyPair, randomBytes, type JsonWebKey } from 'node:crypto';
import { promisify } from 'node:util';
import { join } from 'node:path';
import { readPrivateJson, writePrivateJson } from '../private-file/index.ts';
import { IdentityProviderError } from './errors.ts';

/** What the identity provider must remember, or a restart would log everybody out. */
export interface Secrets {
  readonly signingKey: JsonWebKey & { readonly kid: string };
  readonly cookieKeys: readonly string[];
  readonly clientSecrets: Readonly<Record<string, string>>;
  readonly port?: number;
}

const secretsFile = (dataDir: string) => join(dataDir, 'identity-provider', 'secrets.json');
const random = () => randomBytes(32).toString('base64url');

/** Reads the keys of a data folder. @throws {IdentityProviderError} ERR_IDENTITY_PROVIDER_SECRETS */
export async function readSecrets(dataDir: string): Promise<Secrets | undefined> {
  try {
    return (await readPrivateJson(secretsFile(dataDir))) as Secrets | undefined;
  } catch (cause) {
    throw new IdentityProviderError('ERR_IDENTITY_PROVIDER_SECRETS', { cause });
  }
}

/** Keys and client secrets of a data folder: made at first start, kept from then on. */
export async function keepSecrets(dataDir: string, clientIds: readonly string[]): Promise<Secrets> {
  const kept = await readSecrets(dataDir);
  const secrets = {
    signingKey: kept?.signingKey ?? (await generateSigningKey()),
    cookieKeys: kept?.cookieKeys ?? [random()],
    clientSecrets: Object.fromEntries(clientIds.map((id) => [id, kept?.clientSecrets[id] ?? random()])),
    ...(kept?.port !== undefined && { port: kept.port }),
  };
  await writePrivateJson(secretsFile(dataDir), secrets);
  return secrets;
}

/** Remembers the port, which is part of the issuer and thus of every token. */
export const keepPort = (dataDir: string, secrets: Secrets, port: number): Promise<void> =>
  writePrivateJson(secretsFile(dataDir), { ...secrets, port });

async function generateSigningKey(): Promise<Secrets['signingKey']> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), kid: random(), alg: 'RS256', use: 'sig' };
}
