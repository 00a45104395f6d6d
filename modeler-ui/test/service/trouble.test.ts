import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pick, ready, saved } from '../browser/canvas';
import { startChromium } from '../browser/chromium';
import { visit, type Visitor } from '../browser/visitor';
import { designing } from './calls';
import { adminPassword, startService, type Service } from './service';

let service: Service;
let browser: Browser;
let visitor: Visitor;
let page: Page;
let context: BrowserContext;
let workflow: string;

beforeAll(async () => {
  service = await startService();
  browser = await startChromium();
  const design = await designing(service.url, 'admin', adminPassword);
  workflow = String((await design('POST', '/workflows', { name: 'Trouble' })).body['workflow_id']);
});

afterAll(async () => {
  await visitor.leave();
  await browser.close();
  await service.remove();
});

/** A new tab on the draft; the one before may be gone. */
async function openDraft(): Promise<void> {
  await visitor.open(`/workflows/${workflow}/edit`);
  await ready(page);
}

async function rename(name: string): Promise<void> {
  const field = page.getByRole('complementary').getByLabel('Name', { exact: true });
  await field.fill(name);
  await field.press('Enter');
}

async function draftName(): Promise<string | undefined> {
  const design = await designing(service.url, 'admin', adminPassword);
  const { body } = await design('GET', `/workflows/${workflow}/draft`);
  return /<bpmn:process [^>]*name="([^"]*)"/.exec(String(body['xml']))?.[1];
}

const offline = () => page.getByText('Offline: not saved to the server');

async function signInOn(tab: Page): Promise<void> {
  await tab.getByLabel('User name').fill('admin');
  await tab.getByLabel('Password', { exact: true }).fill(adminPassword);
  await tab.keyboard.press('Enter');
}

describe('while somebody draws', () => {
  beforeAll(async () => {
    visitor = await visit(browser, service.url, { language: 'en', theme: 'light' });
    ({ page } = visitor);
    context = page.context();
    await visitor.signIn('admin', adminPassword);
    await openDraft();
  });

  it('the network goes: the page says so, and saves when it is back', async () => {
    await context.setOffline(true);
    await rename('Without a network');
    await offline().waitFor();
    await context.setOffline(false);
    await saved(page);
    expect(await draftName()).toBe('Without a network');
  });

  it('the session ends: after signing in elsewhere the page goes on', async () => {
    await context.request.post(`${service.url}/api/designer/session/end`);
    await rename('Signed out');
    const [tab] = await Promise.all([context.waitForEvent('page'), page.getByRole('link', { name: 'Sign in' }).click()]);
    await signInOn(tab);
    await tab.waitForURL('**/workflows');
    await tab.close();
    await page.bringToFront();
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await saved(page);
    expect(await draftName()).toBe('Signed out');
    expect(await page.getByRole('button', { name: 'Undo' }).isEnabled()).toBe(true);
  });

  it('the session ends, and a list is asked for: signing in leads back to what was drawn', async () => {
    await context.request.post(`${service.url}/api/designer/session/end`);
    await rename('Signed out again');
    await page.getByRole('link', { name: 'Sign in' }).waitFor();
    await pick(page, 'fill_in');
    // beside what the page says there is no room for all tools
    await page.getByRole('button', { name: 'More tools' }).click();
    await page.getByRole('button', { name: 'Versions' }).click();
    await page.waitForURL('**/login?next=*');
    await signInOn(page);
    await page.waitForURL('**/edit');
    await page.getByRole('button', { name: 'Restore my changes' }).click();
    await saved(page);
    expect(await draftName()).toBe('Signed out again');
  });

  it('the server is killed: nothing is lost when it is back', async () => {
    await service.kill();
    await rename('Without a server');
    await offline().waitFor();
    await service.start();
    // it may have been tried again before anybody could ask for it
    await page.getByRole('button', { name: 'Try again' }).or(page.locator('.save-state').getByText('Saved')).first().click();
    await saved(page);
    expect(await draftName()).toBe('Without a server');
  });

  it('the server and the tab die: the next visit offers what this browser kept', async () => {
    await service.kill();
    await rename('Kept');
    await offline().waitFor();
    await rename('Kept, and drawn on');
    await expect.poll(() => page.evaluate(() => JSON.stringify({ ...localStorage })), { timeout: 5_000 }).toContain('Kept, and drawn on');
    const crashed = page.waitForEvent('crash');
    void page.goto('chrome://crash').catch(() => undefined);
    await crashed;
    await service.start();
    page = await context.newPage();
    await page.goto(`${service.url}/manage/workflows/${workflow}/edit`);
    await page.getByRole('dialog', { name: 'There are changes that were never saved' }).waitFor();
    expect(await draftName()).toBe('Without a server');
    await page.getByRole('button', { name: 'Restore my changes' }).click();
    await saved(page);
    expect(await draftName()).toBe('Kept, and drawn on');
  });
});
