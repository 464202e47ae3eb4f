import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { EventEmitter, once } from 'node:events';
import type { APIGatewayAuthorizerResult, APIGatewayRequestAuthorizerEvent } from 'aws-lambda';
import { listen } from '../../loopback/index.ts';
import { createRouter, type Router, type RouterOptions } from '../index.ts';
import { send, type Call, type Got } from './client.ts';
import { fixtureDocument } from './document.ts';

export type AuthorizerEvent = APIGatewayRequestAuthorizerEvent;

/** What reached a service, to the letter. */
export interface Arrival {
  readonly method: string;
  readonly url: string;
  readonly rawHeaders: readonly string[];
  readonly rawTrailers: readonly string[];
  readonly body: string;
}

export interface Stage {
  readonly port: number;
  readonly router: Router;
  readonly upstreamUrl: string;
  readonly arrivals: Arrival[];
  readonly events: AuthorizerEvent[];
  readonly lines: Record<string, unknown>[];
  /** What the authorizer does with the next calls. */
  decide: (event: AuthorizerEvent) => Promise<APIGatewayAuthorizerResult> | APIGatewayAuthorizerResult;
  /** What the service answers. */
  reply: (request: IncomingMessage, response: ServerResponse) => void;
  readonly send: (call: Call) => Promise<Got>;
  /** The next log line of that event, from now on or already there. */
  readonly line: (event: string) => Promise<Record<string, unknown>>;
  readonly close: () => Promise<void>;
}

export const allow = (event: AuthorizerEvent, context: object = {}): APIGatewayAuthorizerResult => ({
  principalId: 'alice',
  policyDocument: {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'execute-api:Invoke', Resource: event.methodArn }],
  },
  context: { principalType: 'user', sub: 'alice', tenantId: 'acme', groups: 'commercial-editor', ...context },
});

export const deny = (event: AuthorizerEvent): APIGatewayAuthorizerResult => ({
  principalId: 'sam',
  policyDocument: {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Deny', Action: 'execute-api:Invoke', Resource: event.methodArn }],
  },
  context: { reason: 'ERR_DENIED' },
});

const ok = (_request: IncomingMessage, response: ServerResponse) => {
  response.setHeader('content-type', 'application/json');
  response.end('{"ok":true}');
};

/** A router between a recording service and a recording authorizer. */
export async function openStage(options: Partial<RouterOptions> = {}): Promise<Stage> {
  const arrivals: Arrival[] = [];
  const upstreamServer = createServer((request, response) => {
    void record(request).then((arrival) => {
      arrivals.push(arrival);
      stage.reply(request, response);
    });
  });
  const upstream = await listen(upstreamServer);
  const upstreamUrl = `http://127.0.0.1:${upstream.port}`;
  const logged = new EventEmitter();
  const lines: Record<string, unknown>[] = [];
  const events: AuthorizerEvent[] = [];
  const router = createRouter({
    document: fixtureDocument(),
    variables: { CommercialUri: upstreamUrl },
    authorize: async (event) => {
      events.push(event);
      return stage.decide(event);
    },
    log: (line) => {
      lines.push({ ...line });
      logged.emit('line');
    },
    ...options,
  });
  const { port, close } = await listen(router.server);
  const stage: Stage = {
    port,
    router,
    upstreamUrl,
    arrivals,
    events,
    lines,
    decide: (event) => allow(event),
    reply: ok,
    send: (call) => send(port, call),
    async line(event) {
      let found = -1;
      while ((found = lines.findIndex((line) => line['event'] === event)) < 0) await once(logged, 'line');
      return lines.splice(found, 1)[0] ?? {};
    },
    async close() {
      await close();
      await upstream.close();
    },
  };
  return stage;
}

async function record(request: IncomingMessage): Promise<Arrival> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const { method = '', url = '', rawHeaders, rawTrailers } = request;
  return { method, url, rawHeaders, rawTrailers, body: Buffer.concat(chunks).toString() };
}

/** The values of a header in a raw list. */
export const values = (raw: readonly string[], name: string): string[] =>
  raw.filter((_value, index) => index % 2 === 1 && raw[index - 1]?.toLowerCase() === name.toLowerCase());

export const names = (raw: readonly string[]): string[] =>
  raw.filter((_value, index) => index % 2 === 0).map((name) => name.toLowerCase());
