import { isPrincipalHeader, PRINCIPAL_HEADERS } from './headers.ts';

describe('isPrincipalHeader', () => {
  it.each(Object.values(PRINCIPAL_HEADERS))('claims %s', (name) => {
    expect(isPrincipalHeader(name)).toBe(true);
  });

  it.each([
    'X-Principal-Sub',
    'X-PRINCIPAL-SUB',
    'x_principal_sub',
    'x.principal.sub',
    'X_Principal.Sub',
    'x-principal',
    'x-principal-assertion',
    'x-principals',
    'x-principal-',
    'x_principal',
  ])('claims %s, an alias or a neighbour', (name) => {
    expect(isPrincipalHeader(name)).toBe(true);
  });

  it.each([
    '',
    'authorization',
    'x-request-id',
    'principal-sub',
    'xx-principal-sub',
    ' x-principal-sub',
    'x--principal-sub',
    'xprincipal',
    'x-prıncipal-sub',
    'my-x-principal-sub',
  ])('leaves "%s" alone', (name) => {
    expect(isPrincipalHeader(name)).toBe(false);
  });

  it('claims every spelling that letter case and separators allow', () => {
    for (const separator of ['-', '_', '.']) {
      for (const next of ['-', '_', '.']) {
        for (const spell of [(s: string) => s.toUpperCase(), (s: string) => s]) {
          expect(isPrincipalHeader(spell(`x${separator}principal${next}tenant-id`))).toBe(true);
        }
      }
    }
  });
});
