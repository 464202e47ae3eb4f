// The specs' door to their databases, in Jest's own process. It opens with every run and costs nothing: the process
// with the server (main.ts) starts when a spec first knocks, and is where the door sends everybody on to.
// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';

const runner = fileURLToPath(new URL('../../../../../tools/run/run.mjs', import.meta.url));
const program = fileURLToPath(new URL('./main.ts', import.meta.url));

/**
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} the door's address, and what closes it and ends
 *   the process behind it
 */
export async function openDoor() {
  /** @type {ReturnType<typeof start> | undefined} */
  let behind;
  const door = createServer((request, response) => {
    behind ??= start();
    behind.url.then(
      (url) => response.writeHead(307, { location: new URL(request.url ?? '', url).href }).end(),
      (error) => response.writeHead(500).end(error.message),
    );
  });
  await once(door.listen(0, '127.0.0.1'), 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (door.address());
  const close = async () => {
    door.close();
    await behind?.stop();
  };
  return { url: `http://127.0.0.1:${port}`, close };
}

/** Its standard input is a pipe: when Jest is gone, the operating system closes it, and the process ends. */
function start() {
  // In a group of its own, because Ctrl-C is for Jest.
  const child = spawn(process.execPath, [runner, program], { detached: true, windowsHide: true });
  let errors = '';
  child.stderr.on('data', (chunk) => (errors += chunk));
  const ended = once(child, 'close');
  const url = Promise.race([
    once(child.stdout.setEncoding('utf8'), 'data').then(([line]) => String(line).trim()),
    ended.then(() => Promise.reject(new Error(errors))),
  ]);
  const stop = async () => {
    child.stdin.end();
    await ended;
  };
  return { url, stop };
}
