import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { connect, createServer as createTcpServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { listen, LoopbackError, type Listening } from './index.ts';

const answering: RequestListener = (_request, response) => response.end('ok');

describe('listen', () => {
  const open: Listening[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((listening) => listening.close()));
  });
  const start = async (listener: RequestListener, port?: number) => {
    const server = createServer(listener);
    const listening = await listen(server, port);
    open.push(listening);
    return { server, ...listening };
  };

  it('listens on 127.0.0.1 on a free port and answers', async () => {
    const { server, port } = await start(answering);
    expect(server.address()).toMatchObject({ address: '127.0.0.1', port });
    const answer = await fetch(`http://127.0.0.1:${port}/`);
    expect(await answer.text()).toBe('ok');
  });

  it('says in one sentence that a port is busy, and keeps the cause', async () => {
    const { port } = await start(answering);
    const failure = await start(answering, port).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(LoopbackError);
    expect(failure).toMatchObject({
      code: 'ERR_PORT_BUSY',
      port,
      message: `Port ${port} of 127.0.0.1 is already in use by another program.`,
      cause: { code: 'EADDRINUSE' },
    });
  });

  it('sees a port as busy when a program that speaks no HTTP holds it', async () => {
    const other = createTcpServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    await expect(start(answering, port)).rejects.toMatchObject({ code: 'ERR_PORT_BUSY' });
    other.close();
    await once(other, 'close');
  });

  it.each([
    ['EACCES', 'ERR_PORT_FORBIDDEN'],
    ['EWHATEVER', 'ERR_LISTEN'],
  ])('names a failure %s %s', async (cause, code) => {
    const server = createServer();
    server.listen = () => {
      process.nextTick(() => server.emit('error', Object.assign(new Error('x'), { code: cause })));
      return server;
    };
    await expect(listen(server, 80)).rejects.toMatchObject({ code, port: 80 });
  });

  it('closes an idle keep-alive connection at once', async () => {
    const { port, close } = await start(answering);
    const socket = connect(port, '127.0.0.1');
    socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
    await once(socket, 'data');
    const closed = once(socket, 'close');
    await close();
    await closed;
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
  });

  it('lets a request in flight finish before it closes', async () => {
    const { server, port, close } = await start(() => {});
    const arrived = once(server, 'request') as Promise<[unknown, ServerResponse]>;
    const answer = fetch(`http://127.0.0.1:${port}/`).then((got) => got.text());
    const [, response] = await arrived;
    const closed = close();
    response.end('finished');
    expect(await answer).toBe('finished');
    await closed;
  });

  it('ends a request that never finishes, and a connection that never says anything', async () => {
    const { port, close } = await start(() => {});
    const sockets = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')] as const;
    await Promise.all(sockets.map((socket) => once(socket, 'connect')));
    sockets[0].write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
    const gone = sockets.map(
      (socket) =>
        new Promise((resolve) =>
          socket
            .on('error', () => {})
            .resume()
            .on('close', resolve),
        ),
    );
    await close();
    expect(await Promise.all(gone)).toHaveLength(2);
  });

  it('may be closed twice', async () => {
    const { close } = await start(answering);
    await Promise.all([close(), close()]);
  });
});
