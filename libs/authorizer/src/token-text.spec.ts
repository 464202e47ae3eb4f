import { refusalFrom } from '../test/refusals.ts';
import { encode } from '../test/signer.ts';
import { readTokenText } from './token-text.ts';

const HEADER = { alg: 'RS256', kid: 'key-1' };
const token = (header: unknown = HEADER, payload: unknown = { sub: 'alice' }, signature = 'AAAA') =>
  `${encode(header)}.${encode(payload)}.${signature}`;

const without = (name: keyof typeof HEADER) =>
  Object.fromEntries(Object.entries(HEADER).filter(([key]) => key !== name));

describe('readTokenText', () => {
  it('gives the key id and the payload', () => {
    expect(readTokenText(token())).toEqual({ kid: 'key-1', payload: { sub: 'alice' } });
  });

  it.each([
    ['nothing', ''],
    ['one part', 'abc'],
    ['two parts', `${encode(HEADER)}.${encode({})}`],
    ['a last part that is empty', `${encode(HEADER)}.${encode({})}.`],
    ['a payload that is empty', `${encode(HEADER)}..AAAA`],
    ['four parts', `${token()}.AAAA`],
    ['the five parts of an encrypted token', `${token()}.AAAA.AAAA`],
    ['padding', `${token()}==`],
    ['padding within', `${encode(HEADER)}==.${encode({})}.AAAA`],
    ['the other base64 alphabet', token(HEADER, {}, 'ab+/')],
    ['a blank in the signature', token(HEADER, {}, 'AA AA')],
    ['a blank at the end', `${token()} `],
    ['a line feed at the end', `${token()}\n`],
    ['a line feed within', token(HEADER, {}, 'AA\nAA')],
    ['trailing bits in the signature', token(HEADER, {}, 'AB')],
    ['trailing bits in three characters', token(HEADER, {}, 'AAB')],
    ['a length that no bytes have', token(HEADER, {}, 'AAAAA')],
    [
      'trailing bits in the header',
      `${encode('{"alg":"RS256","kid":"k"}').replace(/.$/, (last) => (last === 'R' ? 'S' : 'R'))}.${encode({})}.AAAA`,
    ],
    ['4,097 characters', token(HEADER, {}, 'A'.repeat(4_097 - token(HEADER, {}, '').length))],
    ['8 MB', token(HEADER, { pad: 'x'.repeat(8_000_000) })],
  ])('refuses %s as no canonical token text', async (_, text) => {
    expect(await refusalFrom(() => readTokenText(text))).toBe('ERR_TOKEN_INVALID text');
  });

  it('takes 4,096 characters', () => {
    const room = 4_096 - token(HEADER, { sub: 'alice' }, '').length;
    expect(room % 4).not.toBe(1);
    expect(readTokenText(token(HEADER, { sub: 'alice' }, 'A'.repeat(room)))).toMatchObject({ kid: 'key-1' });
  });

  it.each([
    ['text that is no JSON', 'hello'],
    ['an array', ['RS256']],
    ['null', null],
    ['a number', 7],
    ['broken UTF-8', Buffer.from([0x7b, 0xff, 0x7d]).toString('latin1')],
    ['a byte order mark', `\ufeff${JSON.stringify(HEADER)}`],
    ['two algorithms', '{"alg":"none","alg":"RS256","kid":"key-1"}'],
    ['two key ids, one of them escaped', '{"alg":"RS256","kid":"key-1","k\\u0069d":"key-2"}'],
  ])('refuses %s as a header', async (_, header) => {
    expect(await refusalFrom(() => readTokenText(token(header)))).toMatch(
      /^ERR_TOKEN_INVALID (header|algorithm)$/,
    );
  });

  it.each([
    ['none', 'none'],
    ['None', 'None'],
    ['NONE', 'NONE'],
    ['nOnE', 'nOnE'],
    ['an empty text', ''],
    ['HS256', 'HS256'],
    ['HS512', 'HS512'],
    ['RS384', 'RS384'],
    ['RS512', 'RS512'],
    ['PS256', 'PS256'],
    ['ES256', 'ES256'],
    ['EdDSA', 'EdDSA'],
    ['rs256', 'rs256'],
    ['RS256 and a blank', 'RS256 '],
    ['an array', ['RS256']],
    ['an object', { name: 'RS256' }],
    ['null', null],
    ['a number', 256],
  ])('refuses %s as the algorithm', async (_, alg) => {
    expect(await refusalFrom(() => readTokenText(token({ ...HEADER, alg })))).toBe(
      'ERR_TOKEN_INVALID algorithm',
    );
  });

  it('refuses a header without an algorithm', async () => {
    expect(await refusalFrom(() => readTokenText(token(without('alg'))))).toBe('ERR_TOKEN_INVALID algorithm');
  });

  it.each(['JWT', 'at+jwt'])('takes the type %s', (typ) => {
    expect(readTokenText(token({ ...HEADER, typ }))).toMatchObject({ kid: 'key-1' });
  });

  it.each(['logout+jwt', 'dpop+jwt', 'JOSE', 'id_token+jwt', '', 'jwt ', 7, null, ['JWT']])(
    'refuses the type %j',
    async (typ) => {
      expect(await refusalFrom(() => readTokenText(token({ ...HEADER, typ })))).toBe(
        'ERR_TOKEN_INVALID type',
      );
    },
  );

  it.each([
    { crit: ['exp'], exp: 1 },
    { crit: ['b64'], b64: false },
    { crit: ['b64'], b64: true },
    { crit: [] },
    { crit: null },
    { b64: false },
  ])('refuses the extension %j', async (extension) => {
    expect(await refusalFrom(() => readTokenText(token({ ...HEADER, ...extension })))).toBe(
      'ERR_TOKEN_INVALID critical',
    );
  });

  it.each([
    ['an empty text', ''],
    ['a number', 1],
    ['null', null],
    ['an array', ['key-1']],
    ['an object', { kid: 'key-1' }],
    ['a quote of SQL', "x' OR 1=1 --"],
    ['NUL', 'key-1\0'],
    ['a line feed', 'key-1\n'],
    ['a blank', 'key 1'],
    ['a wildcard', '*'],
    ['a shell', '$(id)'],
    ['129 characters', 'k'.repeat(129)],
    ['2 KB', 'k'.repeat(2_048)],
  ])('refuses %s as the key id', async (_, kid) => {
    expect(await refusalFrom(() => readTokenText(token({ ...HEADER, kid })))).toBe('ERR_TOKEN_INVALID kid');
  });

  it('refuses a header without a key id, even if one key might fit', async () => {
    expect(await refusalFrom(() => readTokenText(token(without('kid'))))).toBe('ERR_TOKEN_INVALID kid');
  });

  it.each(['../../dev/null', '__proto__', 'constructor', 'abc+/=', 'a.b:c_d-e'])(
    'hands on the harmless text %s as a key id, for an exact look-up',
    (kid) => {
      expect(readTokenText(token({ ...HEADER, kid })).kid).toBe(kid);
    },
  );

  it('does not look at keys and addresses that a token brings along', () => {
    const brought = {
      jwk: { kty: 'oct' },
      jku: 'https://evil.example',
      x5u: 'https://evil.example',
      x5c: ['a'],
    };
    expect(readTokenText(token({ ...HEADER, ...brought }))).toEqual({
      kid: 'key-1',
      payload: { sub: 'alice' },
    });
  });

  it.each([
    ['text', 'hello'],
    ['an array', [1]],
    ['null', null],
    ['a text in JSON', '"alice"'],
    ['two subjects', '{"sub":"alice","sub":"root"}'],
    ['two subjects, one escaped', '{"sub":"alice","s\\u0075b":"root"}'],
    ['two issuers', '{"iss":"a","sub":"alice","iss":"b"}'],
    ['two times of expiry', '{"exp":1,"exp":2}'],
    ['two tenants', '{"tenant_id":"acme","tenant_id":"globex"}'],
    ['text after the object', '{"sub":"alice"} {}'],
    ['nesting that is not closed', '{"a":'.repeat(500)],
  ])('refuses %s as a payload', async (_, payload) => {
    expect(await refusalFrom(() => readTokenText(token(HEADER, payload)))).toBe('ERR_TOKEN_INVALID payload');
  });

  it('bears nesting as deep as the length allows', () => {
    const deep = `{"a":${'['.repeat(1_400)}${']'.repeat(1_400)}}`;
    expect(readTokenText(token(HEADER, deep)).kid).toBe('key-1');
  });
});
