import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pick, pickFlow, ready, saved, shape } from './canvas';
import { chinese, english, lookingAt, picture, setStage } from './stage';
import { looks, type Visitor } from './visitor';

const stage = setStage();
const { drawing, draftOf, untilDraft, visiting } = stage;

describe('drawing', () => {
  it('begins with an empty flow and ends with a published workflow', () =>
    visiting(chinese, '/workflows', async ({ page }) => {
      await page.getByRole('button', { name: '新建工作流' }).click();
      await page.getByLabel('名称', { exact: true }).fill('办公用品');
      await page.getByRole('button', { name: '创建' }).click();
      await page.waitForURL('**/edit');
      await ready(page);

      // a step behind the first one, named where it is drawn
      await pick(page, 'Step_1');
      await page.locator('.djs-context-pad .entry[data-action="append.step"]').click();
      await page.locator('.djs-direct-editing-content').waitFor();
      await page.keyboard.type('主管审批');
      // a click beside all elements ends writing
      await page.locator('.designer-canvas').click({ position: { x: 500, y: 500 } });
      const xml = await untilDraft(101, (each) => each.includes('name="主管审批"'));
      const step = /<bpmn:userTask id="(Activity_\w+)" name="主管审批"/.exec(xml)?.[1] ?? '';
      const flow = new RegExp(`<bpmn:sequenceFlow id="(Flow_\\w+)" sourceRef="Step_1" targetRef="${step}"`).exec(xml)?.[1] ?? '';

      // it has no exit yet, and nobody handles it: both are told, and a click leads there
      const problems = page.getByRole('region', { name: '问题' });
      await problems.getByText('没有出口').waitFor();
      await page.locator(`.djs-overlays[data-container-id="${step}"] .gavia-finding-error`).waitFor();
      await problems.getByText('没有处理人').click();
      await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[data-field]')?.getAttribute('data-field'))).toBe('participant');

      // who handles it
      const panel = page.getByRole('complementary', { name: '设置' });
      await panel.getByLabel('由谁处理').click();
      await page.getByTitle('角色', { exact: true }).click();
      await panel.getByLabel('角色', { exact: true }).click();
      await page.keyboard.type('vpn');
      await page.getByTitle('vpn', { exact: true }).click();
      await panel.getByLabel('多人时如何分配').click();
      await page.getByTitle('全部处理').click();

      // an end behind it, from the menu with everything
      await page.locator('.djs-context-pad .entry[data-action="append.more"]').click();
      await page.locator('.djs-popup input').fill('结束');
      await page.locator('.djs-popup .entry[data-id="append.end"]').click();

      // the button that leads to it
      await pickFlow(page, flow);
      await panel.getByLabel('名称', { exact: true }).fill('送主管');
      await panel.getByText('其他', { exact: true }).click();
      await panel.getByLabel('点击后先确认').click();
      await panel.getByLabel('确认提示').fill('送出后不能修改');

      // something from the palette, put down by a click
      await page.locator('.djs-palette .entry[data-action="create.note"]').click();
      await page.locator('.designer-canvas').click({ position: { x: 300, y: 480 } });
      await page.keyboard.type('先看预算');
      await page.locator('.designer-canvas').click({ position: { x: 620, y: 560 } });

      await untilDraft(101, (each) => each.includes('送出后不能修改') && each.includes('先看预算'));
      await saved(page);
      await problems.getByText('没有发现问题').waitFor();
      await page.getByRole('button', { name: '发布', exact: true }).click();
      await page.getByLabel('版本说明').fill('第一版');
      await page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click();
      await page.waitForURL('**/workflows/101');

      const [published] = stage.server.drafts.published;
      expect(published?.note).toBe('第一版');
      expect(published?.xml).toContain('<gavia:participant type="role" value="2" />');
      expect(published?.xml).toContain('<gavia:state distribution="all" />');
      expect(published?.xml).toMatch(/name="送主管"[\s\S]*?<gavia:button kind="other" confirm="true" confirmText="送出后不能修改" \/>/);
    }));

  it('offers what runs and nothing else', () => // T1
    drawing(english, '/workflows/1/edit', async ({ page }) => {
      const titles = await page.locator('.djs-palette .entry').evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? each.getAttribute('title')));
      expect(titles).toEqual([
        'Hand tool', 'Lasso tool', 'Space tool', 'Connect', 'Step', 'Automatic step', 'Sub-ticket', 'Timeout',
        'Choice by button', 'Choice by condition', 'Parallel', 'Several of them', 'Start', 'End', 'Stage', 'Note',
      ]);
      const menu = async (id: string, action: string) => {
        await page.keyboard.press('Escape');
        await pick(page, id);
        await page.locator(`.djs-context-pad .entry[data-action="${action}"]`).click();
        await page.locator('.djs-popup .entry').first().waitFor();
        return page.locator('.djs-popup .entry .djs-popup-label').allTextContents();
      };
      expect(await menu('Task_manager', 'append.more')).toEqual([
        'Step', 'Automatic step', 'Sub-ticket', 'Choice by button', 'Choice by condition', 'Parallel', 'Several of them', 'End', 'Stage',
      ]);
      expect(await menu('Task_hr', 'replace')).toEqual(['Automatic step', 'Sub-ticket']);
      expect(await menu('Gateway_days', 'replace')).toEqual(['Choice by button', 'Parallel', 'Several of them']);
      await page.locator('.djs-popup .entry[data-id="replace.buttonChoice"]').click();
      await untilDraft(1, (xml) => (xml.match(/gavia:choice kind="button"/g) ?? []).length === 2);
      expect(draftOf(1)).not.toContain('kind="rule"');
    }));

  it('puts a timeout on the border of a step only', () =>
    drawing(english, '/workflows/1/edit', async ({ page }) => {
      const timers = () => page.locator('.djs-shape[data-element-id^="Event_"]').count();
      const timeout = page.locator('.djs-palette .entry[data-action="create.timeout"]');
      await timeout.click();
      await page.locator('.designer-canvas').click({ position: { x: 420, y: 580 } });
      expect(await timers()).toBe(0);
      await page.keyboard.press('Escape');
      await timeout.click();
      const box = await page.locator(`${shape('Task_hr')} .djs-visual`).boundingBox();
      await page.mouse.move((box?.x ?? 0) + 40, (box?.y ?? 0) + (box?.height ?? 0) - 2, { steps: 5 });
      await page.mouse.down();
      await page.mouse.up();
      await expect.poll(timers).toBe(1);
      await page.getByRole('complementary').getByLabel('hours').fill('3');
      await page.keyboard.press('Enter');
      const xml = await untilDraft(1, (each) => each.includes('PT3H'));
      expect(xml).toMatch(/boundaryEvent id="Event_\w+" attachedToRef="Task_hr"/);
    }));

  it('copies a step with all that is set for it, and takes one step back at a time', () =>
    drawing(english, '/workflows/1/edit', async ({ page }) => {
      const first = draftOf(1);
      await pick(page, 'Task_manager');
      await page.keyboard.press('Control+c');
      await page.keyboard.press('Control+v');
      await page.locator('.designer-canvas').click({ position: { x: 300, y: 560 } });
      const copied = await untilDraft(1, (xml) => (xml.match(/value="creator_tl"/g) ?? []).length === 2);
      expect(copied.match(/rememberLastHandler="true"/g)).toHaveLength(2);
      expect(copied.match(/field="leave_type" access="readonly"/g)).toHaveLength(2);
      await page.getByRole('button', { name: 'Undo' }).click();
      await untilDraft(1, (xml) => (xml.match(/value="creator_tl"/g) ?? []).length === 1);
      const before = draftOf(1);
      expect(before).not.toBe(first);

      await pick(page, 'Task_manager');
      const panel = page.getByRole('complementary');
      await panel.getByLabel('When there are several').click();
      await page.getByTitle('Everyone must act').click();
      await untilDraft(1, (xml) => (xml.match(/distribution="all"/g) ?? []).length === 2);
      await page.getByRole('button', { name: 'Undo' }).click();
      await untilDraft(1, (xml) => xml === before);
      await page.keyboard.press('Control+y');
      await untilDraft(1, (xml) => xml !== before);
    }));

  it('deletes what is selected, but not while somebody writes', () => // T6
    drawing(chinese, '/workflows/1/edit', async ({ page }) => {
      await pick(page, 'Task_hr');
      await page.getByRole('complementary').getByLabel('名称', { exact: true }).focus();
      await page.keyboard.press('Delete');
      await page.keyboard.press('Backspace');
      expect(await page.locator(shape('Task_hr')).count()).toBe(1);
      await pick(page, 'Task_new');
      await pick(page, 'Task_hr');
      await page.keyboard.press('Delete');
      await expect.poll(() => page.locator(shape('Task_hr')).count()).toBe(0);
    }));

  it('finds, aligns, shows a minimap and exports', () =>
    drawing(chinese, '/workflows/1/edit', async ({ page }) => {
      await page.getByRole('button', { name: '查找' }).click();
      await page.locator('.djs-search-input input').click();
      await page.keyboard.type('Task_h');
      await page.locator('.djs-search-result').first().waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.designer-panel').getByText('Task_hr').waitFor();
      await page.getByRole('button', { name: '缩略图' }).click();
      await page.locator('.djs-minimap.open .viewport-dom').waitFor();
      await pick(page, 'Task_manager');
      await page.locator(`${shape('Task_hr')} > .djs-hit`).first().click({ modifiers: ['Shift'] });
      await page.getByText('选中了 2 个元素').waitFor();
      await page.getByRole('button', { name: '对齐' }).click();
      await page.getByRole('menuitem', { name: '顶部对齐' }).click();
      const top = (id: string) => page.locator(`${shape(id)} .djs-visual`).boundingBox().then((box) => Math.round(box?.y ?? 0));
      await expect.poll(async () => (await top('Task_hr')) - (await top('Task_manager'))).toBe(0);
      for (const [name, begin] of [['BPMN 文件', '<?xml'], ['SVG 图片', '<?xml'], ['PNG 图片', '\u0089PNG']] as const) {
        await page.getByRole('button', { name: '导出' }).click();
        const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name }).click()]);
        const stream = await download.createReadStream();
        const chunks: Buffer[] = [];
        for await (const chunk of stream) {
          chunks.push(chunk as Buffer);
        }
        const content = Buffer.concat(chunks);
        expect(content.subarray(0, begin.length).toString('latin1')).toBe(begin);
        expect(content.toString('utf8')).not.toContain('var(--gavia');
      }
    }));

  it('keeps what was done when the language changes', () => // T8
    drawing(chinese, '/workflows/1/edit', async ({ page }) => {
      await pick(page, 'Task_hr');
      await page.getByRole('complementary').getByLabel('名称', { exact: true }).fill('人事');
      await untilDraft(1, (xml) => xml.includes('name="人事"'));
      await page.getByRole('button', { name: '语言: 简体中文' }).click();
      await page.getByRole('menuitem', { name: 'English' }).click();
      await page.locator('.djs-palette .entry[aria-label="Step"], .djs-palette .entry[title="Step"]').waitFor();
      await page.getByRole('complementary', { name: 'Settings' }).getByLabel('Name', { exact: true }).waitFor();
      expect(await page.getByRole('button', { name: 'Undo' }).isEnabled()).toBe(true);
    }));

  it("keeps bpmn.io's watermark in full sight", async () => {
    for (const theme of ['light', 'dark'] as const) {
      await drawing({ language: 'en', theme }, '/workflows/1/edit', async ({ page }) => {
        const seen = await page.locator('.bjs-powered-by').evaluate((link) => {
          const { left, right, top, bottom } = link.getBoundingClientRect();
          const points = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [left + (right - left) * x, top + (bottom - top) * y] as const));
          return { onTop: points.every(([x, y]) => link.contains(document.elementFromPoint(x, y))), plate: getComputedStyle(link).backgroundColor };
        });
        expect(seen).toEqual({ onTop: true, plate: theme === 'dark' ? 'rgb(238, 242, 244)' : 'rgba(0, 0, 0, 0)' });
      });
    }
  });
});

