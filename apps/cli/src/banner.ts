import { defaultDataDir, type Run } from '@gatehouse/local';
import { alignColumns } from './table.ts';

/** What runs where, and three calls to paste into another terminal. */
export function banner(run: Run, dataDir: string): string {
  const services = Object.entries(run.services).map(([name, url]) => [
    name,
    url ?? 'not started: answers 503',
  ]);
  const table = alignColumns(
    [
      ['web page', `${run.edge}/`],
      ['router', run.router],
      ['identity provider', run.issuer],
      ['policy store', run.policyStore],
      ...services,
      ['log', run.log],
    ].map((row) => [`  ${row[0] ?? ''}`, row[1] ?? '']),
  );
  return [
    'Gatehouse runs. Ctrl-C stops it.',
    '',
    table,
    '',
    'In another terminal, inside the clone:',
    '',
    ...calls(run, dataDir),
    '',
  ].join('\n');
}

function calls({ edge, tokenUrl }: Run, dataDir: string): string[] {
  const order = `${edge}/api/commercial/orders/123`;
  const data = dataDir === defaultDataDir ? '' : ` --data ${quote(dataDir)}`;
  const bearer = (user: string) => {
    const token =
      tokenUrl === null ? `$TOKEN_OF_${user.toUpperCase()}` : `$(npx gatehouse token ${user}${data})`;
    return `curl -H "authorization: Bearer ${token}" ${order}`;
  };
  return [
    '  # allowed: 200, the order',
    `  ${bearer('alice')}`,
    '  # nobody: 401 UnauthorizedException',
    `  curl ${order}`,
    '  # a support agent: 403 ForbiddenException',
    `  ${bearer('sam')}`,
  ];
}

/** For a POSIX shell. */
const quote = (text: string): string =>
  /^[\w./:=@-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

/** The one line of `--json`. */
export function readyLine({ edge, issuer, jwksUrl, router, policyStore, services }: Run): string {
  return JSON.stringify({ ready: true, edge, issuer, jwksUrl, router, policyStore, services });
}
