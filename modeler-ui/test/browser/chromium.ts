import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Starts Chromium; fails with what to do when there is none. */
export async function startChromium(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) {
    throw new Error(
      `There is no Chromium at ${executablePath}. Install it (Debian: apt-get install chromium fonts-noto-cjk), ` +
        'name another one in the environment variable CHROMIUM, or leave the browser checks out (Maven: -Dui.browser.skip).',
    );
  }
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
