import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

/** Folder for pictures of what the tests see, when somebody wants to look. */
const pictures = process.env['SCREENSHOTS'];

/** A browser with an empty profile on the page, and what a test does with it. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the browser complained of: scripts that failed, and what the page's own security policy forbade. */
  readonly complaints: readonly string[];
  signIn(user: string): Promise<void>;
  section(name: string): Locator;
  picture(name: string): Promise<void>;
  /** Status of a call that a script of the page makes. */
  statusOf(path: string, init?: object): Promise<number>;
}

export async function startVisit(browser: Browser, edge: string): Promise<Visit> {
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'UTC',
    viewport: { width: 1180, height: 900 },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) complaints.push(message.text());
  });
  return {
    context,
    page,
    complaints,
    signIn: async (user) => {
      await page.goto(edge);
      await page.getByRole('button', { name: user }).click();
      await page.getByRole('heading', { name: 'Who you are' }).waitFor();
    },
    section: (name) => page.getByRole('region', { name }),
    picture: async (name) => {
      if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
    },
    statusOf: (path, init = {}) =>
      page.evaluate(`fetch(${JSON.stringify(path)}, ${JSON.stringify(init)}).then(({ status }) => status)`),
  };
}
