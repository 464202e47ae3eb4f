import { sendLines } from './test/client.ts';
import { openStage, names, values, type Stage } from './test/stage.ts';

const SPELLINGS = [
  'x-principal-sub',
  'X-Principal-Sub',
  'X-PRINCIPAL-SUB',
  'x-PrInCiPaL-sUb',
  'x-principal-type',
  'x-principal-tenant-id',
  'X-Principal-Tenant-ID',
  'x-principal-groups',
  'x-principal-assertion',
  'x-principal-whatever',
  'x-principal',
  'x-principals',
  'x_principal_sub',
  'X_PRINCIPAL_SUB',
  'x-principal_sub',
  'x_principal-sub',
  'x.principal.sub',
  'x-principal.sub',
  'X.Principal_Tenant-Id',
];

const ROUTES = ['/api/commercial/orders/123', '/api/commercial/health'];

describe('a principal header that a client sends', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());
  beforeEach(() => {
    stage.arrivals.length = 0;
    stage.events.length = 0;
  });

  const everything = () => JSON.stringify([stage.arrivals, stage.events]);

  it.each(SPELLINGS.flatMap((name) => ROUTES.map((route) => [name, route])))(
    'never arrives as %s at %s, at the service nor at the authorizer',
    async (name, route) => {
      const answer = await sendLines(stage.port, [`GET ${route} HTTP/1.1`, 'host: x', `${name}: forged-1`]);
      expect(answer.status).toBe(/[_.]/.test(name) ? 400 : 200);
      expect(everything()).not.toContain('forged-1');
    },
  );

  it.each(ROUTES)('never arrives beside ours at %s, however often and wherever it is sent', async (route) => {
    const forged = [
      'x-principal-sub: forged-1',
      'X-Principal-Sub: forged-2',
      'x-principal-groups: forged-3,admin',
    ];
    await sendLines(stage.port, [`GET ${route} HTTP/1.1`, ...forged, 'host: x', ...forged]);
    const raw = stage.arrivals[0]?.rawHeaders ?? [];
    expect(everything()).not.toContain('forged');
    expect(names(raw).filter((name) => name.startsWith('x-principal'))).toEqual([
      'x-principal-type',
      'x-principal-sub',
      'x-principal-tenant-id',
      'x-principal-groups',
    ]);
  });

  it.each(ROUTES)('cannot remove ours at %s by listing it as hop-by-hop', async (route) => {
    await sendLines(stage.port, [
      `GET ${route} HTTP/1.1`,
      'host: x',
      'connection: x-principal-sub, x-principal-tenant-id, x-request-id',
    ]);
    const raw = stage.arrivals[0]?.rawHeaders ?? [];
    expect(values(raw, 'x-principal-sub')).toHaveLength(1);
    expect(values(raw, 'x-principal-tenant-id')).toHaveLength(1);
    expect(values(raw, 'x-request-id')).toHaveLength(1);
  });

  it('does not become one as a trailer', async () => {
    const chunks = '2\r\n{}\r\n0\r\nx-principal-sub: forged\r\nx-request-id: forged-trailer\r\n\r\n';
    const lines = ['POST /api/commercial/feedback HTTP/1.1', 'host: x', 'transfer-encoding: chunked'];
    const { status } = await sendLines(stage.port, [...lines, 'trailer: x-principal-sub'], chunks);
    expect(status).toBe(200);
    expect(stage.arrivals[0]).toMatchObject({ body: '{}', rawTrailers: [] });
    expect(everything()).not.toContain('forged');
  });
});
