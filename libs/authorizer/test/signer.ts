import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';

export const ISSUER = 'https://idp.example.com/pool-1';
export const CLIENT_ID = 'web-app';
/** 2026-01-01T00:00:00Z: what every test takes for now, in milliseconds. */
export const NOW = Date.UTC(2026, 0, 1);
export const NOW_S = NOW / 1_000;

export interface Signer {
  kid: string;
  jwk: JWK;
  privateKey: CryptoKey;
  /** A token of alice's; both arguments change parts of it, `undefined` takes one away. */
  sign(claims?: Record<string, unknown>, header?: Record<string, unknown>): Promise<string>;
}

export const aliceClaims = (): Record<string, unknown> => ({
  iss: ISSUER,
  sub: 'alice',
  client_id: CLIENT_ID,
  token_use: 'access',
  scope: 'openid',
  tenant_id: 'acme',
  'cognito:groups': ['commercial-editor'],
  iat: NOW_S - 60,
  exp: NOW_S + 600,
});

/** A real RSA key pair and tokens signed with it. */
export async function createSigner(kid = 'key-1'): Promise<Signer> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256' };
  return {
    kid,
    jwk,
    privateKey,
    sign: (claims = {}, header = {}) =>
      new SignJWT({ ...aliceClaims(), ...claims })
        .setProtectedHeader({ alg: 'RS256', kid, ...header })
        .sign(privateKey),
  };
}

/** Base64url of a text or of a value's JSON. */
export const encode = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** A token made of any text, with a real signature over it: for what no library would write. */
export async function signText({ privateKey }: Signer, header: string, payload: string): Promise<string> {
  const input = `${encode(header)}.${encode(payload)}`;
  const signature = await crypto.subtle.sign('RSASSA-PKCS1-v1_5', privateKey, Buffer.from(input));
  return `${input}.${Buffer.from(signature).toString('base64url')}`;
}
