import { encodePrincipal } from '@gatehouse/principal';
import { createServer, type AddressInfo } from 'node:net';
import { keepLog } from '../../test/log-lines.ts';
import { shop, type Seen } from '../../test/shop/shop.ts';
import { user } from '../testing/user.ts';
import { startService, type RunningService } from './start-service.ts';

const anywhere = { host: '127.0.0.1', port: 0, healthPort: 0 };
const headers = { ...encodePrincipal(user('alice', 'acme')), connection: 'close' };

let running: RunningService | undefined;
afterEach(async () => running?.stop());

const health = async () => {
  const response = await fetch(`http://127.0.0.1:${running?.healthPort}/health`);
  return [response.status, await response.json()];
};
const call = () => fetch(`http://127.0.0.1:${running?.port}/api/shop/health`, { headers });

/** A handler that waits until it is released. */
function gate() {
  let release: () => void = () => undefined;
  let entered: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const inside = new Promise<void>((resolve) => (entered = resolve));
  const service = shop({
    GetHealth: async () => {
      entered();
      await released;
      return { ok: true };
    },
  });
  return { service, inside, release };
}

describe('a running service', () => {
  it('answers calls and health on ports of their own', async () => {
    const { log } = keepLog();
    running = await startService(shop(), {}, anywhere, log);
    expect(running.port).not.toBe(running.healthPort);
    expect(await (await call()).json()).toEqual({ ok: true });
    expect(await health()).toEqual([200, { status: 'ok' }]);
  });

  it.each([
    ['POST', '/health'],
    ['GET', '/'],
    ['GET', '/health/'],
    ['GET', '/api/shop/things'],
  ])('has nothing else on its health port: %s %s', async (method, path) => {
    running = await startService(shop(), {}, anywhere, keepLog().log);
    const response = await fetch(`http://127.0.0.1:${running.healthPort}${path}`, { method });
    expect(response.status).toBe(404);
  });

  it('is unavailable while one of its resources is', async () => {
    let broken = true;
    const deps = {
      database: { check: () => (broken ? Promise.reject(new Error('no')) : Promise.resolve()) },
      n: 1,
    };
    running = await startService(shop(), deps as Seen, anywhere, keepLog().log);
    expect(await health()).toEqual([503, { status: 'unavailable' }]);
    broken = false;
    expect(await health()).toEqual([200, { status: 'ok' }]);
  });

  it('refuses a port that is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const starting = startService(shop(), {}, { ...anywhere, port }, keepLog().log);
    await expect(starting).rejects.toMatchObject({ code: 'ERR_PORT' });
    other.close();
  });
});

describe('a stopping service', () => {
  it('finishes the calls in flight, says 503 on health, takes no new ones, closes its resources last', async () => {
    const order: string[] = [];
    const { log, lines } = keepLog();
    const { service, inside, release } = gate();
    const deps = {
      database: { close: async () => void order.push(...lines.map(({ event }) => String(event))) },
    };
    running = await startService(service, deps as Seen, anywhere, log);
    const answer = call().then(async (response) => [response.status, await response.json()]);
    await inside;
    const stopped = running.stop();
    expect(await health()).toEqual([503, { status: 'stopping' }]);
    await expect(call()).rejects.toThrow();
    release();
    expect(await answer).toEqual([200, { ok: true }]);
    await stopped;
    expect(order).toEqual(['stopping', 'request']);
    await expect(health()).rejects.toThrow();
    expect(lines.map(({ event }) => event)).toEqual(['stopping', 'request', 'stopped']);
  });

  it('waits for a call that hangs no longer than it may', async () => {
    const { service, inside } = gate();
    running = await startService(service, {}, anywhere, keepLog().log, 50);
    const answer = call();
    answer.catch(() => undefined);
    await inside;
    await running.stop();
    await expect(answer).rejects.toThrow();
  });

  it('stops once, however often it is told, and survives a resource that does not close', async () => {
    const { log, lines } = keepLog();
    const deps = { database: { close: () => Promise.reject(new Error('no')) } };
    running = await startService(shop(), deps as Seen, anywhere, log);
    await Promise.all([running.stop(), running.stop()]);
    expect(lines.map(({ event }) => event)).toEqual(['stopping', 'stopped']);
  });
});
