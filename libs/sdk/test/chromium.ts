import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser that tests drive: `CHROMIUM`, or one where Linux has it. In CI there must be one. */
export function findChromium(): string | undefined {
  const found = [process.env['CHROMIUM'] ?? '', ...CANDIDATES].find((file) => file && existsSync(file));
  if (found === undefined && process.env['CI'] === 'true')
    throw new Error('There is no Chromium to try the SDK in. Set CHROMIUM to one.');
  if (found === undefined)
    process.stderr.write('The SDK is not tried in a browser: there is no Chromium. Set CHROMIUM to one.\n');
  return found;
}

export const launch = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: ['--no-sandbox'] });
