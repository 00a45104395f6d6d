import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { boxOf, pick, ready, saved, shape } from './canvas';
import { chinese, setStage } from './stage';
import type { Visitor } from './visitor';

const stage = setStage();
let visitor: Visitor;
let page: Page;

beforeEach(async () => {
  visitor = await stage.visitor(chinese);
  page = visitor.page;
  await visitor.signIn();
  await visitor.open('/workflows/1/edit');
  await ready(page);
});

afterEach(() => visitor.leave());

const name = () => page.getByRole('complementary').getByLabel('名称', { exact: true });
const draft = () => stage.draftOf(1);

async function appearance(from: string, to: string): Promise<void> {
  await page.getByRole('button', { name: `外观: ${from}` }).click();
  await page.getByRole('menuitem', { name: to }).click();
}

describe('the canvas', () => {
  it('keeps what is drawn while the appearance changes, every time', async () => { // T15
    await pick(page, 'Task_hr');
    await name().fill('一');
    await appearance('浅色', '深色');
    await page.locator('html[data-theme="dark"]').waitFor();
    await name().fill('二');
    await appearance('深色', '浅色');
    await page.locator('html[data-theme="light"]').waitFor();
    await name().fill('三');
    await page.keyboard.press('Control+s');
    await expect.poll(draft).toContain('name="三"');
    expect(await page.locator(shape('Task_hr')).textContent()).toBe('三');
    for (const former of ['二', '一', '人事复核']) {
      await page.getByRole('button', { name: '撤销' }).click();
      await expect.poll(() => name().inputValue()).toBe(former);
    }
  });

  it('draws another file while somebody writes, and can be saved afterwards', async () => { // T24
    await pick(page, 'Task_hr');
    await name().fill('写到一半');
    stage.server.drafts.savedBy(1, 'lilei');
    await page.getByRole('button', { name: '打开对方的草稿' }).click();
    await saved(page);
    expect(await page.locator('[data-element-id*="__implicitroot"]').count()).toBe(0);
    await pick(page, 'Task_hr');
    await name().fill('又一次');
    await expect.poll(draft, { timeout: 10_000 }).toContain('name="又一次"');
    expect(draft()).not.toContain('__implicitroot');
  });

  it('takes back from the keyboard what was set beside it', async () => { // T6
    await pick(page, 'Task_hr');
    await name().fill('人事');
    await name().press('Enter');
    await page.locator('.designer-panel .ant-collapse-header').first().focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => name().inputValue()).toBe('人事复核');
    await page.keyboard.press('Control+y');
    await expect.poll(() => name().inputValue()).toBe('人事');
  });

  it('leaves selected what was put down, however long the button is held', async () => {
    await page.locator('.djs-palette .entry[data-action="create.timeout"]').click();
    const { x, y, height } = await boxOf(page, 'Task_hr');
    await page.mouse.move(x + 40, y + height - 2, { steps: 5 });
    await page.mouse.down();
    // the library forgets after 400 ms that a click is to come
    await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 500); }));
    await page.mouse.up();
    await page.locator('.designer-panel .panel-id', { hasText: 'Event_' }).waitFor();
    expect(await page.locator('.djs-shape.selected').count()).toBe(1);
  });

  it('is drawn in the fonts it is measured with', async () => { // T19
    const fonts = await page.locator(`${shape('Task_hr')} text, ${shape('Flow_back_label')} text`).evaluateAll((texts) => texts.map((text) => getComputedStyle(text).fontFamily));
    expect(fonts.length).toBeGreaterThan(1);
    expect(fonts.filter((font) => !font.includes('Noto Sans CJK SC'))).toEqual([]);
  });
});

describe('the toolbar', () => {
  it('puts into a menu what has no room, and takes it back', async () => {
    const help = page.getByRole('button', { name: '键盘快捷键' });
    await help.waitFor();
    await page.setViewportSize({ width: 760, height: 700 });
    await help.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '更多工具' }).click();
    await help.click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByRole('button', { name: '更多工具' }).waitFor({ state: 'hidden' });
    const publish = await page.getByRole('button', { name: '发布', exact: true }).boundingBox();
    expect((publish?.x ?? 0) + (publish?.width ?? 0)).toBeLessThanOrEqual(1280);
  });
});
