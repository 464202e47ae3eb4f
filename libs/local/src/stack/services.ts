import { join } from 'node:path';
import { ChildExit, supervise, type Supervised } from '../processes/index.ts';
import { bundle, BundleError, type Bundle } from '@gatehouse/run/bundle';
import { childEnvironment } from './child-environment.ts';
import type { ServiceFolder } from './discover.ts';
import { StackError } from './errors.ts';
import type { Log } from './log.ts';

export interface ServicesOptions {
  readonly services: readonly ServiceFolder[];
  /** Those that this run starts itself. */
  readonly started: readonly string[];
  /** URL by name of those that run elsewhere. */
  readonly upstreams: Readonly<Record<string, string>>;
  readonly databaseUrl: (service: string) => Promise<string>;
  readonly log: Log;
  readonly onNotice: (sentence: string) => void;
  /** Called when a service, once all are ready, is found at another URL. */
  readonly onMove: () => void;
}

interface RunningService {
  readonly service: ServiceFolder;
  readonly process: Supervised;
  bundle: Bundle;
}

/** The services of a run: child processes, kept running, and the URLs of those that run elsewhere. */
export class Services {
  readonly #options: ServicesOptions;
  readonly #urls = new Map<string, string>();
  readonly #running: RunningService[] = [];
  #ready = false;

  constructor(options: ServicesOptions) {
    this.#options = options;
    for (const [name, url] of Object.entries(options.upstreams))
      this.#urls.set(name, url.replace(/\/+$/, ''));
  }

  /** @throws {StackError} ERR_SERVICE_BUILD, ERR_SERVICE_START */
  async start(): Promise<void> {
    const { services, started } = this.#options;
    const starting = services
      .filter(({ name }) => started.includes(name))
      .map((service) => this.#start(service));
    const outcomes = await Promise.allSettled(starting);
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed) {
      await this.stop();
      throw failed.reason;
    }
    this.#ready = true;
  }

  /** URL of every service, without a final slash; `null` for one that this run leaves out. */
  urls(): Record<string, string | null> {
    return Object.fromEntries(this.#options.services.map(({ name }) => [name, this.#urls.get(name) ?? null]));
  }

  /** What the gateway document's `${CommercialUri}` stands for. */
  variables(): Record<string, string> {
    return Object.fromEntries([...this.#urls].map(([name, url]) => [variableOf(name), url]));
  }

  /** Builds the services that are made of any of these files anew, and puts them in the place of those that run. */
  async edited(files: ReadonlySet<string>): Promise<void> {
    const touched = this.#running.filter(({ bundle: { inputs }, service }) =>
      [...files].some((file) => inputs.includes(file) || isDataOf(service, file)),
    );
    await Promise.all(touched.map((running) => this.#replace(running)));
  }

  async stop(): Promise<void> {
    await Promise.all(this.#running.map(({ process }) => process.stop()));
  }

  async #start(service: ServiceFolder): Promise<void> {
    const { databaseUrl, log, onNotice, onMove } = this.#options;
    const { name } = service;
    const [built, url] = await Promise.all([build(service), databaseUrl(name)]);
    const process = await supervise({
      module: built.file,
      env: environment(url),
      onLine: (line) => log.pass(name, line),
      onReady: ({ port }) => {
        log.write({ event: 'service-ready', service: name, port });
        this.#urls.set(name, `http://127.0.0.1:${String(port)}`);
        if (this.#ready) onMove();
      },
      onCrash: ({ how }, delayMs) => {
        log.write({ event: 'service-crash', level: 'error', service: name, how, delayMs });
        onNotice(`The service ${name} ended (${how}) and is started again.`);
      },
    }).catch((error: ChildExit) => {
      throw new StackError(
        'ERR_SERVICE_START',
        { service: name, how: error.how },
        { lines: error.lastLines },
      );
    });
    this.#running.push({ service, process, bundle: built });
  }

  async #replace(running: RunningService): Promise<void> {
    const { log, onNotice } = this.#options;
    const { name } = running.service;
    try {
      running.bundle = await build(running.service);
      await running.process.replace();
      onNotice(`The service ${name}: taken over.`);
    } catch (error) {
      const why = error instanceof ChildExit ? `It does not start (${error.how}).` : (error as Error).message;
      log.write({ event: 'service-edit', level: 'error', service: name });
      onNotice(`The service ${name}: not taken over, what ran runs on. ${why}`);
    }
  }
}

async function build({ name, folder }: ServiceFolder): Promise<Bundle> {
  return bundle(`service-${name}`, join(folder, 'src/main.ts')).catch((error: unknown) => {
    const cause = error instanceof BundleError ? error.message : 'esbuild failed';
    throw new StackError('ERR_SERVICE_BUILD', { service: name, cause }, { cause: error });
  });
}

const isDataOf = ({ folder }: ServiceFolder, file: string): boolean =>
  file.startsWith(join(folder, 'migrations')) || file === join(folder, 'demo.sql');

const environment = (databaseUrl: string): Record<string, string> => ({
  LOG_LEVEL: 'info',
  ...childEnvironment(),
  HOST: '127.0.0.1',
  PORT: '0',
  HEALTH_PORT: '0',
  DATABASE_URL: databaseUrl,
  DEMO_DATA: 'true',
});

/** @example variableOf('user-mgmt') // 'UserMgmtUri' */
function variableOf(service: string): string {
  const words = service.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${words.join('')}Uri`;
}
