import { Agent, request } from 'node:http';
import { spread, type Spread } from './statistics.ts';

/** A closed load on loopback: so many connections, each sending its next request when the last one is answered. */
export interface Load {
  url: string;
  token: string;
  connections: number;
  /** Requests in all. */
  requests: number;
}

/** What a load gave; latencies in milliseconds. */
export interface LoadResult {
  perSecond: number;
  latency: Spread;
  /** How many answers had which status. */
  statuses: Record<number, number>;
}

export async function runLoad({ url, token, connections, requests }: Load): Promise<LoadResult> {
  const { hostname } = new URL(url);
  if (hostname !== '127.0.0.1') throw new RangeError('Load goes to 127.0.0.1 only.');
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const latencies: number[] = [];
  const statuses: Record<number, number> = {};
  let sent = 0;
  const started = performance.now();
  const worker = async () => {
    while (sent < requests) {
      sent += 1;
      const from = performance.now();
      const status = await once(url, token, agent);
      latencies.push(performance.now() - from);
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  return { perSecond: requests / seconds, latency: spread(latencies), statuses };
}

function once(url: string, token: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { agent, headers: { authorization: `Bearer ${token}` } }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0));
    })
      .on('error', reject)
      .end();
  });
}
