import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pick } from './canvas';
import { chinese, picture, setStage } from './stage';
import { looks, type Look, type Visitor } from './visitor';

const stage = setStage();

/** A visit to the draft of workflow 1, on which the trial is open. */
const trying = (look: Look, tried: (visitor: Visitor) => Promise<void>) =>
  stage.drawing(look, '/workflows/1/edit', async (visitor) => {
    await visitor.page.getByRole('button', { name: /^(试运行|Try it)$/ }).click();
    await visitor.page.locator('.trial-canvas .djs-element[data-element-id="End_1"]').waitFor();
    await tried(visitor);
  });

const side = (page: Page) => page.locator('.trial-side');
const names = (page: Page) => page.locator('.trial-name').allTextContents();
const drawn = (page: Page, id: string) => page.locator(`.trial-canvas .djs-element[data-element-id="${id}"]`);
const marked = async (page: Page, id: string) => (await drawn(page, id).getAttribute('class')) ?? '';
const run = (page: Page) => side(page).getByRole('button', { name: /^(试运行|Try it|重新开始|Start again)$/ }).click();

describe('trying a drawing', () => {
  it('shows the way, who gets it and why, and goes on from any step', () =>
    trying(chinese, async ({ page }) => {
      await side(page).getByLabel('天数', { exact: true }).fill('2');
      await run(page);
      await expect.poll(() => names(page)).toEqual(['新建申请', '直属上级审批', '结束']);
      await side(page).getByText('汤姆 (tom)、grace').waitFor();
      await side(page).getByText('admin 所在部门“研发部”的负责人').waitFor();
      await side(page).getByText('缺少必填字段：假别').waitFor();
      await side(page).getByText('days = 2').waitFor();
      await side(page).getByRole('img', { name: '不成立', exact: true }).waitFor();
      expect(await marked(page, 'Task_manager')).toContain('trial-done');
      expect(await marked(page, 'Flow_agree')).toContain('trial-gone');
      expect(await marked(page, 'Task_hr')).not.toContain('trial-');

      await side(page).getByRole('button', { name: '退回修改' }).click();
      await expect.poll(() => names(page)).toHaveLength(5);
      await side(page).getByText('第 2 次').first().waitFor();
      expect(stage.server.simulation.runs.at(-1)?.choices).toEqual([
        { state: 'Task_new', transition: 'Flow_submit' },
        { state: 'Task_manager', transition: 'Flow_back' },
      ]);
      await page.locator('.trial-number', { hasText: '2 · 4' }).waitFor();

      await side(page).getByRole('button', { name: '定时器触发：两天未处理' }).last().click();
      await expect.poll(() => stage.server.simulation.runs.at(-1)?.choices.at(-1)).toEqual({ state: 'Task_manager', timer: 'Timer_manager' });
      await side(page).getByRole('button', { name: '退回一步' }).click();
      await expect.poll(() => names(page)).toHaveLength(5);
      await run(page);
      await expect.poll(() => names(page)).toHaveLength(3);
      expect(stage.server.simulation.runs.at(-1)).toMatchObject({ creator: 'admin', values: { days: 2 }, choices: [] });
    }));

  it('says where a ticket gets no further', () =>
    trying(chinese, async ({ page }) => {
      await side(page).getByLabel('天数', { exact: true }).fill('99');
      await run(page);
      await side(page).getByRole('status').getByText('工单走不下去').waitFor();
      expect(await marked(page, 'Task_manager')).toContain('trial-stuck');
    }));

  it('changes nothing of the drawing, which it takes as it is now', () =>
    trying(chinese, async ({ page }) => {
      const before = stage.server.drafts.get(1)?.xml;
      // keys that would draw or take back
      await page.keyboard.press('Control+z');
      await run(page);
      await expect.poll(() => stage.server.simulation.runs.length).toBe(1);
      const sent = stage.server.simulation.runs[0]?.xml ?? '';
      await page.getByRole('switch', { name: '令牌动画' }).click();
      await page.locator('.bts-context-pad').first().waitFor();
      await page.getByRole('button', { name: '返回编辑' }).click();
      await page.locator('.designer-canvas .djs-palette').waitFor();
      await page.getByRole('button', { name: '试运行', exact: true }).click();
      await page.locator('.trial-canvas .djs-element[data-element-id="End_1"]').waitFor();
      await run(page);
      await expect.poll(() => stage.server.simulation.runs.length).toBe(2);
      expect(stage.server.simulation.runs[1]?.xml).toBe(sent);
      expect(stage.server.drafts.get(1)?.xml).toBe(before);
    }));

  it('lets tokens run, all words translated, and leaves no trace of them', () =>
    trying(chinese, async ({ page }) => {
      await page.getByRole('switch', { name: '令牌动画' }).click();
      const pads = page.locator('.bts-context-pad');
      await pads.first().waitFor();
      const titles = await pads.evaluateAll((all) => [...new Set(all.map((pad) => pad.getAttribute('title') ?? ''))]);
      expect(titles.sort()).toEqual(['在此停下', '换一条出口', '触发'].sort());
      expect(await page.locator('.bts-toggle-mode, .bts-palette, .bts-log, .bts-notifications').count()).toBe(0);
      // what has the focus at the start event starts a ticket
      await page.locator('.djs-overlays[data-container-id="Start_1"] .bts-context-pad[title="触发"]').click();
      await page.locator('.trial-canvas .bts-token').first().waitFor({ state: 'attached' });
      await page.getByRole('button', { name: '暂停' }).click();
      await page.getByRole('button', { name: '清除令牌' }).click();
      await expect.poll(() => page.locator('.trial-canvas .bts-token').count()).toBe(0);
      await page.getByRole('switch', { name: '令牌动画' }).click();
      await expect.poll(() => pads.count()).toBe(0);
      expect(await page.locator('.trial-canvas.simulation').count()).toBe(0);
    }));

  it('tells at a participant who that would be', () =>
    stage.drawing(chinese, '/workflows/1/edit', async ({ page }) => {
      await pick(page, 'Task_hr');
      await page.getByRole('button', { name: '现在会是谁？' }).click();
      await page.getByText('海伦 (helen)').waitFor();
      await page.getByText('角色“人事”的成员').waitFor();
    }));

  it.each(looks)('can be read and used by everybody ($language, $theme)', (look) =>
    trying(look, async ({ page, findings }) => {
      await run(page);
      await expect.poll(() => names(page)).toHaveLength(3);
      expect(await findings()).toEqual([]);
      const mark = page.locator('.trial-canvas .bjs-powered-by');
      const covered = await mark.evaluate((link) => {
        const { left, top, width, height } = link.getBoundingClientRect();
        return !link.contains(document.elementFromPoint(left + width / 2, top + height / 2));
      });
      expect(covered).toBe(false);
      await picture(page, 'trial', look);
      await page.getByRole('switch').click();
      await page.locator('.bts-context-pad').first().waitFor();
      await page.locator('.djs-overlays[data-container-id="Start_1"] .bts-context-pad').first().click();
      expect(await findings()).toEqual([]);
      await picture(page, 'tokens', look);
    }));
});
