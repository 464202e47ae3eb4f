import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { decodePrincipal } from './codec.ts';
import { PRINCIPAL_ERRORS, PrincipalError } from './errors.ts';

describe('PrincipalError', () => {
  it.each(Object.entries(PRINCIPAL_ERRORS))(
    '%s carries its status and its sentence',
    (code, { status, message }) => {
      const error = new PrincipalError(code as keyof typeof PRINCIPAL_ERRORS);
      expect(error).toMatchObject({ name: 'PrincipalError', code, status, message });
    },
  );

  it('says nothing of what the headers held', () => {
    const marker = 'marker-8a21';
    const wrong = {
      'x-principal-type': 'user',
      'x-principal-sub': `${marker} `,
      'x-principal-tenant-id': marker,
    };
    for (const headers of [wrong, { ...wrong, 'x-principal-groups': `${marker},` }]) {
      let error: unknown;
      try {
        decodePrincipal(headers);
      } catch (thrown) {
        error = thrown;
      }
      expect(error).toBeInstanceOf(PrincipalError);
      expect(JSON.stringify(error) + String(error) + String((error as Error).stack)).not.toContain(marker);
    }
  });
});

describe('docs/errors.md, "Principal headers"', () => {
  it('has a row for each code and no other, with its status', () => {
    const page = readFileSync(fileURLToPath(new URL('../../../docs/errors.md', import.meta.url)), 'utf8');
    const section = /^## Principal headers$([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(page)?.[1] ?? '';
    const rows = [...section.matchAll(/^\| `(ERR_\w+)` *\| [^|]*\| (\d+) /gm)].map(([, code, status]) => [
      code,
      Number(status),
    ]);
    const table = Object.entries(PRINCIPAL_ERRORS).map(([code, { status }]) => [code, status]);
    expect(rows.sort()).toEqual(table.sort());
  });
});
