import type { ServiceFolder } from './discover.ts';
import type { Transport } from './run-file.ts';

/** Everything that a run can be told; what is left out has the default of the picture. */
export interface StackOptions {
  /** Port of the edge on 127.0.0.1; 0 is any free one. @default 8080 */
  readonly port?: number | undefined;
  /** Folder, absolute, that keeps keys, database and log. @default `.gatehouse` in the workspace */
  readonly dataDir?: string | undefined;
  /** How the browser's calls are authorized. @default 'bearer' */
  readonly transport?: Transport | undefined;
  /** Another identity provider; the local one then stays off. */
  readonly identityProvider?:
    | {
        readonly issuer: string;
        readonly jwksUrl: string;
        readonly clientId: string;
        readonly clientSecret?: string | undefined;
      }
    | undefined;
  /** Another policy store, such as a real one of AWS; nothing is deployed to it when `policyStoreId` names a store. */
  readonly policyStoreEndpoint?: string | undefined;
  readonly policyStoreId?: string | undefined;
  /** Services that run elsewhere: URL by name. */
  readonly upstreams?: Readonly<Record<string, string>> | undefined;
  /**
   * Services to start. The others answer 503 and are not loaded at all: no routes, policies or people, no watch on them. With an
   * empty list none is started, and all are loaded. @default all
   */
  readonly only?: readonly string[] | undefined;
  /** @default `gatehouse.log` in the data folder */
  readonly logFile?: string | undefined;
  /** A PostgreSQL server that runs elsewhere. */
  readonly databaseUrl?: string | undefined;
  /** @default 'gatehouse_' */
  readonly databasePrefix?: string | undefined;
  /** Whether edits take effect while it runs. @default true */
  readonly watch?: boolean | undefined;
  /** Folder of the policies and people. @default that of @gatehouse/policy-store */
  readonly policyFolder?: string | undefined;
  /** Told whenever it changes what the start is waiting for; empty when it is ready. */
  readonly onProgress?: ((waitingFor: readonly string[]) => void) | undefined;
  /** Told, in a sentence, what became of an edit, or of a process that ended. */
  readonly onNotice?: ((sentence: string) => void) | undefined;
}

/** The options of a run with their defaults, and the services that it found. */
export interface Settings extends StackOptions {
  readonly port: number;
  readonly dataDir: string;
  readonly transport: Transport;
  readonly upstreams: Readonly<Record<string, string>>;
  readonly logFile: string;
  readonly watch: boolean;
  readonly services: readonly ServiceFolder[];
  /** Names of the services whose routes and policies this run has; undefined: of all that there are. */
  readonly loaded: readonly string[] | undefined;
  /** Names of the services that this run starts itself. */
  readonly started: readonly string[];
  readonly onNotice: (sentence: string) => void;
}

/** The services that a run does not load: those that `only` leaves out. */
export const absentServices = ({
  services,
  loaded,
}: Pick<Settings, 'services' | 'loaded'>): ServiceFolder[] =>
  services.filter(({ name }) => loaded !== undefined && !loaded.includes(name));
