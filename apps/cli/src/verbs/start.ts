import { Command, Option } from 'commander';
import { startStack, type Stack, type StackOptions } from '@gatehouse/local';
import { banner, readyLine } from '../banner.ts';
import { Refusal } from '../mistake.ts';
import {
  dataOption,
  option,
  parseDatabaseUrl,
  parseNames,
  parsePath,
  parsePort,
  parseUpstreams,
  parseUrl,
} from '../options.ts';
import { createProgress } from '../progress.ts';
import { untilAskedToStop } from '../stop.ts';

export interface StartOptions {
  readonly port: number;
  readonly data: string;
  readonly transport: 'bearer' | 'edge-session';
  readonly issuer?: string;
  readonly jwksUrl?: string;
  readonly clientId?: string;
  readonly clientSecret?: string;
  readonly policyStoreEndpoint?: string;
  readonly policyStoreId?: string;
  readonly upstream?: Record<string, string>;
  readonly only?: string[];
  readonly log?: string;
  readonly databaseUrl?: string;
  readonly watch: boolean;
  readonly json?: boolean;
}

const flags: readonly Option[] = [
  option('--port <PORT>', 'port of the edge on 127.0.0.1; 0 is any free one')
    .argParser(parsePort)
    .default(8080),
  dataOption(),
  option('--transport <HOW>', "how the browser's calls are authorized")
    .choices(['bearer', 'edge-session'])
    .default('bearer'),
  option('--issuer <URL>', 'another identity provider; the local one then stays off').argParser(parseUrl),
  option('--jwks-url <URL>', 'where its public keys are').argParser(parseUrl),
  option('--client-id <ID>', 'the client of the edge there'),
  option('--client-secret <SECRET>', "that client's secret, if it has one; better in the environment"),
  option(
    '--policy-store-endpoint <URL>',
    'another policy store with the API of Verified Permissions',
  ).argParser(parseUrl),
  option('--policy-store-id <ID>', 'a store there that has its policies already; without it one is made'),
  option('--upstream <SERVICE=URL>', 'a service that runs elsewhere (repeatable)').argParser(parseUpstreams),
  option('--only <SERVICE>', 'a service to start; the others answer 503 (repeatable)').argParser(parseNames),
  option('--log <FILE>', 'log file; else gatehouse.log in the data folder').argParser(parsePath),
  option(
    '--database-url <URL>',
    'a PostgreSQL server whose user may create databases; also DATABASE_URL',
  ).argParser(parseDatabaseUrl),
  option('--no-watch', 'do not take edits over while it runs', 'GATEHOUSE_NO_WATCH'),
  option('--json', 'print one line of JSON when ready'),
];

/** `gatehouse start`: the whole path on 127.0.0.1, until Ctrl-C. */
export function startVerb(): Command {
  const verb = new Command('start').description(
    'Run the whole path on 127.0.0.1: edge, router, authorizer, services.',
  );
  for (const flag of flags) verb.addOption(flag);
  return verb.action(start);
}

async function start(given: StartOptions): Promise<void> {
  const options = toStackOptions(given);
  const progress = createProgress();
  const stopping = untilAskedToStop();
  const starting = startStack({
    ...options,
    onProgress: progress.update,
    onNotice: (sentence) => console.error(sentence),
  });
  const stack = await Promise.race([starting, stopping]).finally(progress.done);
  if (stack) {
    console.log(given.json ? readyLine(stack.run) : banner(stack.run, given.data));
    await stopping;
  }
  if (!given.json) console.error('Stopping.');
  await stop(starting);
}

/** A run that was asked to stop while it started is stopped as soon as it has. */
async function stop(starting: Promise<Stack>): Promise<void> {
  const stack = await starting.catch(() => undefined);
  await stack?.stop();
}

/** @throws {Refusal} when options contradict each other */
export function toStackOptions(given: StartOptions): StackOptions {
  return {
    port: given.port,
    dataDir: given.data,
    transport: given.transport,
    identityProvider: identityProvider(given),
    policyStoreEndpoint: given.policyStoreEndpoint,
    policyStoreId: policyStoreId(given),
    upstreams: given.upstream,
    only: given.only,
    logFile: given.log,
    databaseUrl: given.databaseUrl ?? process.env['DATABASE_URL'],
    watch: given.watch,
  };
}

function identityProvider({
  issuer,
  jwksUrl,
  clientId,
  clientSecret,
}: StartOptions): StackOptions['identityProvider'] {
  if (issuer !== undefined && jwksUrl !== undefined && clientId !== undefined) {
    return { issuer, jwksUrl, clientId, clientSecret };
  }
  if ([issuer, jwksUrl, clientId, clientSecret].some((value) => value !== undefined)) {
    throw new Refusal('Another identity provider needs --issuer, --jwks-url and --client-id, all three.');
  }
  return undefined;
}

function policyStoreId({ policyStoreEndpoint, policyStoreId: id }: StartOptions): string | undefined {
  if (id !== undefined && policyStoreEndpoint === undefined) {
    throw new Refusal('A --policy-store-id is of no use without --policy-store-endpoint.');
  }
  return id;
}