describe('a draft', () => {
  const rename = async (page: Page, name: string) => {
    await page.getByRole('complementary').getByLabel('Name', { exact: true }).fill(name);
  };

  /** Opens it again, and has the server back only then: nothing is saved on the way out. */
  const openAnew = async ({ page, open }: Visitor, path: string) => {
    await open(path);
    stage.server.failing = false;
    return page.getByRole('dialog', { name: 'There are changes that were never saved' });
  };

  it('is kept in the browser while the server is away, and offered when the page is opened again', () =>
    drawing(english, '/workflows/1/edit', async (visitor) => {
      const { page } = visitor;
      stage.server.failing = true;
      await rename(page, 'Days off');
      await page.getByText('Offline: not saved to the server').waitFor();
      const dialog = await openAnew(visitor, '/workflows/1/edit');
      await dialog.getByRole('button', { name: 'Restore my changes' }).click();
      await untilDraft(1, (xml) => xml.includes('name="Days off"'));
      await page.getByRole('heading', { name: 'Leave', level: 1 }).waitFor();
      await saved(page);
    }));

  it('is kept without its secrets, and says which have to be typed again', () =>
    drawing(english, '/workflows/2/edit', async (visitor, panel) => {
      const { page } = visitor;
      await pick(page, 'Task_hook');
      await panel.getByRole('button', { name: 'Replace' }).click();
      stage.server.failing = true;
      await panel.getByLabel('New secret').fill('typed secret');
      await panel.getByLabel('New secret').press('Enter');
      await page.getByText('Offline: not saved to the server').waitFor();
      const kept = await page.evaluate(() => localStorage.getItem('gavia.draft.admin.2'));
      expect(kept).toContain('Task_hook');
      expect(kept).not.toMatch(/typed secret|not-for-readers/);

      const dialog = await openAnew(visitor, '/workflows/2/edit');
      await dialog.getByText('type them again at: 触发构建.').waitFor();
      await picture(page, 'designer-recovery', english);
      expect(await visitor.findings()).toEqual([]);
      await dialog.getByRole('button', { name: 'Restore my changes' }).click();
      const restored = await untilDraft(2, (xml) => !xml.includes('url="https://ci.example.com/build" token='));
      expect(restored).toContain('url="https://duty.example.com/who" token="not-for-readers"');
      await pick(page, 'Task_hook');
      await panel.getByText('Not set').waitFor();
    }));

  it('is saved by itself once the network is back', () =>
    drawing(english, '/workflows/1/edit', async ({ page }) => {
      await page.context().setOffline(true);
      await rename(page, 'Days off');
      await page.getByText('Offline: not saved to the server').waitFor();
      await page.context().setOffline(false);
      await untilDraft(1, (xml) => xml.includes('name="Days off"'));
      await saved(page);
    }));

  it('is not saved over that of somebody else unasked', () =>
    drawing(english, '/workflows/1/edit', async ({ page }) => {
      stage.server.drafts.savedBy(1, 'lilei');
      await rename(page, 'Mine');
      const dialog = page.getByRole('dialog', { name: 'Somebody else has saved this draft' });
      await dialog.getByText('lilei saved it at').waitFor();
      expect(draftOf(1)).not.toContain('Mine');
      await dialog.getByRole('button', { name: 'Save mine over theirs' }).click();
      await untilDraft(1, (xml) => xml.includes('name="Mine"'));
      stage.server.drafts.savedBy(1, 'lilei');
      await rename(page, 'Mine again');
      await dialog.getByRole('button', { name: 'Open theirs' }).click();
      await saved(page);
      expect(await page.getByRole('complementary').getByLabel('Name', { exact: true }).inputValue()).toBe('Mine');
    }));

  it('that cannot run is not published; one that is behind asks first', () =>
    drawing(english, '/workflows/1/edit', async ({ page }) => {
      await pickFlow(page, 'Flow_done');
      await page.keyboard.press('Delete');
      await page.getByRole('button', { name: 'Publish', exact: true }).click();
      const dialog = page.getByRole('dialog', { name: 'Publish the workflow' });
      await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
      await dialog.getByText('Problems stand in the way of publishing: 1').waitFor();
      await dialog.getByRole('button', { name: 'Back to the draft' }).click();
      await page.getByRole('region', { name: 'Problems' }).getByText('没有出口').click();
      await page.locator('.designer-panel').getByText('Task_hr').waitFor();
      await page.getByRole('button', { name: 'Undo' }).click();

      stage.server.drafts.publishedBy(1, 'lilei');
      await page.getByRole('button', { name: 'Publish', exact: true }).click();
      await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
      await dialog.getByText('lilei has published version 4').waitFor();
      await dialog.getByText('Changed: 人事复核').waitFor();
      await dialog.getByRole('button', { name: 'Publish anyway' }).click();
      await page.waitForURL('**/workflows/1');
      expect(stage.server.drafts.published).toHaveLength(1);
    }));

  it('that was imported asks until it is told that the drawing answers', () =>
    drawing(english, '/workflows/2/edit', async ({ page }) => {
      const problems = page.getByRole('region', { name: 'Problems' });
      await problems.getByText('由谁处理').click();
      await page.locator('.designer-panel').getByText('Task_check').waitFor();
      await problems.getByRole('button', { name: 'Settled' }).click();
      await expect.poll(() => stage.server.drafts.get(2)?.open_questions).toEqual([]);
      await problems.getByText('No problems found').waitFor();
    }));

  it('is replaced by a former version, and can still be saved afterwards', () =>
    drawing(english, '/workflows/1/edit', async ({ page }) => {
      await rename(page, 'Something else');
      await untilDraft(1, (xml) => xml.includes('name="Something else"'));
      await page.getByRole('button', { name: 'Versions' }).click();
      await page.getByText('hanmeimei').waitFor();
      await page.getByRole('button', { name: 'Restore as draft' }).last().click();
      await page.getByRole('button', { name: 'OK' }).click();
      await untilDraft(1, (xml) => xml.includes('name="请假"'));
      await expect.poll(() => page.getByRole('complementary').getByLabel('Name', { exact: true }).inputValue()).toBe('请假');
      await rename(page, 'After that');
      await untilDraft(1, (xml) => xml.includes('name="After that"'));
    }));
});

