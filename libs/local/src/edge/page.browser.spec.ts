import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { People } from '../identity-provider/index.ts';
import { chromiumPath, launch } from './test/chromium.ts';
import { startDoor } from './test/door.ts';

const people: People = {
  users: {
    alice: { tenant: 'acme', groups: ['commercial-editor'] },
    sam: { tenant: 'acme', groups: ['support-agent'] },
    uma: { tenant: 'acme', groups: ['user-admin'] },
    nora: { tenant: 'acme', groups: [] },
  },
  clients: {},
};

const executable = chromiumPath();
const inBrowser = executable === undefined && process.env.CI !== 'true' ? describe.skip : describe;
if (executable === undefined) {
  process.stderr.write('The page is not tried in a browser: there is no Chromium. Set CHROMIUM to one.\n');
}
jest.setTimeout(60_000);
/** Folder for pictures of what the tests see, when somebody wants to look. */
const pictures = process.env.SCREENSHOTS;

inBrowser.each(['bearer', 'edge-session'] as const)('the page in a browser, transport %s', (transport) => {
  let door: Awaited<ReturnType<typeof startDoor>>;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    door = await startDoor(people, transport);
    browser = await launch(executable ?? 'chromium');
  });
  beforeEach(async () => {
    complaints.length = 0;
    context = await browser.newContext({
      locale: 'en-GB',
      timezoneId: 'UTC',
      viewport: { width: 1180, height: 900 },
    });
    page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy|Refused to/.test(message.text())) complaints.push(message.text());
    });
  });
  afterEach(async () => {
    await context.close();
    expect(complaints).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await door?.close();
  });

  const signIn = async (user: string) => {
    await page.goto(door.url);
    await page.getByRole('button', { name: user }).click();
    await page.getByRole('heading', { name: 'Who you are' }).waitFor();
  };
  const section = (name: string) => page.getByRole('region', { name });
  const picture = async (name: string) => {
    if (pictures) await page.screenshot({ path: join(pictures, `${transport}-${name}.png`), fullPage: true });
  };

  it('signs alice in and shows who she is and what she ordered', async () => {
    await page.goto(door.url);
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await picture('sign-in');
    await signIn('alice');
    const who = section('Who you are');
    expect(await who.locator('[data-field]').allInnerTexts()).toEqual(
      expect.arrayContaining(['alice', 'acme', 'commercial-editor']),
    );
    await section('Your orders').getByRole('row', { name: /123/ }).waitFor();
    await picture('orders');
    expect(page.url()).toBe(`${door.url}/`);
  });

  it('shows what a refusal looks like', async () => {
    await signIn('alice');
    await section('A call that is refused').getByRole('button').click();
    const refusal = section('A call that is refused').getByRole('alert');
    await refusal.waitFor();
    expect(await refusal.locator('code').first().innerText()).toBe('ForbiddenException');
    expect(await refusal.innerText()).toMatch(/403[^]*Not permitted[^]*Request [0-9a-f-]{36}/);
    await picture('refusal');
  });

  it('makes an order, after saying which field was wrong, and fits a telephone', async () => {
    await signIn('alice');
    const form = section('New order');
    await form.getByLabel('Amount').fill('a lot');
    await form.getByRole('button').click();
    await form.getByText('Type an amount such as 42.00.').waitFor();
    await form.getByLabel('Amount').fill('19.99');
    await form.getByLabel('Currency').fill('euro');
    await form.getByRole('button').click();
    await form.getByText('must match ^[A-Z]{3}$').waitFor();
    expect(await form.getByLabel('Currency').getAttribute('aria-invalid')).toBe('true');
    await picture('field-error');
    await form.getByLabel('Currency').fill('EUR');
    await form.getByRole('button').click();
    await form.getByText(/^Created ord-\w+/).waitFor();
    await section('Your orders')
      .getByRole('row', { name: /€19.99/ })
      .first()
      .waitFor();
    await page.setViewportSize({ width: 360, height: 800 });
    await picture('telephone');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  });

  it('signs out at the edge and at the identity provider', async () => {
    await signIn('alice');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect((await context.cookies()).map(({ name }) => name)).not.toContain('AWSELBAuthSessionCookie-0');
    await page.getByRole('button', { name: 'sam' }).click();
    await section('Who you are').getByText('sam', { exact: true }).waitFor();
  });

  it('asks to sign in again when the session is gone', async () => {
    await signIn('alice');
    await context.clearCookies();
    await section('Your orders').getByText('Open', { exact: true }).click();
    const call = section('A call that is refused');
    await call.getByRole('button').click();
    if (transport === 'edge-session') await call.getByRole('link', { name: 'Sign in again' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  });

  it('keeps the token where only the transport lets a script see it', async () => {
    await signIn('alice');
    const status = await page.evaluate(
      async () => (await fetch('/session/token', { headers: { 'x-gatehouse-csrf': '1' } })).status,
    );
    expect(status).toBe(transport === 'bearer' ? 200 : 404);
    await section('Your orders')
      .getByRole('row', { name: /123|ord-/ })
      .first()
      .waitFor();
    const headers = door.router.last()?.headers ?? {};
    expect([headers.authorization !== undefined, headers['x-amzn-oidc-accesstoken'] !== undefined]).toEqual(
      transport === 'bearer' ? [true, false] : [false, true],
    );
    expect(headers['x-gatehouse-csrf']).toBe('1');
  });

  // What does not depend on the transport is tried on one.
  if (transport !== 'bearer') return;

  it('turns the pages and filters', async () => {
    await signIn('alice');
    const orders = section('Your orders');
    const rows = orders.locator('tbody tr');
    await rows.nth(4).waitFor();
    const before = await rows.count();
    await orders.getByRole('button', { name: 'Show more' }).click();
    await rows.nth(6).waitFor();
    expect([before, (await rows.count()) > 5]).toEqual([5, true]);
    await orders.getByText('Approved', { exact: true }).click();
    await rows.nth(1).waitFor({ state: 'detached' });
    expect(await rows.allInnerTexts()).toEqual([expect.stringMatching(/^125\s+approved/)]);
  });

  it('shows a refusal in place of the list to somebody without a group', async () => {
    await signIn('nora');
    await section('Your orders').getByRole('alert').getByText('ForbiddenException').waitFor();
    expect(await section('Who you are').innerText()).toMatch(/Groups\s+none/);
  });

  it('lets uma make the call that others are refused', async () => {
    await signIn('uma');
    await section('A call that is refused').getByRole('button').click();
    await page.getByText('You are let in: 0 accounts.').waitFor();
  });

  it('is dark for whoever likes it dark', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await signIn('alice');
    await section('Your orders').locator('tbody tr').first().waitFor();
    await section('A call that is refused').getByRole('button').click();
    await section('A call that is refused').getByRole('alert').waitFor();
    await picture('dark');
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(17, 20, 26)');
  });
});
