import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SESSION_COOKIE } from '../edge/index.ts';
import { ChildExit, supervise, type Supervised } from '../processes/index.ts';
import { bundle, type Bundle } from '@gatehouse/run/bundle';
import { childEnvironment } from './child-environment.ts';
import { StackError } from './errors.ts';
import { isFresh } from './freshness.ts';
import type { Log } from './log.ts';
import type { Transport } from './run-file.ts';
import { runScript } from './run-script.ts';
import { cacheFolder, workspaceRoot } from './workspace.ts';

const BUILD = 'apps/web/build.mjs';
const page = join(workspaceRoot, 'apps/web/src/page');
const dist = join(workspaceRoot, 'apps/web/dist');
/** Names of the files that the page was last made of. Of the clients these are the few that it calls. */
const inputs = join(cacheFolder, 'page-inputs.json');

interface WebPageOptions {
  readonly transport: Transport;
  /** Ends the session at the identity provider. */
  readonly logoutUrl: Promise<string>;
  readonly log: Log;
  readonly onNotice: (sentence: string) => void;
}

/** The web page: built files, and the small server of them as a process that is kept running. */
export class WebPage {
  readonly #options: WebPageOptions;
  #url: string | undefined;
  #process: Supervised | undefined;
  #server: Bundle = { file: '', inputs: [] };

  private constructor(options: WebPageOptions) {
    this.#options = options;
  }

  /** @throws {StackError} ERR_WEB_BUILD, ERR_WEB_START */
  static async start(options: WebPageOptions): Promise<WebPage> {
    const started = new WebPage(options);
    await started.#start();
    return started;
  }

  get url(): string | undefined {
    return this.#url;
  }

  /** Builds page or server anew when any of these files belongs to it; a page shows at its next reload. */
  async edited(files: ReadonlySet<string>): Promise<void> {
    const all = [...files];
    if (all.some((file) => file.startsWith(page))) await this.#attempt(buildPage);
    if (!all.some((file) => this.#server.inputs.includes(file))) return;
    await this.#attempt(async () => {
      this.#server = await buildServer();
      await this.#process?.replace();
    });
  }

  async stop(): Promise<void> {
    await this.#process?.stop();
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    const { onNotice } = this.#options;
    try {
      await work();
      onNotice('The web page: taken over.');
    } catch (error) {
      const why =
        error instanceof ChildExit ? `Its server does not start (${error.how}).` : (error as Error).message;
      onNotice(`The web page: not taken over, what ran runs on. ${why}`);
    }
  }

  async #start(): Promise<void> {
    const { log, transport } = this.#options;
    const [server, logoutUrl] = await Promise.all([buildServer(), this.#options.logoutUrl, buildPage()]);
    this.#server = server;
    const settings = { TRANSPORT: transport, LOGOUT_URL: logoutUrl, DIST: dist, SESSION_COOKIE };
    this.#process = await supervise({
      module: server.file,
      env: { ...childEnvironment(), HOST: '127.0.0.1', PORT: '0', ...settings },
      onLine: (line) => log.pass('web', line),
      onReady: ({ port }) => void (this.#url = `http://127.0.0.1:${String(port)}`),
      onCrash: ({ how }, delayMs) => log.write({ event: 'web-crash', level: 'error', how, delayMs }),
    }).catch((error: ChildExit) => {
      throw new StackError('ERR_WEB_START', { how: error.how }, { lines: error.lastLines });
    });
  }
}

const buildServer = (): Promise<Bundle> => bundle('web', join(workspaceRoot, 'apps/web/src/server/main.ts'));

async function buildPage(): Promise<void> {
  const known = await readFile(inputs, 'utf8').then(
    (text) => JSON.parse(text) as string[],
    () => undefined,
  );
  if (known && (await isFresh(join(dist, 'main.js'), [BUILD, ...known]))) return;
  await mkdir(cacheFolder, { recursive: true });
  const lines = await runScript(BUILD, dist, inputs);
  if (lines) throw new StackError('ERR_WEB_BUILD', {}, { lines });
}
