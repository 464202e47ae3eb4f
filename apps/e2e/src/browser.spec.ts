import {
  ApproveOrderCommand,
  CreateOrderCommand,
  GetOrderCommand,
  ResourceNotFoundException,
} from '@gatehouse/sdk/commercial';
import type { Browser } from 'playwright-core';
import { inBrowser, launch } from '../test/chromium.ts';
import { commercial } from '../test/clients.ts';
import { HOOK_MS, startStack, type Stack } from '../test/stack.ts';
import { startVisit, type Visit } from '../test/visit.ts';

const ORDERS = '/api/commercial/orders';
const order = { total: { amountMinor: 1, currency: 'EUR' } };
const json = { 'content-type': 'application/json' };
const ownScript = { 'x-gatehouse-csrf': '1' };
const post = (headers: Record<string, string>) => ({
  method: 'POST',
  headers: { ...json, ...headers },
  body: JSON.stringify(order),
});

inBrowser.each(['bearer', 'edge-session'] as const)('the page in a browser, transport %s', (transport) => {
  let stack: Stack;
  let browser: Browser;
  let visit: Visit;
  beforeAll(async () => {
    stack = await startStack({ args: ['--transport', transport] });
    browser = await launch();
  }, HOOK_MS);
  beforeEach(async () => void (visit = await startVisit(browser, stack.edge)));
  afterEach(async () => {
    await visit.context.close();
    expect(visit.complaints).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  }, HOOK_MS);
  const picture = (name: string) => visit.picture(`${transport}-${name}`);

  it('signs alice in and shows who she is and what her tenant ordered', async () => {
    const { page, section, signIn } = visit;
    await page.goto(stack.edge);
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await picture('sign-in');
    await signIn('alice');
    expect(page.url()).toBe(`${stack.edge}/`);
    const fields = await section('Who you are').locator('[data-field]').allInnerTexts();
    expect(fields.slice(0, 3)).toEqual(['alice', 'acme', 'commercial-editor']);
    expect(fields[3]).toMatch(transport === 'bearer' ? /^A token/ : /^The cookie/);
    await section('Your orders')
      .getByRole('row', { name: /^123 .*€42\.00/ })
      .waitFor();
    expect(await section('Your orders').getByRole('row', { name: /^900/ }).count()).toBe(0);
    await picture('orders');
  });

  it('shows what a refusal looks like, and its id leads to the reason', async () => {
    await visit.signIn('alice');
    const call = visit.section('A call that is refused');
    await call.getByRole('button').click();
    const refusal = call.getByRole('alert');
    await refusal.waitFor();
    expect(await refusal.locator('code').first().innerText()).toBe('ForbiddenException');
    expect(await refusal.innerText()).toMatch(/403[^]*Not permitted[^]*Request [0-9a-f-]{36}/);
    const lines = await stack.log.linesOf(await refusal.locator('.request-id').innerText(), ['decision']);
    expect(lines).toContainEqual(
      expect.objectContaining({ code: 'ERR_DENIED', action: 'user-mgmt:ListAccounts' }),
    );
    await picture('refusal');
  });

  it('makes an order after saying which field was wrong, and fits a telephone', async () => {
    const { page, section } = visit;
    await visit.signIn('alice');
    const form = section('New order');
    await form.getByLabel('Amount').fill('a lot');
    await form.getByRole('button').click();
    await form.getByText('Type an amount such as 42.00.').waitFor();
    await form.getByLabel('Amount').fill('19.99');
    await form.getByLabel('Currency').fill('euro');
    await form.getByRole('button').click();
    await form.getByText('must have at most 3 characters').waitFor();
    expect(await form.getByLabel('Currency').getAttribute('aria-invalid')).toBe('true');
    await picture('field-error');
    await form.getByLabel('Currency').fill('EUR');
    await form.getByLabel('Note').fill('<b>bold</b>');
    await form.getByRole('button').click();
    const created = await form.getByText(/^Created /).innerText();
    await section('Your orders')
      .getByRole('row', { name: /€19\.99/ })
      .waitFor();
    const read = new GetOrderCommand({ orderId: created.replace('Created ', '') });
    expect(await commercial(stack, 'alice').send(read)).toMatchObject({
      total: { amountMinor: 1999, currency: 'EUR' },
      note: '<b>bold</b>',
    });
    await expect(commercial(stack, 'carol').send(read)).rejects.toBeInstanceOf(ResourceNotFoundException);
    await picture('created');
    await page.setViewportSize({ width: 360, height: 800 });
    await picture('telephone');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  });

  it('signs out at the edge and at the identity provider', async () => {
    const { page, section } = visit;
    await visit.signIn('alice');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect((await visit.context.cookies()).map(({ name }) => name)).not.toContain(
      'AWSELBAuthSessionCookie-0',
    );
    await page.goto(stack.edge);
    await page.getByRole('button', { name: 'sam' }).click();
    await section('Who you are').getByText('sam', { exact: true }).waitFor();
  });

  it('asks to sign in again when the session is gone', async () => {
    const { page, section } = visit;
    await visit.signIn('alice');
    await page.waitForLoadState('networkidle');
    await visit.context.clearCookies();
    await section('A call that is refused').getByRole('button').click();
    const again = section('A call that is refused').getByRole('link', { name: 'Sign in again' });
    if (transport === 'edge-session') await again.waitFor();
    if (transport === 'edge-session') await picture('signed-out');
    expect(await visit.statusOf(ORDERS, { headers: ownScript })).toBe(401);
    await page.reload();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  });

  it('keeps the token where only its transport lets a script see it', async () => {
    await visit.signIn('alice');
    const status = await visit.statusOf('/session/token', { headers: ownScript });
    expect(status).toBe(transport === 'bearer' ? 200 : 404);
    expect(await visit.page.evaluate('document.cookie')).toBe('');
  });

  it('lets the cookie alone write only from a script of the page itself', async () => {
    await visit.signIn('alice');
    const [read, bare, own] = transport === 'bearer' ? [401, 401, 401] : [200, 403, 201];
    expect(await visit.statusOf(ORDERS)).toBe(read);
    expect(await visit.statusOf(ORDERS, post({}))).toBe(bare);
    expect(await visit.statusOf(ORDERS, post(ownScript))).toBe(own);
    const cookies = await visit.context.cookies();
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    const sent = (headers: Record<string, string>) =>
      fetch(stack.edge + ORDERS, post({ cookie, ...ownScript, ...headers }));
    const foreign = await sent({ origin: 'http://127.0.0.1:1' });
    expect([foreign.status, await foreign.json()]).toEqual([
      bare,
      expect.objectContaining({ __type: bare === 403 ? 'ForbiddenException' : 'UnauthorizedException' }),
    ]);
    expect((await sent({ origin: stack.edge, 'sec-fetch-site': 'cross-site' })).status).toBe(bare);
    expect((await sent({ origin: stack.edge })).status).toBe(own);
    const both = await sent({ origin: stack.edge, authorization: `Bearer ${await stack.token('alice')}` });
    expect(both.status).toBe(transport === 'bearer' ? 201 : 401);
  });

  // What does not depend on the transport is tried on one.
  if (transport !== 'bearer') return;

  it('turns the pages and filters', async () => {
    const alice = commercial(stack, 'alice');
    const [first] = await Promise.all(
      Array.from({ length: 5 }, () => alice.send(new CreateOrderCommand(order))),
    );
    const { orderId, version } = first ?? { orderId: '', version: 0 };
    await alice.send(new ApproveOrderCommand({ orderId, version }));
    await visit.signIn('alice');
    const orders = visit.section('Your orders');
    const rows = orders.locator('tbody tr');
    await rows.nth(4).waitFor();
    const before = await rows.count();
    await orders.getByRole('button', { name: 'Show more' }).click();
    await rows.nth(6).waitFor();
    expect([before, (await rows.count()) > 5]).toEqual([5, true]);
    await orders.getByText('Approved', { exact: true }).click();
    await rows.nth(1).waitFor({ state: 'detached' });
    await picture('filtered');
    const shown = await rows.allInnerTexts();
    expect(shown).toEqual([expect.stringMatching(/approved/)]);
    expect(shown[0]).toContain(orderId);
  });

  it('shows a refusal in place of the list to somebody without a group', async () => {
    await visit.signIn('nora');
    await visit.section('Your orders').getByRole('alert').getByText('ForbiddenException').waitFor();
    expect(await visit.section('Who you are').innerText()).toMatch(/Groups\s+none/);
    await picture('nora');
  });

  it('lets uma make the call that others are refused', async () => {
    await visit.signIn('uma');
    await visit.section('A call that is refused').getByRole('button').click();
    await visit.page.getByText(/^You are let in: [1-9]\d* accounts?\.$/).waitFor();
    await picture('uma');
  });

  it('is dark for whoever likes it dark', async () => {
    await visit.page.emulateMedia({ colorScheme: 'dark' });
    await visit.signIn('alice');
    await visit.section('Your orders').locator('tbody tr').first().waitFor();
    await visit.section('A call that is refused').getByRole('button').click();
    await visit.section('A call that is refused').getByRole('alert').waitFor();
    await picture('dark');
    expect(await visit.page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(
      'rgb(17, 20, 26)',
    );
  });
});
