import type { AddressInfo } from 'node:net';
import { readSettings, SettingsError } from './env.ts';
import { createWebServer } from './web-server.ts';

const print = (line: object) => void process.stdout.write(`${JSON.stringify(line)}\n`);

function refuse(error: unknown): never {
  const sentence = error instanceof SettingsError ? error.message : 'The web server cannot listen.';
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

try {
  const settings = readSettings(process.env);
  const server = createWebServer(settings, (line) => print({ time: new Date().toISOString(), ...line }));
  server.once('error', refuse);
  server.listen(settings.port, settings.host, () => {
    print({ ready: true, port: (server.address() as AddressInfo).port });
  });
  const stop = () => {
    server.close();
    server.closeIdleConnections();
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
} catch (error) {
  refuse(error);
}
