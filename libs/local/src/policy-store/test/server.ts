import {
  VerifiedPermissionsClient,
  VerifiedPermissionsServiceException,
} from '@aws-sdk/client-verifiedpermissions';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPolicyStore, type PolicyStoreLog, type RunningPolicyStore } from '../index.ts';

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

/** The real client of Verified Permissions, pointed at a policy store on loopback. */
export const clientOf = (url: string): VerifiedPermissionsClient =>
  new VerifiedPermissionsClient({ endpoint: url, region: 'us-east-1', credentials, maxAttempts: 1 });

/** One policy store for all tests of a file, and what it logged. */
export function useServer() {
  const lines: Parameters<PolicyStoreLog>[0][] = [];
  let running: RunningPolicyStore | undefined;
  let client: VerifiedPermissionsClient | undefined;
  beforeAll(async () => {
    running = await startPolicyStore({ log: (line) => lines.push(line) });
    client = clientOf(running.url);
  });
  afterAll(async () => {
    client?.destroy();
    await running?.close();
  });
  const started = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('the policy store has not started');
    return value;
  };
  return {
    lines,
    get url() {
      return started(running).url;
    },
    get client() {
      return started(client);
    },
  };
}

const folders: string[] = [];

/** A folder that is gone when the tests of the file end. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-policy-store-'));
  folders.push(folder);
  return folder;
}
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** An error of the SDK as far as tests compare it. */
export interface Refusal {
  readonly name: string;
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  readonly fields: readonly string[];
  readonly messages: readonly string[];
  readonly resource: readonly (string | undefined)[];
}

/** What the SDK throws for a call that is refused. */
export async function refusal(call: Promise<unknown>): Promise<Refusal> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof VerifiedPermissionsServiceException)) throw error;
    const members = error as {
      fieldList?: { path?: string; message?: string }[];
      resourceType?: string;
      resourceId?: string;
    };
    return {
      name: error.name,
      status: error.$metadata.httpStatusCode,
      requestId: error.$metadata.requestId,
      fields: (members.fieldList ?? []).map(({ path = '' }) => path),
      messages: (members.fieldList ?? []).map(({ message = '' }) => message),
      resource: [members.resourceType, members.resourceId],
    };
  }
  throw new Error('the call was not refused');
}

/** A call below the SDK, for what the SDK would not send. */
export async function post(
  url: string,
  target: string,
  body: string | object,
  headers: Record<string, string> = {},
) {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `VerifiedPermissions.${target}`,
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Record<string, unknown>,
  };
}