describe('the list of steps', () => {
  it('renames, and leads to every setting by keyboard', () =>
    drawing(english, '/workflows/1/edit', async ({ page }) => {
      await page.getByText('List', { exact: true }).click();
      await page.getByLabel('Name of “Human resources review”').fill('HR');
      await untilDraft(1, (xml) => xml.includes('name="HR"'));
      await page.getByRole('button', { name: 'Settings of “Send back”' }).focus();
      await page.keyboard.press('Enter');
      await page.locator('.designer-panel').getByText('Flow_back').waitFor();
      await page.getByRole('complementary').getByText('Kind of button').waitFor();
    }));
});

describe('fields', () => {
  it('are added, set and permitted', () =>
    drawing(english, '/workflows/1/edit', async ({ page }) => {
      await page.getByText('Fields', { exact: true }).click();
      await page.getByRole('button', { name: 'Add a field' }).click();
      const editor = page.locator('.field-editor');
      await editor.getByLabel('Key', { exact: true }).fill('deputy');
      await editor.getByLabel('Name', { exact: true }).fill('代理人');
      await editor.getByLabel('Type', { exact: true }).click();
      await page.getByTitle('Select one').click();
      await page.getByRole('button', { name: 'Add a choice' }).click();
      await untilDraft(1, (xml) => xml.includes('key="deputy" name="代理人" type="select"') && xml.includes('{&#34;1&#34;'));
      await editor.getByLabel('Key', { exact: true }).fill('days');
      await page.getByRole('alert').getByText('cannot be used').waitFor();

      await page.getByText('Permissions', { exact: true }).click();
      await page.getByRole('combobox', { name: 'Human resources review, 代理人' }).click();
      await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').getByTitle('Required').click();
      await untilDraft(1, (xml) => xml.includes('field="deputy" access="required"'));
    }));
});

