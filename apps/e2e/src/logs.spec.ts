import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { CreateOrderCommand, GetOrderCommand } from '@gatehouse/sdk/commercial';
import { CreateFeedbackCommand } from '@gatehouse/sdk/fe-support';
import { commercial, support } from '../test/clients.ts';
import { WHOLE_WAY, type LogLine } from '../test/log.ts';
import { documentedEvents, objections, writtenEvents } from '../test/logs-page.ts';
import { rawRequest, sendRaw } from '../test/raw.ts';
import { signIn } from '../test/sign-in.ts';
import { HOOK_MS, startStack, type Stack } from '../test/stack.ts';

/** Stands in every place in which a client can put a text. */
const MARKER = 'marker7f3a';
const trace = () => `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`;
const traceparent = trace();

let stack: Stack;
const tokens: string[] = [];
let lines: LogLine[];
let text: string;

beforeAll(async () => {
  stack = await startStack();
  await mixedCalls();
  const { $metadata } = await commercial(stack, 'alice').send(new GetOrderCommand({ orderId: '123' }));
  await stack.log.linesOf($metadata.requestId ?? '', WHOLE_WAY);
  lines = await stack.log.lines();
  text = await readFile(stack.log.file, 'utf8');
}, HOOK_MS);
afterAll(() => stack?.stop(), HOOK_MS);

const everywhere = (token: string) => ({
  authorization: `Bearer ${token}`,
  'user-agent': MARKER,
  cookie: `${MARKER}=${MARKER}`,
  referer: `http://${MARKER}/`,
  'x-request-id': MARKER,
  'x-forwarded-for': MARKER,
  tracestate: `${MARKER}=1`,
  [`x-${MARKER}`]: MARKER,
  traceparent,
});

/** Something of each kind that a run meets. */
async function mixedCalls(): Promise<void> {
  const { edge, router, policyStore, services } = stack;
  tokens.push(...(await Promise.all(['alice', 'sam', 'reporting-job'].map((who) => stack.token(who)))));
  const [alice = '', sam = '', job = ''] = tokens;
  const api = `${edge}/api/commercial`;
  const send = async (url: string, init: RequestInit = {}) =>
    void (await (await fetch(url, init)).arrayBuffer());
  const headers = everywhere(alice);
  const json = { ...headers, 'content-type': 'application/json' };

  await send(`${api}/orders/123?q=${MARKER}`, { headers });
  await send(`${api}/orders/123`, { headers });
  await send(`${api}/orders/${MARKER}`, { headers });
  await send(`${api}/orders/123`, { headers: everywhere(sam) });
  await send(`${api}/orders/123`, { headers: everywhere(job) });
  await send(`${api}/orders/123`, { headers: { traceparent } });
  await send(`${api}/orders/123`, { headers: everywhere(`${alice.slice(0, -4)}AAAA`) });
  await send(`${api}/orders/123`, { headers: { ...headers, 'x-principal-sub': MARKER } });
  await send(`${api}/health?q=${MARKER}`);
  await send(`${api}/${MARKER}`, { headers });
  await send(`${api}/orders/..%2f${MARKER}`, { headers });
  await send(`${api}/orders`, { method: 'POST', headers: json, body: `{"${MARKER}":` });
  await send(`${api}/orders`, { method: 'POST', headers: json, body: `{"note":"${MARKER}"}` });
  const wrong = { total: { amountMinor: -1, currency: MARKER }, note: MARKER };
  await send(`${api}/orders`, { method: 'POST', headers: json, body: JSON.stringify(wrong) });
  const right = { total: { amountMinor: 1, currency: 'EUR' }, note: `\u0000${MARKER}` };
  await send(`${api}/orders`, { method: 'POST', headers: json, body: JSON.stringify(right) });
  await commercial(stack, 'alice').send(new CreateOrderCommand({ ...right, note: MARKER }));
  const feedback = () =>
    support(stack, 'sam').send(new CreateFeedbackCommand({ rating: 5, message: MARKER }));
  await Promise.allSettled(Array.from({ length: 8 }, feedback));
  const around = { ...headers, 'x-request-id': 'of-a-caller-0' };
  await send(`${services['commercial']}/api/commercial/orders/${MARKER}`, { headers: around });
  await send(`${router}/api/commercial/orders/123`, {
    headers: { ...headers, 'x-request-id': 'of-a-caller-1' },
  });
  await sendRaw(edge, rawRequest(`GARBAGE${MARKER}`, []));
  await sendRaw(router, rawRequest(`GET /api/${MARKER} HTTP/9`, []));
  await send(policyStore, { method: 'POST', body: MARKER });
  const visitor = await signIn(edge, 'alice');
  await visitor(`/session?q=${MARKER}`, { headers: { traceparent } });
  await visitor(`/${MARKER}`, { headers: { 'x-gatehouse-csrf': '1' } });
}

