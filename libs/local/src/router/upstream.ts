import {
  Agent as HttpAgent,
  request as httpRequest,
  type ClientRequest,
  type IncomingMessage,
} from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { PAYLOAD_LIMIT } from './body.ts';
import { headerList, type HeaderList } from './headers.ts';
import { Refusal } from './refusal.ts';

export interface UpstreamRequest {
  readonly url: URL;
  readonly method: string;
  /** Raw path and query string, sent as they are. */
  readonly path: string;
  /** In this order, each name once, lower-case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
  /** From the first byte sent to the last one received. */
  readonly timeoutMs: number;
  /** Aborts with the client. */
  readonly signal: AbortSignal;
}

export interface UpstreamResponse {
  readonly status: number;
  readonly headers: HeaderList;
  readonly body: Buffer;
}

/** Connections to the services, kept alive between calls. */
export interface Upstreams {
  /** @throws {Refusal} INTEGRATION_FAILURE, INTEGRATION_TIMEOUT */
  send(request: UpstreamRequest): Promise<UpstreamResponse>;
  close(): void;
}

/** @example const { status } = await createUpstreams().send({ url, method: 'GET', path: '/api/commercial/health', … }) */
export function createUpstreams(): Upstreams {
  const http = new HttpAgent({ keepAlive: true });
  const https = new HttpsAgent({ keepAlive: true });
  const connect = (request: UpstreamRequest): ClientRequest => {
    const { url, method, path, signal } = request;
    const options = { method, path, signal, headers: framed(request), setHost: false };
    return url.protocol === 'https:'
      ? httpsRequest(url, { ...options, agent: https })
      : httpRequest(url, { ...options, agent: http });
  };
  return {
    send: (request) => sendInTime(connect, request),
    close: () => {
      http.destroy();
      https.destroy();
    },
  };
}

function framed({ url, method, headers, body }: UpstreamRequest): Record<string, string> {
  const hasBody = body.length > 0 || !['GET', 'HEAD', 'DELETE'].includes(method);
  return {
    ...Object.fromEntries(headers),
    host: url.host,
    ...(hasBody && { 'content-length': String(body.length) }),
  };
}

type Connect = (request: UpstreamRequest) => ClientRequest;

async function sendInTime(connect: Connect, request: UpstreamRequest): Promise<UpstreamResponse> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), request.timeoutMs);
  const signal = AbortSignal.any([request.signal, late.signal]);
  try {
    return await sendOnce(connect, { ...request, signal }, true);
  } catch {
    throw new Refusal(late.signal.aborted ? 'INTEGRATION_TIMEOUT' : 'INTEGRATION_FAILURE');
  } finally {
    clearTimeout(timer);
  }
}

/** A read that hits a kept connection just as the service closes it is sent once more, on a new one. */
async function sendOnce(
  connect: Connect,
  request: UpstreamRequest,
  mayRepeat: boolean,
): Promise<UpstreamResponse> {
  const sent = connect(request);
  try {
    return await exchange(sent, request.body);
  } catch (error) {
    const isStale = sent.reusedSocket && (error as NodeJS.ErrnoException).code === 'ECONNRESET';
    if (!mayRepeat || !isStale || request.method !== 'GET') throw error;
    return sendOnce(connect, request, false);
  }
}

function exchange(sent: ClientRequest, body: Buffer): Promise<UpstreamResponse> {
  return new Promise((resolve, reject) => {
    const unanswered = () => reject(new Error('closed without a response'));
    sent.on('error', reject).once('close', unanswered);
    sent.once('response', (response: IncomingMessage) => {
      sent.off('close', unanswered);
      collect(response).then(resolve, (error: Error) => {
        sent.destroy();
        reject(error);
      });
    });
    sent.end(body);
  });
}

async function collect(response: IncomingMessage): Promise<UpstreamResponse> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > PAYLOAD_LIMIT) throw new Error('response too large');
    chunks.push(chunk);
  }
  return {
    status: response.statusCode ?? 0,
    headers: headerList(response.rawHeaders),
    body: Buffer.concat(chunks, size),
  };
}
