import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser that tests drive: `CHROMIUM`, or one where Linux has it. */
export const chromiumPath = (): string | undefined =>
  [process.env.CHROMIUM ?? '', ...CANDIDATES].find((file) => file !== '' && existsSync(file));

export const launch = (executablePath: string): Promise<Browser> =>
  chromium.launch({
    executablePath,
    headless: true,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
