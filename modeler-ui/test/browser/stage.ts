import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { startFakeServer, type FakeServer } from '../server/fakeServer';
import { ready } from './canvas';
import { startChromium } from './chromium';
import { still, visit, type Look, type Visitor } from './visitor';

export const chinese: Look = { language: 'zh-CN', theme: 'light' };
export const english: Look = { language: 'en', theme: 'light' };

type Doing = (visitor: Visitor) => Promise<void>;

/** What the tests of a file stand on: a browser for all of them, and a server. */
export type Stage = {
  /** Of the running test, or of the file when its tests share one. */
  readonly server: FakeServer;
  /** Somebody who is not signed in; whoever asks for them lets them leave. */
  visitor: (look: Look) => Promise<Visitor>;
  /** A visit of somebody who is not signed in. */
  arriving: (look: Look, doing: Doing) => Promise<void>;
  /** A visit of the administrator, who opens a page below /manage first. */
  visiting: (look: Look, path: string, doing: Doing) => Promise<void>;
  /** The same of a page with a draft, once it can be drawn. */
  drawing: (look: Look, path: string, doing: (visitor: Visitor, panel: Locator) => Promise<void>) => Promise<void>;
  /** The draft that the server has, empty when it has none. */
  draftOf: (workflowId: number) => string;
  /** Waits until the server has a draft of which something holds. */
  untilDraft: (workflowId: number, holds: (xml: string) => boolean) => Promise<string>;
};

/** For the top of a file of tests. A server of its own forgets with each test what that did. */
export function setStage(servers: 'one for each test' | 'one for all' = 'one for each test'): Stage {
  let server: FakeServer;
  let browser: Browser;
  const [before, after] = servers === 'one for all' ? [beforeAll, afterAll] : [beforeEach, afterEach];
  before(async () => {
    server = await startFakeServer();
  });
  after(async () => {
    await server.close();
  });
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(async () => {
    await browser.close();
  });

  const visitor = (look: Look) => visit(browser, server.url, look);
  async function arriving(look: Look, doing: Doing): Promise<void> {
    const somebody = await visitor(look);
    await doing(somebody);
    await somebody.leave();
  }
  const visiting = (look: Look, path: string, doing: Doing) =>
    arriving(look, async (somebody) => {
      await somebody.signIn();
      await somebody.open(path);
      await doing(somebody);
    });
  const draftOf = (workflowId: number) => server.drafts.get(workflowId)?.xml ?? '';
  return {
    get server() {
      return server;
    },
    visitor,
    arriving,
    visiting,
    drawing: (look, path, doing) =>
      visiting(look, path, async (somebody) => {
        await ready(somebody.page);
        await doing(somebody, somebody.page.locator('.designer-panel'));
      }),
    draftOf,
    untilDraft: async (workflowId, holds) => {
      await expect.poll(() => holds(draftOf(workflowId)), { timeout: 10_000 }).toBe(true);
      return draftOf(workflowId);
    },
  };
}

const pictures = process.env['GAVIA_UI_PICTURES'];

/** Keeps a picture of what is shown, where GAVIA_UI_PICTURES wants them; with a size, of a window that large. */
export async function picture(page: Page, name: string, { language, theme }: Look, size?: { width: number; height: number }): Promise<void> {
  if (pictures !== undefined) {
    if (size) {
      await page.setViewportSize(size);
    }
    await page.screenshot({ path: `${pictures}/${name}-${language}-${theme}.png` });
  }
}

export type Findings = { of: (name: string) => Promise<void>; readonly wrong: Readonly<Record<string, string[]>> };

/** Takes a picture of one view after the other, and notes the accessibility findings of each. */
export function lookingAt({ page, findings }: Visitor, file: string, look: Look): Findings {
  const wrong: Record<string, string[]> = {};
  return {
    of: async (name) => {
      await still(page);
      await picture(page, `${file}-${name}`, look);
      const found = await findings();
      if (found.length > 0) {
        wrong[name] = found;
      }
    },
    wrong,
  };
}
