import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Loopback {
  url: string;
  close(): Promise<void>;
}

/** A server on 127.0.0.1 and a free port. */
export async function listen(listener: RequestListener): Promise<Loopback> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export interface KeyServer extends Loopback {
  /** How often it was asked. */
  calls: number;
  answer: (request: IncomingMessage, response: ServerResponse) => void;
}

/** An issuer's key set endpoint; what it answers can be changed at any time. */
export async function startKeyServer(keys: unknown[]): Promise<KeyServer> {
  const server: KeyServer = {
    url: '',
    close: async () => {},
    calls: 0,
    answer: (_, response) => response.end(JSON.stringify({ keys })),
  };
  const loopback = await listen((request, response) => {
    server.calls += 1;
    server.answer(request, response);
  });
  return Object.assign(server, loopback);
}

export interface PolicyServer extends Loopback {
  /** The body of each request, in order. */
  requests: Record<string, unknown>[];
  /** Status and body of the next answers; a text goes out as it is. */
  answer: (request: Record<string, unknown>) => { status?: number; body: unknown } | 'hang' | 'reset';
}

export const ALLOW = { decision: 'ALLOW', determiningPolicies: [{ policyId: 'editors' }], errors: [] };
export const DENY = { decision: 'DENY', determiningPolicies: [], errors: [] };

/** `IsAuthorized` of Verified Permissions, as far as its wire protocol goes (AWS JSON 1.0). */
export async function startPolicyServer(): Promise<PolicyServer> {
  const server: PolicyServer = {
    url: '',
    close: async () => {},
    requests: [],
    answer: () => ({ body: ALLOW }),
  };
  const loopback = await listen((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>;
      server.requests.push({ target: request.headers['x-amz-target'], ...body });
      const answer = server.answer(body);
      if (answer === 'hang') return;
      if (answer === 'reset') return request.socket.destroy();
      response.writeHead(answer.status ?? 200, { 'content-type': 'application/x-amz-json-1.0' });
      response.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
    });
  });
  return Object.assign(server, loopback);
}

/** An error of an AWS service as it is on the wire. */
export const fault = (name: string, status: number, message = 'no') => ({
  status,
  body: { __type: `com.amazonaws.verifiedpermissions#${name}`, message },
});

/** Points the AWS SDK at a loopback server by its own variables; returns the way back. */
export function pointSdkAt(url: string): () => void {
  const settings = {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_VERIFIEDPERMISSIONS: url,
  };
  const before = Object.keys(settings).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, settings);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}

/** Time enough on a busy machine, where the authorizer's own 300 ms would make a test ask twice. */
export const PATIENT = { connection: 5_000, attempt: 5_000, whole: 20_000 };
