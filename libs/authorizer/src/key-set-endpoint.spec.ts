import { type KeyServer, startKeyServer } from '../test/loopback.ts';
import { refusalFrom } from '../test/refusals.ts';
import { createSigner, type Signer } from '../test/signer.ts';
import { createKeySetLoader, isKeySetAddress } from './key-set-endpoint.ts';

let signer: Signer;
let server: KeyServer;

beforeAll(async () => {
  signer = await createSigner();
});

beforeEach(async () => {
  server = await startKeyServer([signer.jwk]);
});

afterEach(() => server.close());

/** Patient, since the machine may have more to do than to answer within 1.5 s. */
const load = (patience = 40) => createKeySetLoader(server.url, patience)();

describe('isKeySetAddress', () => {
  it.each([
    'https://idp.example.com/keys',
    'https://idp.example.com:8443/pool/.well-known/jwks.json?x=1',
    'http://127.0.0.1:9000/jwks',
    'http://localhost/jwks',
  ])('takes %s', (address) => {
    expect(isKeySetAddress(address)).toBe(true);
  });

  it.each([
    '',
    'idp.example.com/keys',
    'http://idp.example.com/keys',
    'http://127.0.0.1.evil.example/keys',
    'http://localhost.evil.example/keys',
    'http://169.254.169.254/latest/meta-data',
    'http://10.0.0.1/keys',
    'http://127.0.0.2/keys',
    'http://[::1]/keys',
    'https://user@idp.example.com/keys',
    'https://:secret@idp.example.com/keys',
    'file:///etc/passwd',
    'data:application/json,{"keys":[]}',
    'ftp://127.0.0.1/keys',
  ])('refuses "%s"', (address) => {
    expect(isKeySetAddress(address)).toBe(false);
  });
});

describe('createKeySetLoader', () => {
  it('refuses to be made for an address that is not to be trusted', () => {
    expect(() => createKeySetLoader('http://idp.example.com/keys')).toThrow(TypeError);
  });

  it('asks for nothing before it is called, and once a call', async () => {
    const loader = createKeySetLoader(server.url);
    expect(server.calls).toBe(0);
    expect([...(await loader()).keys()]).toEqual(['key-1']);
    expect(server.calls).toBe(1);
  });

  it.each([201, 204, 304, 400, 404, 500, 503])(
    'refuses an answer of %i, whatever it holds',
    async (status) => {
      server.answer = (_, response) =>
        response
          .writeHead(status)
          .end(status === 204 || status === 304 ? undefined : JSON.stringify({ keys: [signer.jwk] }));
      expect(await refusalFrom(load)).toBe('ERR_JWKS_UNAVAILABLE fetch');
    },
  );

  it.each([301, 302, 303, 307, 308])('does not follow a redirect of %i', async (status) => {
    const other = await startKeyServer([signer.jwk]);
    server.answer = (_, response) => response.writeHead(status, { location: other.url }).end();
    expect(await refusalFrom(load)).toBe('ERR_JWKS_UNAVAILABLE fetch');
    expect(other.calls).toBe(0);
    await other.close();
  });

  it('refuses HTML', async () => {
    server.answer = (_, response) => response.end('<!doctype html><title>Sign in</title>');
    expect(await refusalFrom(load)).toBe('ERR_JWKS_UNAVAILABLE document');
  });

  it('refuses an empty answer', async () => {
    server.answer = (_, response) => response.end();
    expect(await refusalFrom(load)).toBe('ERR_JWKS_UNAVAILABLE document');
  });

  it('refuses bytes that are no UTF-8', async () => {
    server.answer = (_, response) => response.end(Buffer.from([0x7b, 0xff, 0x7d]));
    expect(await refusalFrom(load)).toBe('ERR_JWKS_UNAVAILABLE fetch');
  });

  it('takes a set of exactly 150 KB', async () => {
    const text = JSON.stringify({ keys: [signer.jwk] });
    server.answer = (_, response) => response.end(text.padEnd(150 * 1024, ' '));
    expect([...(await load()).keys()]).toEqual(['key-1']);
  });

  it('stops reading beyond 150 KB, however much is sent', async () => {
    let sent = 0;
    server.answer = (_, response) => {
      const block = Buffer.alloc(64 * 1024, ' ');
      const more = () => {
        while (sent < 50 * 1024 * 1024 && response.writable) {
          sent += block.length;
          if (!response.write(block)) return void response.once('drain', more);
        }
        response.end();
      };
      more();
    };
    expect(await refusalFrom(load)).toBe('ERR_JWKS_UNAVAILABLE fetch');
    expect(sent).toBeLessThan(50 * 1024 * 1024);
  });

  it('gives up on a server that accepts and says nothing', async () => {
    server.answer = () => {};
    expect(await refusalFrom(() => load(0.02))).toBe('ERR_JWKS_UNAVAILABLE fetch');
  });

  it('gives up on a server that begins and does not end', async () => {
    server.answer = (_, response) => void response.write('{"keys":[');
    expect(await refusalFrom(() => load(0.02))).toBe('ERR_JWKS_UNAVAILABLE fetch');
  });

  it('refuses a broken connection', async () => {
    server.answer = (request) => void request.socket.destroy();
    expect(await refusalFrom(load)).toBe('ERR_JWKS_UNAVAILABLE fetch');
  });

  it('refuses a server that is not there', async () => {
    await server.close();
    expect(await refusalFrom(load)).toBe('ERR_JWKS_UNAVAILABLE fetch');
  });
});
