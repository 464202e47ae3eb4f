import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ANSWERS, AUTHORIZER_ERRORS, AuthorizerError, type AuthorizerErrorCode } from './errors.ts';

/** Rows under "## Authorizer": code, alarm, step, status, what the caller sees. */
function documented(): unknown[][] {
  const page = readFileSync(fileURLToPath(new URL('../../../docs/errors.md', import.meta.url)), 'utf8');
  const [, section = ''] = page.split(/^## Authorizer$/m);
  const [rows = ''] = section.split(/^## /m);
  return [...rows.matchAll(/^\| `(\w+)`( 🔔)? *\| ([^|]+?) *\| (\d+) *\| (\w+) *\| [^|]+\|$/gm)].map(
    ([, code, bell, step, status, exception]) => [code, bell !== undefined, step, Number(status), exception],
  );
}

describe('the table of errors', () => {
  it('is the table in docs/errors.md, row by row', () => {
    const table = Object.entries(AUTHORIZER_ERRORS).map(([code, row]) => [
      code,
      'alarm' in row,
      row.step,
      row.status,
      ANSWERS[row.status].exception,
    ]);
    expect(documented()).toEqual(table);
  });

  it('says one sentence for all that is 401, and one for all that is 403', () => {
    for (const status of [401, 403] as const) {
      const codes = Object.entries(AUTHORIZER_ERRORS).filter(([, row]) => row.status === status);
      const sentences = codes.map(([code]) => new AuthorizerError(code as AuthorizerErrorCode).message);
      expect(new Set(sentences)).toEqual(new Set([ANSWERS[status].message]));
    }
  });

  it('lets an error keep its code and its reason, and no cause', () => {
    const error = new AuthorizerError('ERR_TOKEN_INVALID', 'issuer');
    expect(error).toMatchObject({ name: 'AuthorizerError', code: 'ERR_TOKEN_INVALID', reason: 'issuer' });
    expect(error.cause).toBeUndefined();
  });
});
