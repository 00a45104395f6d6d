import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Language } from '../../src/i18n';

export type Look = { language: Language; theme: 'light' | 'dark' };

export const looks: Look[] = [
  { language: 'zh-CN', theme: 'light' },
  { language: 'zh-CN', theme: 'dark' },
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
];

/** Somebody with a browser of their own who notices whatever goes wrong in it. */
export type Visitor = {
  page: Page;
  /** Opens a page below /manage. */
  open: (path: string) => Promise<void>;
  /** Without names: as the administrator of the server of the tests. */
  signIn: (username?: string, password?: string) => Promise<void>;
  /** Serious accessibility findings of what is shown now, as readable lines. */
  findings: () => Promise<string[]>;
  /** Ends the visit; fails when the console held an error or an untranslated text, or a request left the host. */
  leave: () => Promise<void>;
};

type Axe = {
  run: (options: { resultTypes: string[]; preload: boolean }) => Promise<{
    violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[];
  }>;
};

/** Waits until nothing moves any more. */
export const still = (page: Page) =>
  page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null))));

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export type Place = { timezoneId?: string; viewport?: { width: number; height: number } };

export async function visit(browser: Browser, url: string, look: Look, place: Place = {}): Promise<Visitor> {
  const context = await browser.newContext({
    locale: look.language,
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    ...place,
  });
  await context.addInitScript(
    ({ language, theme }) => {
      if (localStorage.getItem('gavia.theme') === null) {
        localStorage.setItem('gavia.language', language);
        localStorage.setItem('gavia.theme', theme);
      }
    },
    look,
  );
  await context.addInitScript(() => {
    // T14
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`against the content security policy: ${violatedDirective} ${blockedURI}`);
    });
  });
  context.setDefaultTimeout(25_000);
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('console', (message) => {
    // The browser itself reports every 4xx and 5xx answer; whether one is right is for the tests to say.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      wrong.push(`console: ${message.text()}`);
    }
    // T7
    if (message.text().startsWith('untranslated')) {
      wrong.push(message.text());
    }
  });
  // Who leaves a draft that is still being saved is asked; without an answer the page would stay, and the visit with it.
  page.on('dialog', (dialog) => void dialog.accept());
  page.on('pageerror', (error) => wrong.push(`thrown: ${error.message}`));
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== url) {
      wrong.push(`request to another host: ${request.url()}`);
    }
  });
  return {
    page,
    open: async (path) => {
      await page.goto(`${url}/manage${path}`);
    },
    signIn: async (username = 'admin', password = 'right') => {
      await context.request.post(`${url}/api/v1.0/login`, { data: { username, password } });
    },
    findings: async () => {
      if (!(await page.evaluate(() => 'axe' in window))) {
        await page.evaluate(axe);
      }
      const results = await page.evaluate(async () => {
        // What passed need not be told, and nothing has to be loaded again for it.
        const { violations } = await (window as unknown as { axe: Axe }).axe.run({ resultTypes: ['violations'], preload: false });
        return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      });
      return results.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`));
    },
    leave: async () => {
      await context.close();
      expect(wrong).toEqual([]);
    },
  };
}
