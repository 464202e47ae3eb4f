import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startIdentityProvider, type People } from '../../identity-provider/index.ts';
import { startChild } from '../../processes/index.ts';
import { bundle } from '@gatehouse/run/bundle';
import { workspaceRoot } from '../../stack/workspace.ts';
import { startEdge, type EdgeOptions } from '../index.ts';
import { fakeRouter } from './fake-router.ts';

/** Identity provider, edge and web server as they are; a router that answers from memory. */
export async function startDoor(people: People, transport: EdgeOptions['transport']) {
  const dataDir = mkdtempSync(join(tmpdir(), 'gatehouse-door-'));
  const dist = join(dataDir, 'page');
  execFileSync(process.execPath, [join(workspaceRoot, 'apps/web/build.mjs'), dist]);
  const { file } = await bundle('web-spec', join(workspaceRoot, 'apps/web/src/server/main.ts'));
  const idp = await startIdentityProvider({ dataDir, people });
  const router = await fakeRouter(people);
  const web = await startChild({
    module: file,
    env: {
      TRANSPORT: transport,
      DIST: dist,
      LOGOUT_URL: `${idp.endSessionUrl}?client_id=${idp.webClientId}&post_logout_redirect_uri={origin}%2F`,
    },
    onLine: () => undefined,
  });
  const edge = await startEdge({
    port: 0,
    routerUrl: router.url,
    webUrl: `http://127.0.0.1:${Number(web.ready.port)}`,
    identityProvider: {
      issuer: idp.issuer,
      clientId: idp.webClientId,
      clientSecret: idp.clientSecret(idp.webClientId),
    },
    transport,
    dataDir,
    log: () => undefined,
  });
  idp.trustEdge(edge.url);
  return {
    url: edge.url,
    router,
    async close() {
      await Promise.all([edge.close(), router.close(), idp.close(), web.stop()]);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
