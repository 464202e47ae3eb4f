import type { Answer } from './answer.ts';
import { endToEnd } from './headers.ts';
import { Refusal } from './refusal.ts';
import type { UpstreamResponse } from './upstream.ts';

const REMAPPED = new Set(['authorization', 'date', 'server', 'user-agent', 'www-authenticate']);
const OURS = new Set(['content-length', 'x-amzn-requestid', 'x-request-id']);

/**
 * A service's response as REST `http_proxy` returns it: framed anew, without hop-by-hop fields, with the headers that
 * API Gateway keeps for itself renamed (`x-amzn-remapped-date`).
 * @throws {Refusal} INTEGRATION_FAILURE for a status that no response may have
 */
export function passBack({ status, headers, body }: UpstreamResponse): Answer {
  if (status < 200 || status > 599) throw new Refusal('INTEGRATION_FAILURE');
  const kept = endToEnd(headers).filter(([name]) => !OURS.has(name.toLowerCase()));
  return {
    status,
    headers: kept.map(([name, value]) => [
      REMAPPED.has(name.toLowerCase()) ? `x-amzn-remapped-${name.toLowerCase()}` : name,
      value,
    ]),
    body,
  };
}
