import { Command } from 'commander';
import { clientToken, userToken } from '@gatehouse/local';
import { Refusal } from '../mistake.ts';
import { dataOption, option } from '../options.ts';
import { requireRun } from '../running.ts';

interface TokenOptions {
  readonly client?: string;
  readonly data: string;
}

/** `gatehouse token USER`: prints an access token and nothing else. */
export const tokenVerb = (): Command =>
  new Command('token')
    .description('Print an access token of the local identity provider, and nothing else.')
    .argument('[USER]', 'a demo user, such as alice')
    .addOption(option('--client <NAME>', 'a machine client instead, such as reporting-job'))
    .addOption(dataOption())
    .addHelpText(
      'after',
      '\nExample:\n  curl -H "authorization: Bearer $(npx gatehouse token alice)" http://127.0.0.1:8080/api/commercial/orders/123',
    )
    .action(token);

async function token(user: string | undefined, { client, data }: TokenOptions): Promise<void> {
  if ((user === undefined) === (client === undefined)) {
    throw new Refusal(
      'Name either a user ("gatehouse token alice") or a client ("gatehouse token --client reporting-job").',
    );
  }
  const { issuer, tokenUrl } = await requireRun(data);
  if (tokenUrl === null)
    throw new Refusal(`This run uses the identity provider ${issuer}; ask it for a token.`);
  const issued =
    client === undefined
      ? await userToken({ issuer }, user ?? '')
      : await clientToken({ issuer, dataDir: data }, client);
  process.stdout.write(`${issued}\n`);
}
