import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { seeded, text } from '../test/seeded.ts';
import { type Caller, decodePrincipal, encodePrincipal, PrincipalError } from './index.ts';

const ALPHABET = 'ABCXYZabcxyz0189._:@|/+=-';

let server: Server;

beforeAll(async () => {
  server = createServer((incoming, response) => {
    try {
      response.end(JSON.stringify(decodePrincipal(incoming.headers)));
    } catch (error) {
      response.end(JSON.stringify(error instanceof PrincipalError ? error.code : 'another error'));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

/** What a service reads from headers that really went over HTTP. */
async function overHttp(headers: [string, string][]): Promise<unknown> {
  const { port } = server.address() as AddressInfo;
  const body = await new Promise<string>((resolve, reject) => {
    const outgoing = request(
      { host: '127.0.0.1', port, headers: ['host', 'x', ...headers.flat()] },
      (response) => {
        let received = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (received += chunk));
        response.on('end', () => resolve(received));
      },
    );
    outgoing.on('error', reject).end();
  });
  return JSON.parse(body);
}

const written = (caller: Caller) => Object.entries(encodePrincipal(caller));

describe('principal headers over Node’s own HTTP', () => {
  it('arrive as they were written, for 100 callers of a seeded generator', async () => {
    const random = seeded(5);
    for (let round = 0; round < 100; round += 1) {
      const name = () => `n${text(random, ALPHABET, 0, 127)}`;
      const caller: Caller = {
        type: 'user',
        sub: name(),
        tenantId: name(),
        groups: ['a', 'b'].slice(round % 3),
      };
      expect(await overHttp(written(caller))).toEqual(caller);
    }
  });

  it('arrive as nobody’s, too', async () => {
    expect(await overHttp(written({ type: 'anonymous' }))).toEqual({ type: 'anonymous' });
  });

  it.each(['x-principal-type', 'x-principal-sub', 'x-principal-tenant-id', 'x-principal-groups'])(
    'are refused when a client adds a second %s, before or after ours',
    async (name) => {
      const ours = written({ type: 'user', sub: 'alice', tenantId: 'acme', groups: ['viewer'] });
      for (const spelling of [name, name.toUpperCase(), name.replaceAll('-', '_')]) {
        const theirs: [string, string] = [spelling, 'root'];
        expect(await overHttp([theirs, ...ours])).toBe('ERR_PRINCIPAL_INVALID');
        expect(await overHttp([...ours, theirs])).toBe('ERR_PRINCIPAL_INVALID');
      }
    },
  );

  it('are missed when there are none', async () => {
    expect(await overHttp([])).toBe('ERR_PRINCIPAL_MISSING');
  });
});
