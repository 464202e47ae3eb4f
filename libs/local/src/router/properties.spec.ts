import { connect } from 'node:net';
import { inspectTarget } from './hygiene.ts';
import { createMatcher } from './match.ts';
import { isLike } from './policy.ts';
import { Refusal } from './refusal.ts';
import { createRandom } from './test/random.ts';
import { openStage } from './test/stage.ts';

const CASES = 20_000;
const pieces = [
  '/',
  '//',
  '.',
  '..',
  '%2e',
  '%2F',
  '%5c',
  '\\',
  ';',
  '#',
  '?',
  '&',
  '=',
  '%',
  '%25',
  '%00',
  '+',
];
const words = [
  'api',
  'orders',
  'admin',
  '1',
  'a b',
  '~',
  '@',
  ':',
  "'",
  '{',
  '\t',
  '\xff',
  '%e2%82%ac',
  '%c0%ae',
];

describe('whatever the target, what passes hygiene', () => {
  it('is read alike by whoever reads it next', () => {
    const random = createRandom(1);
    const wrong: string[] = [];
    let accepted = 0;
    for (let index = 0; index < CASES; index++) {
      const length = 1 + random.below(6);
      const parts = Array.from({ length }, () => random.pick(random.below(3) === 0 ? pieces : words));
      const target = `/${parts.join(random.pick(['', '/']))}`;
      const path = pathOf(target);
      if (path === undefined) continue;
      accepted += 1;
      const next = new URL(target, 'http://service.example');
      const isAlike =
        next.host === 'service.example' &&
        decodeURIComponent(next.pathname) === decodeURIComponent(path) &&
        decodeURIComponent(path).split('/').length === path.split('/').length;
      if (!isAlike) wrong.push(target);
    }
    expect(wrong).toEqual([]);
    expect(accepted).toBeGreaterThan(CASES / 50);
    expect(accepted).toBeLessThan(CASES);
  });
});

function pathOf(target: string): string | undefined {
  try {
    return inspectTarget(target).path;
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

describe('wildcards', () => {
  it('match what the regular expression of the same meaning matches', () => {
    const random = createRandom(2);
    const verdicts = new Set<boolean>();
    const wrong: string[][] = [];
    for (let index = 0; index < CASES; index++) {
      const text = (letters: string[]) =>
        Array.from({ length: random.below(7) }, () => random.pick(letters)).join('');
      const [pattern, subject] = [text(['a', 'b', '*', '?']), text(['a', 'b'])];
      const expected = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`).test(subject);
      if (isLike(pattern, subject) !== expected) wrong.push([pattern, subject]);
      verdicts.add(expected);
    }
    expect(wrong).toEqual([]);
    expect(verdicts.size).toBe(2);
  });
});

describe('the matcher', () => {
  it('finds a route exactly where its template says', () => {
    const templates = ['/a', '/a/{x}', '/a/{x}/b', '/a/{x}/b/{y}', '/b/{z}'];
    const match = createMatcher(templates.map((template) => ({ method: 'GET', template })));
    const random = createRandom(3);
    const wrong: string[] = [];
    let found = 0;
    for (let index = 0; index < CASES; index++) {
      const path = Array.from(
        { length: 1 + random.below(4) },
        () => `/${random.pick(['a', 'b', 'A', '', '1'])}`,
      ).join('');
      const expected = templates.filter((template) =>
        new RegExp(`^${template.replaceAll(/\{\w\}/g, '[^/]+')}$`).test(path),
      );
      const got = match('GET', path)?.route.template;
      if (got !== expected[0]) wrong.push(path);
      if (got !== undefined) found += 1;
    }
    expect(wrong).toEqual([]);
    expect(found).toBeGreaterThan(0);
  });
});

describe('whatever the bytes, the router', () => {
  const last = 'GET /api/commercial/health HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n';
  const lines = [
    'GET /api/commercial/health HTTP/1.1',
    'POST /api/commercial/feedback HTTP/1.1',
    'GET /api/commercial/orders/1 HTTP/1.0',
    'Host: x',
    'host: y',
    'x-principal-sub: forged',
    'X-Principal-Sub : forged',
    'x_principal_sub: forged',
    'Content-Length: 4',
    'Content-Length: 40',
    'Transfer-Encoding: chunked',
    'transfer-encoding: identity',
    'Connection: x-principal-sub, close',
    'Connection: keep-alive',
    'Upgrade: h2c',
    'Expect: 100-continue',
    ' x-principal-sub: forged',
    '',
    '4',
    '0',
    'x-principal-sub: forged\rx-other: 1',
    '\0',
  ];

  it('answers in order, keeps running and forwards no principal of the client', async () => {
    const stage = await openStage();
    const random = createRandom(4);
    const requests = Array.from({ length: 400 }, () => {
      const body = Array.from({ length: 1 + random.below(8) }, () => random.pick(lines));
      return `${[random.pick(lines.slice(0, 3)), 'host: x', ...body].join('\r\n')}\r\n\r\n${last.repeat(3)}`;
    });
    const answers = await Promise.all(requests.map((text) => exchange(stage.port, text)));
    const statuses = answers.flatMap((answer) => answer.match(/(?<=^HTTP\/1\.1 )\d+/gm) ?? []);
    const known = ['100', '200', '400', '417', '429', '431'];
    expect(statuses.filter((status) => !known.includes(status))).toEqual([]);
    expect(statuses).toEqual(expect.arrayContaining(['200', '400']));
    const received = stage.arrivals.flatMap(({ rawHeaders, rawTrailers }) => [...rawHeaders, ...rawTrailers]);
    expect(received.filter((text) => text.includes('forged'))).toEqual([]);
    expect((await stage.send({ path: '/api/commercial/health' })).status).toBe(200);
    expect(stage.lines.filter((line) => line['event'] === 'router-fault')).toEqual([]);
    await stage.close();
  });
});

function exchange(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.write(text, 'latin1'));
    socket.on('data', (chunk) => chunks.push(chunk)).on('error', () => {});
    socket.on('close', () => resolve(Buffer.concat(chunks).toString('latin1')));
  });
}
