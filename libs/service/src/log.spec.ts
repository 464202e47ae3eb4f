import { keepLog } from '../test/log-lines.ts';
import { createLog, describe as kindOf } from './log.ts';

describe('the log', () => {
  it('writes a JSON object per line, whatever the fields hold', () => {
    const { log, lines, text } = keepLog();
    log.child({ requestId: 'r' }).warn({ event: 'odd', value: 'a\nb"}{' });
    expect(lines).toEqual([
      {
        level: 'warn',
        time: expect.any(String),
        service: 'shop',
        requestId: 'r',
        event: 'odd',
        value: 'a\nb"}{',
      },
    ]);
    expect(text().trimEnd().split('\n')).toHaveLength(1);
  });

  it.each([
    ['debug', ['debug', 'info', 'warn', 'error']],
    ['info', ['info', 'warn', 'error']],
    ['error', ['error']],
    ['silent', []],
  ] as const)('at level %s writes %j', (level, expected) => {
    const written: string[] = [];
    const log = createLog(level, 'shop', { write: (line) => void written.push(line) });
    for (const each of ['debug', 'info', 'warn', 'error'] as const) log[each]({ event: each });
    expect(written.map((line) => (JSON.parse(line) as { event: string }).event)).toEqual(expected);
  });
});

describe('the description of an error', () => {
  it('tells kind, code and place, not the message, also when it has several lines', () => {
    const error = Object.assign(new RangeError('secret\n    secret at the start'), { code: '23505' });
    const described = kindOf(error);
    expect(described).toMatchObject({ name: 'RangeError', code: '23505' });
    expect(described.stack?.[0]).toContain('log.spec');
    expect(JSON.stringify(described)).not.toContain('secret');
  });

  it.each([
    ['secret', { name: 'string' }],
    [undefined, { name: 'undefined' }],
    [null, { name: 'object' }],
    [{ message: 'secret' }, { name: 'object' }],
    [{ name: 'Odd', stack: 7, code: 'has secret' }, { name: 'Odd' }],
  ])('of %j is %j', (error, described) => {
    expect(kindOf(error)).toEqual(described);
  });
});
