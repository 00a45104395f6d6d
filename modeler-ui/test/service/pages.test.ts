import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pick, pickFlow, ready, saved, shape } from '../browser/canvas';
import { startChromium } from '../browser/chromium';
import { looks, still, visit, type Visitor } from '../browser/visitor';
import { adminPassword, startService } from './service';

const { url, demoPassword, remove } = await startService();

/** Pictures of every page are put here when it is set, at two sizes and in every look. */
const pictures = process.env['GAVIA_UI_PICTURES'];
const sizes = [{ width: 1280, height: 800 }, { width: 1920, height: 1080 }];

let browser: Browser;

beforeAll(async () => {
  browser = await startChromium();
});

afterAll(async () => {
  await browser.close();
  await remove();
});

describe('the answers', () => {
  it('allow pages nothing but their own files', async () => { // T14
    const page = await fetch(`${url}/manage/workflows`);
    const policy = page.headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(page.headers.get('X-Content-Type-Options')).toBe('nosniff');
    const script = /src="([^"]+\.js)"/.exec(await page.text())?.[1] ?? '';
    const asset = await fetch(url + script);
    expect(asset.ok).toBe(true);
    expect(asset.headers.get('Cache-Control')).toContain('immutable');
  });
});

type Shot = { name: string; path: string; as?: string; arrange?: (page: Page) => Promise<unknown>; ready?: (page: Page) => Promise<unknown>; drawn?: boolean };

const tab = (number: number) => (page: Page) => page.locator('.designer-head .ant-segmented-item').nth(number).click();
const tool = (names: RegExp) => (page: Page) => page.getByRole('button', { name: names }).click();
const leave = '/workflows/5/edit';

const shots: Shot[] = [
  { name: 'sign-in', path: '/login', as: '', ready: (page) => page.locator('form').waitFor() },
  { name: 'workflows', path: '/workflows', ready: (page) => page.locator('td a').first().waitFor() },
  { name: 'workflows-new', path: '/workflows', ready: (page) => page.locator('td a').first().waitFor(), arrange: tool(/新建工作流|New workflow/) },
  { name: 'workflows-none', path: '/workflows', as: 'bob', ready: (page) => page.locator('.ant-empty').first().waitFor() },
  { name: 'workflow', path: '/workflows/5?element=leader_approval', ready: (page) => page.locator(shape('leader_approval')).waitFor() },
  { name: 'workflow-missing', path: '/workflows/4711', ready: (page) => page.locator('.dead-end').waitFor() },
  { name: 'designer', path: leave },
  { name: 'designer-step', path: leave, arrange: (page) => pick(page, 'leader_approval') },
  { name: 'designer-button', path: leave, arrange: (page) => pickFlow(page, 'leader_agrees') },
  { name: 'designer-rule', path: leave, arrange: (page) => pick(page, 'more_than_three') },
  { name: 'designer-list', path: leave, arrange: tab(1) },
  { name: 'designer-fields', path: leave, arrange: tab(2) },
  { name: 'designer-matrix', path: leave, arrange: tab(3) },
  { name: 'designer-versions', path: leave, arrange: tool(/^(历史版本|Versions)$/) },
  { name: 'designer-help', path: leave, arrange: tool(/^(键盘快捷键|Keyboard shortcuts)$/) },
  { name: 'designer-publish', path: leave, arrange: (page) => page.locator('.designer-head > .ant-btn-primary').click() },
  {
    name: 'designer-problems',
    path: leave,
    drawn: true,
    arrange: async (page) => {
      await pickFlow(page, 'to_hr_choice');
      await page.keyboard.press('Delete');
      await page.locator('.gavia-finding').first().waitFor();
    },
  },
];

/** Every look for pictures; two that differ in both ways to check the pages. */
const checked = pictures ? looks : looks.filter(({ language, theme }) => (language === 'en') === (theme === 'dark'));

describe.each(checked)('in $language, $theme', (look) => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await visit(browser, url, look);
  });
  afterAll(() => visitor.leave());

  it.each(shots)('$name can be read by everybody', async ({ name, path, as = 'admin', arrange, ready: shown = ready, drawn = false }) => {
    const { page } = visitor;
    if (as !== '') {
      await visitor.signIn(as, as === 'admin' ? adminPassword : demoPassword);
    }
    await visitor.open(path);
    await shown(page);
    await arrange?.(page);
    await page.waitForLoadState('networkidle');
    await still(page);
    for (const size of pictures ? sizes : []) {
      await page.setViewportSize(size);
      await page.screenshot({ path: `${pictures ?? ''}/${name}-${look.language}-${look.theme}-${size.width.toString()}.png` });
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await visitor.findings()).toEqual([]);
    expect(await cutOff(page)).toEqual([]);
    if (drawn) {
      await page.getByRole('button', { name: /^(撤销|Undo)$/ }).click();
      await saved(page);
    }
  });
});

/** Texts of buttons, tabs and labels that do not fit into their place without saying so by dots. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, label, h1, h2, .ant-segmented-item-label, table th:not(.ant-table-cell-fix), .ant-tag, .control-hint')]
      .filter((element) => element.offsetParent !== null && element.innerText.trim() !== '')
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).textOverflow !== 'ellipsis' && getComputedStyle(element).display !== 'inline')
      .map((element) => `${element.className}: ${element.innerText.slice(0, 80)}`),
  );
}