describe.each(looks)('in $language, $theme', (look) => {
  const shots: { name: string; path: string; arrange: (page: Page) => Promise<unknown> }[] = [
    { name: 'workflow', path: '/workflows/1/edit', arrange: () => Promise.resolve() },
    { name: 'step', path: '/workflows/1/edit', arrange: (page) => pick(page, 'Task_manager') },
    { name: 'button', path: '/workflows/1/edit', arrange: (page) => pickFlow(page, 'Flow_back') },
    { name: 'rule', path: '/workflows/1/edit', arrange: (page) => pick(page, 'Gateway_days') },
    { name: 'timeout', path: '/workflows/1/edit', arrange: (page) => pick(page, 'Timer_manager') },
    { name: 'call', path: '/workflows/2/edit', arrange: (page) => pick(page, 'Call_db') },
    {
      name: 'problems',
      path: '/workflows/1/edit',
      arrange: async (page) => {
        await pickFlow(page, 'Flow_done');
        await page.keyboard.press('Delete');
        await page.locator('.gavia-finding').first().waitFor();
      },
    },
    { name: 'list', path: '/workflows/1/edit', arrange: (page) => page.locator('.designer-head .ant-segmented-item').nth(1).click() },
    { name: 'fields', path: '/workflows/1/edit', arrange: (page) => page.locator('.designer-head .ant-segmented-item').nth(2).click() },
    { name: 'matrix', path: '/workflows/1/edit', arrange: (page) => page.locator('.designer-head .ant-segmented-item').nth(3).click() },
    { name: 'publish', path: '/workflows/1/edit', arrange: (page) => page.locator('.designer-head > .ant-btn-primary').click() },
  ];

  it('the designer can be read by everybody', () =>
    stage.arriving(look, async (visitor) => {
      const { page } = visitor;
      const looking = lookingAt(visitor, 'designer', look);
      await visitor.signIn();
      for (const { name, path, arrange } of shots) {
        await visitor.open(path);
        await ready(page);
        await arrange(page);
        await looking.of(name);
        // nothing is asked on leaving: the test's changes may go
        await page.evaluate(() => { localStorage.removeItem('gavia.draft.admin.1'); });
      }
      expect(looking.wrong).toEqual({});
    }), 180_000);
});
