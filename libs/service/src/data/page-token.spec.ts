import { createHash } from 'node:crypto';
import { decodePage, encodePage } from './page-token.ts';

const key = createHash('sha256').update('one').digest();
const otherKey = createHash('sha256').update('two').digest();
const cursor = ['2026-01-05 09:00:00.123456+00', 'ord-1'];

describe('a page token', () => {
  it('opens with its key and binding', () => {
    expect(decodePage(key, 'acme', encodePage(key, 'acme', cursor))).toEqual(cursor);
  });

  it('is another one each time', () => {
    expect(encodePage(key, 'acme', cursor)).not.toBe(encodePage(key, 'acme', cursor));
  });

  it('fits what the model allows, and a URL', () => {
    const token = encodePage(key, 'acme', [cursor[0] ?? '', 'x'.repeat(64)]);
    expect(token.length).toBeLessThan(2_048);
    expect(encodeURIComponent(token)).toBe(token);
  });

  it.each([
    ['another key', otherKey, 'acme'],
    ['another binding', key, 'globex'],
    ['no binding', key, ''],
  ])('does not open with %s', (_what, openKey, binding) => {
    const open = () => decodePage(openKey, binding, encodePage(key, 'acme', cursor));
    expect(open).toThrow(expect.objectContaining({ name: 'ValidationException' }));
  });

  it('does not open when its tag was cut short', () => {
    const bytes = Buffer.from(encodePage(key, 'acme', cursor), 'base64url');
    for (let length = 0; length < bytes.length; length += 1) {
      const cut = bytes.subarray(0, length).toString('base64url');
      expect(() => decodePage(key, 'acme', cut)).toThrow(
        expect.objectContaining({ name: 'ValidationException' }),
      );
    }
  });
});