const pages = documentedEvents();
const common = pages.get('*') ?? [];
const eventOf = (line: Record<string, unknown>) => ('_aws' in line ? '_aws' : String(line['event']));
const fieldsOf = (event: string) => [
  ...common.filter(({ name }) => event !== '_aws' || name !== 'event'),
  ...(pages.get(event) ?? []),
];

describe('docs/logs.md', () => {
  it('names every event that the sources write, and no other', () => {
    const named = [...pages.keys()].filter((event) => event !== '*' && event !== '_aws');
    expect(named.sort()).toEqual([...writtenEvents()].sort());
  });

  it('knows the event of every line', () => {
    const seen = [...new Set(lines.map(eventOf))];
    expect(seen).toEqual(expect.arrayContaining([...WHOLE_WAY, 'web', 'fault', 'service-ready']));
    expect(seen.filter((event) => !pages.has(event))).toEqual([]);
  });

  it('knows every field of every line, its type, and which are always there', () => {
    const wrong = lines.flatMap((line) =>
      objections(line, fieldsOf(eventOf(line))).map((sentence) => `${eventOf(line)}: ${sentence}`),
    );
    expect([...new Set(wrong)]).toEqual([]);
  });

  it.each(['edge', 'web', 'access', 'decision', '_aws', 'policy-store', 'request', 'start', 'ready'])(
    'promises no field of %s that no line has',
    (event) => {
      const seen = new Set(
        lines.filter((line) => eventOf(line) === event).flatMap((line) => Object.keys(line)),
      );
      expect(seen.size).toBeGreaterThan(0);
      expect(fieldsOf(event).filter(({ name }) => !seen.has(name))).toEqual([]);
    },
  );
});

describe('the log', () => {
  it('has nothing in it that a client sent, but for its trace', () => {
    expect(text.split('\n').filter((line) => line.toLowerCase().includes(MARKER))).toEqual([]);
    expect(text).toContain(traceparent);
  });

  it('has no token in it, nor the beginning of one', () => {
    expect(tokens.every((token) => token.length > 100)).toBe(true);
    const pieces = tokens.flatMap((token) => token.split('.'));
    expect(pieces.filter((piece) => text.includes(piece))).toEqual([]);
    expect(text).not.toMatch(/eyJ[\w-]{8}|Bearer/i);
  });

  it('shows a request on its whole way under one id and one trace', async () => {
    const own = trace();
    const client = commercial(stack, 'alice');
    client.middlewareStack.add(
      (next) => (args) => {
        Object.assign((args.request as { headers: object }).headers, { traceparent: own });
        return next(args);
      },
      { step: 'build', name: 'trace' },
    );
    const { $metadata } = await client.send(new GetOrderCommand({ orderId: '123' }));
    const found = await stack.log.linesOf($metadata.requestId ?? '', WHOLE_WAY);
    expect(found.map(({ event }) => event).sort()).toEqual([...WHOLE_WAY].sort());
    expect(found.map((line) => line.traceparent)).toEqual(WHOLE_WAY.map(() => own));
  });

  it('shows a page on its way, under the id that the edge gave it', () => {
    const ids = (event: string) => lines.filter((line) => line.event === event).map((line) => line.requestId);
    expect(ids('web').length).toBeGreaterThan(2);
    expect(ids('edge')).toEqual(expect.arrayContaining(ids('web')));
  });
});
