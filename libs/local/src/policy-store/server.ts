import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listen } from '../loopback/index.ts';
import { ClientTokens } from './client-tokens.ts';
import { Engine } from './engine.ts';
import { Fault, POLICY_STORE_FAULTS } from './errors.ts';
import { answer, answerFault, bodyOf, operationIn } from './exchange.ts';
import type { Service } from './operations/operation.ts';
import { operationOf } from './operations/table.ts';
import { noSnapshot, snapshotIn } from './snapshot.ts';
import { State } from './state.ts';

const DECISION = /IsAuthorized$/;

/** One line for each request: names, numbers and codes, nothing of what was asked. */
export type PolicyStoreLog = (line: { event: 'policy-store' } & Record<string, unknown>) => void;

export interface PolicyStoreOptions {
  /** 0, any free one, by default. */
  readonly port?: number;
  /** Where the stores are kept between two runs; in memory only by default. */
  readonly dataDir?: string;
  readonly log?: PolicyStoreLog;
}

/** A running policy store: `url` is what `AWS_ENDPOINT_URL_VERIFIEDPERMISSIONS` wants. */
export interface RunningPolicyStore {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Starts a stand-in for Amazon Verified Permissions on 127.0.0.1: its wire protocol (AWS JSON 1.0), its limits and
 * errors, and the Cedar engine. Decisions, and the operations that a deploy needs; signatures are not checked.
 * @throws {SnapshotError} ERR_SNAPSHOT_INVALID
 * @throws {LoopbackError} when the port cannot be had
 * @example
 * const { url, close } = await startPolicyStore({ dataDir: '.gatehouse' });
 * const client = new VerifiedPermissionsClient({ endpoint: url, region: 'us-east-1', credentials });
 */
export async function startPolicyStore({
  port,
  dataDir,
  log,
}: PolicyStoreOptions = {}): Promise<RunningPolicyStore> {
  const state = new State(dataDir === undefined ? noSnapshot : snapshotIn(dataDir));
  const service: Service = { state, engine: new Engine(), tokens: new ClientTokens() };
  service.engine.warm();
  const preload = preloading(service);
  preload.now();
  const server = createServer((request, response) => {
    void serve(service, request, response, log).then((operation) => {
      if (operation !== undefined && !DECISION.test(operation)) preload.soon();
    });
  });
  const listening = await listen(server, port);
  return {
    url: `http://127.0.0.1:${listening.port}`,
    close: () => {
      preload.cancel();
      return listening.close();
    },
  };
}

async function serve(
  service: Service,
  request: IncomingMessage,
  response: ServerResponse,
  log: PolicyStoreLog | undefined,
): Promise<string | undefined> {
  const start = performance.now();
  const requestId = randomUUID();
  let operation: string | undefined;
  let fault: Fault | undefined;
  try {
    const name = operationIn(request);
    const served = operationOf(name);
    operation = name;
    answer(response, requestId, 200, served.run(await bodyOf(request), service));
  } catch (error) {
    fault = faultOf(error);
    request.resume();
    if (!response.headersSent) answerFault(response, requestId, fault);
  }
  log?.({
    event: 'policy-store',
    level: fault?.type === 'InternalServerException' ? 'error' : 'info',
    operation: operation ?? '-',
    status: fault ? POLICY_STORE_FAULTS[fault.type].status : 200,
    ...(fault && { error: fault.type }),
    requestId,
    latencyMs: Math.round((performance.now() - start) * 100) / 100,
  });
  return operation;
}

const faultOf = (error: unknown): Fault =>
  error instanceof Fault ? error : new Fault('InternalServerException', 'The policy store failed.');

/** Parses what has changed before it is asked for: after the answer to a change, and once for many of them. */
function preloading({ state, engine }: Service) {
  let timer: NodeJS.Timeout | undefined;
  const now = () => {
    for (const store of state.stores) {
      try {
        engine.load(state.loaded(store));
      } catch (error) {
        // A store that cannot be loaded says so to those who ask it, and keeps no other from working.
        if (!(error instanceof Fault)) throw error;
      }
    }
  };
  const cancel = () => clearTimeout(timer);
  const soon = () => {
    cancel();
    timer = setTimeout(now, PRELOAD_AFTER_MS).unref();
  };
  return { now, soon, cancel };
}

const PRELOAD_AFTER_MS = 20;
