import { withModelledErrors } from '@gatehouse/sdk';
import { settingsOf } from './clients.ts';
import type { Stack } from './stack.ts';

/** An answer of the SDK: the modelled output, and what HTTP said about it. */
export interface Answered {
  readonly $metadata: { readonly httpStatusCode?: number; readonly requestId?: string };
  readonly [member: string]: unknown;
}

type Client = Parameters<typeof withModelledErrors>[0] & { send(command: object): Promise<Answered> };
type Sdk = Record<string, new (argument: object) => object>;

/** Calls any operation of any service by its name, through the generated client. */
export async function callOperation(
  stack: Stack,
  who: string,
  { service, operation, input }: { service: string; operation: string; input: object },
): Promise<Answered> {
  const sdk = (await import(`@gatehouse/sdk/${service}`)) as Sdk;
  const client = construct(sdk, `${pascalCase(service)}Client`, settingsOf(stack, who)) as Client;
  return withModelledErrors(client).send(construct(sdk, `${operation}Command`, input));
}

/** An error class of a service's client. */
export async function errorClass(service: string, name: string): Promise<new (argument: object) => object> {
  const sdk = (await import(`@gatehouse/sdk/${service}`)) as Sdk;
  return sdk[name] ?? missing(name);
}

function construct(sdk: Sdk, name: string, argument: object): object {
  const Made = sdk[name] ?? missing(name);
  return new Made(argument);
}

function missing(name: string): never {
  throw new Error(`The SDK has no ${name}.`);
}

const pascalCase = (name: string): string =>
  name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
