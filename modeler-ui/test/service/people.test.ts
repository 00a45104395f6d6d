import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ready, saved } from '../browser/canvas';
import { startChromium } from '../browser/chromium';
import { visit, type Look, type Place } from '../browser/visitor';
import { administering, designing } from './calls';
import { adminPassword, startService } from './service';

const { url, demoPassword, remove } = await startService();
const english: Look = { language: 'en', theme: 'light' };
const leave = 5;

let browser: Browser;

beforeAll(async () => {
  browser = await startChromium();
  const admin = await administering(url);
  const detail = await admin('GET', `/workflows/${leave.toString()}`);
  const kept = ['name', 'description', 'limit_expression', 'title_template', 'content_template', 'notices'];
  await admin('PATCH', `/workflows/${leave.toString()}`, {
    ...Object.fromEntries(kept.map((key) => [key, detail[key] ?? ''])),
    api_permission_apps: 'demo',
    workflow_admin: 'tom',
  });
});

afterAll(async () => {
  await browser.close();
  await remove();
});

async function visitorFor(username: string, place: Place = {}) {
  const visitor = await visit(browser, url, english, place);
  await visitor.signIn(username, username === 'admin' ? adminPassword : demoPassword);
  await visitor.open('/workflows');
  return visitor;
}

describe('the workflows', () => {
  it("of a manager are the manager's own", async () => {
    const { page, open, leave: go } = await visitorFor('tom');
    await page.getByRole('link', { name: 'Leave request', exact: true }).waitFor();
    expect(await page.locator('tbody .ant-table-row').count()).toBe(1);
    expect(await page.getByRole('button', { name: 'New workflow' }).count()).toBe(0);
    await open('/workflows/6/edit');
    await page.getByText('Not found', { exact: true }).waitFor();
    await go();
  });

  it('are none for a stranger, whatever address is tried', async () => {
    const { page, open, leave: go } = await visitorFor('alice');
    await page.getByText('No workflows yet').waitFor();
    for (const address of [`/workflows/${leave.toString()}`, `/workflows/${leave.toString()}/edit`]) {
      await open(address);
      await page.getByText('Not found', { exact: true }).waitFor();
    }
    const design = await designing(url, 'alice', demoPassword);
    expect((await design('POST', `/workflows/${leave.toString()}/draft`)).status).toBe(404);
    expect((await design('POST', '/workflows', { name: 'mine' })).status).toBe(403);
    await go();
  });

  it('are all for the super administrator, at times of the own zone', async () => {
    const design = await designing(url, 'admin', adminPassword);
    const { body } = await design('GET', `/workflows/${leave.toString()}`);
    const created = new Date(String(body['created']));
    for (const timeZone of ['Asia/Shanghai', 'America/New_York']) {
      const { page, leave: go } = await visitorFor('admin', { timezoneId: timeZone });
      const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: 'Leave request', exact: true }) });
      await row.waitFor();
      expect(await page.locator('tbody .ant-table-row').count()).toBeGreaterThanOrEqual(12);
      const hour = new Intl.DateTimeFormat('en', { timeZone, timeStyle: 'short' }).format(created);
      expect((await row.innerText()).replaceAll(/\s/g, ' ')).toContain(hour.replaceAll(/\s/g, ' '));
      await go();
    }
  });
});

describe('two designers of one draft', () => {
  it('learn of each other, and neither loses what they drew', async () => {
    const admin = await visitorFor('admin');
    const tom = await visitorFor('tom', { timezoneId: 'Europe/Berlin' });
    for (const each of [admin, tom]) {
      await each.open(`/workflows/${leave.toString()}/edit`);
      await ready(each.page);
    }
    const name = (page: typeof admin.page) => page.getByRole('complementary').getByLabel('Name', { exact: true });
    await name(admin.page).fill('休假');
    await name(admin.page).press('Enter');
    await saved(admin.page);
    await name(tom.page).fill('请假单');
    await name(tom.page).press('Enter');
    const dialog = tom.page.getByRole('dialog', { name: 'Somebody else has saved this draft' });
    await dialog.getByText('admin saved it at').waitFor();
    await dialog.getByText('Changed: 休假').waitFor();
    await dialog.getByRole('button', { name: 'Open theirs' }).click();
    await saved(tom.page);
    await expect.poll(() => name(tom.page).inputValue()).toBe('休假');
    await name(tom.page).fill('请假申请');
    await name(tom.page).press('Enter');
    await saved(tom.page);
    await name(admin.page).fill('休假单');
    await name(admin.page).press('Enter');
    const other = admin.page.getByRole('dialog', { name: 'Somebody else has saved this draft' });
    await other.getByText('tom saved it at').waitFor();
    await other.getByRole('button', { name: 'Save mine over theirs' }).click();
    await saved(admin.page);
    await admin.leave();
    await tom.leave();
  });
});
