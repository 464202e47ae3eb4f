import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser to try the page in: `CHROMIUM`, or one where Linux has it. */
const executablePath = [process.env['CHROMIUM'] ?? '', ...PLACES].find((file) => file && existsSync(file));

if (executablePath === undefined) {
  process.stderr.write('The page is not tried in a browser: there is no Chromium. Set CHROMIUM to one.\n');
}

/** `describe`, which is left out where there is no browser; in CI it fails instead. */
export const inBrowser =
  executablePath === undefined && process.env['CI'] !== 'true' ? describe.skip : describe;

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: executablePath ?? 'chromium',
    headless: true,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
