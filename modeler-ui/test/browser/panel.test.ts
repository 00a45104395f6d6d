import { describe, expect, it } from 'vitest';
import { pick, pickFlow, saved, shape } from './canvas';
import { chinese, picture, setStage } from './stage';
import { looks } from './visitor';

const stage = setStage();
const { drawing, draftOf, untilDraft } = stage;

/** A condition of the XML as it is read. */
const conditionIn = (xml: string) => /<(?:bpmn:)?conditionExpression[^>]*>([^<]*)</.exec(xml)?.[1]?.replaceAll('&gt;', '>').replaceAll('&lt;', '<') ?? '';

describe('a condition', () => {
  it('is built row by row and shown as the text it becomes', () =>
    drawing(chinese, '/workflows/1/edit', async ({ page }, panel) => {
      await pickFlow(page, 'Flow_long');
      const row = panel.getByRole('group', { name: '天数 的条件' });
      await row.getByLabel('比较的值').fill('5');
      await row.getByLabel('比较的值').press('Enter');
      await untilDraft(1, (xml) => conditionIn(xml) === '{days} > 5');

      await row.getByLabel('比较方式').click();
      await page.getByTitle('大于等于', { exact: true }).click();
      await panel.getByRole('button', { name: '添加条件' }).click();
      await panel.getByText('还有条件没填完').waitFor();
      const second = panel.getByRole('group', { name: '天数 的条件' }).nth(1);
      await second.getByLabel('字段').click();
      await page.getByTitle('创建人 (creator)').click();
      const creator = panel.getByRole('group', { name: '创建人 的条件' });
      await creator.getByLabel('比较的值').click();
      await page.locator('.ant-select-item-option', { hasText: '李雷' }).click();
      await untilDraft(1, (xml) => conditionIn(xml) === "{days} >= 5 and {creator} == 'lilei'");
      await panel.getByText('满足任一').first().click();
      await untilDraft(1, (xml) => conditionIn(xml) === "{days} >= 5 or {creator} == 'lilei'");

      // one step back, and the rows follow
      await saved(page);
      await page.locator('.designer-canvas').click({ position: { x: 600, y: 560 } });
      await page.keyboard.press('Control+z');
      await untilDraft(1, (xml) => conditionIn(xml) === "{days} >= 5 and {creator} == 'lilei'");
    }));

  it('is told where it is wrong while it is typed, and keeps a text that rows cannot show', () =>
    drawing(chinese, '/workflows/1/edit', async ({ page }, panel) => {
      await pickFlow(page, 'Flow_long');
      await panel.getByText('文本', { exact: true }).click();
      const text = panel.getByRole('textbox', { name: '满足什么条件' });
      await text.fill('{days} >> 5');
      await panel.getByText('此处应为值').click();
      expect(await text.evaluate((area) => (area as HTMLTextAreaElement).selectionStart)).toBe(8);
      await text.fill('abs({day');
      await panel.getByRole('group', { name: '可以插入的字段' }).getByRole('button', { name: 'days' }).click();
      expect(await text.inputValue()).toBe('abs({days}');
      await page.keyboard.type(') > 3');
      await untilDraft(1, (xml) => conditionIn(xml) === 'abs({days}) > 3');
      await panel.getByText('只能编辑文本').waitFor();
      expect(await panel.getByRole('radio', { name: '逐条填写' }).isDisabled()).toBe(true);
    }));

  it.each(looks)('is readable in $language, $theme', (look) =>
    drawing(look, '/workflows/1/edit', async ({ page, findings }, panel) => {
      await panel.getByText(look.language === 'en' ? 'Insert a field' : '插入字段').first().waitFor();
      await picture(page, 'panel-workflow', look);
      expect(await findings()).toEqual([]);
      await pickFlow(page, 'Flow_long');
      await panel.getByRole('button', { name: look.language === 'en' ? 'Add a condition' : '添加条件' }).click();
      await panel.getByRole('button', { name: look.language === 'en' ? 'Add a group (any holds)' : '添加一组（满足任一）' }).click();
      await picture(page, 'panel-rows', look);
      expect(await findings()).toEqual([]);
      await panel.getByText(look.language === 'en' ? 'Text' : '文本', { exact: true }).first().click();
      await panel.getByRole('textbox', { name: look.language === 'en' ? 'Taken when' : '满足什么条件' }).fill('{gone} > 3 and {da');
      await panel.locator('.mistake').waitFor();
      await picture(page, 'panel-text', look);
      expect(await findings()).toEqual([]);
    }));
});

describe('a problem', () => {
  it('is mended by a click, as one step', () =>
    drawing(chinese, '/workflows/1/edit', async ({ page }) => {
      await pick(page, 'Task_hr');
      await page.locator('.djs-context-pad .entry[data-action="append.step"]').click();
      await page.locator('.djs-direct-editing-content').waitFor();
      await page.keyboard.type('存档');
      await page.locator('.designer-canvas').click({ position: { x: 600, y: 40 } });
      const xml = await untilDraft(1, (each) => each.includes('name="存档"'));
      const step = /<userTask id="(\w+)" name="存档"/.exec(xml)?.[1] ?? '';
      const problems = page.getByRole('region', { name: '问题' });
      await problems.getByRole('button', { name: '交给创建人处理' }).click();
      await problems.getByText('没有处理人').waitFor({ state: 'detached' });
      await problems.getByRole('button', { name: '在“存档”后面画结束' }).click();
      await problems.getByText('没有发现问题').waitFor();
      const mended = await untilDraft(1, (each) => new RegExp(`sourceRef="${step}"`).test(each));
      expect(mended).toMatch(new RegExp(`<sequenceFlow id="Flow_\\w+" name="同意" sourceRef="${step}" targetRef="\\w+"`));

      await saved(page);
      await page.getByRole('button', { name: '撤销' }).click();
      await untilDraft(1, (each) => !new RegExp(`sourceRef="${step}"`).test(each));
      await page.locator(`${shape(step)}`).first().waitFor();
    }));
});

describe('rights', () => {
  it('hold as soon as they are picked', () =>
    drawing(chinese, '/workflows/1/edit', async ({ page, findings }, panel) => {
      await panel.getByText('管理与权限').click();
      const applications = panel.getByLabel('可以调用的应用');
      await applications.click();
      await page.locator('.ant-select-item-option', { hasText: 'shop' }).click();
      await expect
        .poll(() => stage.server.panel.answer('GET', '/api/designer/workflows/1/rights', new URLSearchParams(), '')?.body)
        .toMatchObject({ admins: ['hanmeimei'], viewer_departments: ['3'], applications: ['shop'] });
      await page.keyboard.press('Escape');
      await panel.getByText('韩梅梅').waitFor();
      await panel.getByText('人事部').scrollIntoViewIfNeeded();
      await picture(page, 'panel-rights', chinese);
      expect(await findings()).toEqual([]);
    }));
});

describe('a hook', () => {
  const secret = 'a secret of the hook';

  it('is tried out, and its secret is never shown', () =>
    drawing(chinese, '/workflows/2/edit', async ({ page, findings }, panel) => {
      await pick(page, 'Task_hook');
      await panel.getByText('已设置').waitFor();
      expect(await page.content()).not.toContain('not-for-readers');
      await panel.getByLabel('地址').fill('https://nowhere.example/hook');
      await panel.getByRole('button', { name: '更换' }).click();
      await panel.getByLabel('新的密钥').fill(secret);
      await panel.getByLabel('新的密钥').press('Enter');
      await panel.getByText('已设置').waitFor();
      await untilDraft(2, (xml) => xml.includes(`token="${secret}"`) && xml.includes('nowhere.example'));
      expect(await page.content()).not.toContain(secret);

      await panel.getByRole('button', { name: '试调用' }).click();
      await panel.getByText('the host is not allowed').waitFor();
      await panel.getByLabel('地址').fill('https://payroll.example/leave');
      await panel.getByLabel('地址').blur();
      await panel.getByRole('button', { name: '试调用' }).click();
      await panel.getByText('HTTP 200，41 毫秒').waitFor();
      await panel.getByText('"code"').scrollIntoViewIfNeeded();
      await picture(page, 'panel-hook', chinese);
      expect(await findings()).toEqual([]);
      await panel.getByRole('button', { name: '清除' }).click();
      await untilDraft(2, (xml) => !xml.includes(secret));
    }));
});

describe('a field', () => {
  it('takes what names it along when its key changes, and says where it is used before it goes', () =>
    drawing(chinese, '/workflows/1/edit', async ({ page }) => {
      await page.getByText('字段', { exact: true }).first().click();
      await page.getByLabel('键', { exact: true }).fill('leave_days');
      await page.getByLabel('键', { exact: true }).press('Enter');
      const xml = await untilDraft(1, (each) => each.includes('key="leave_days"'));
      expect(conditionIn(xml)).toBe('{leave_days} > 3');
      expect(xml).not.toMatch(/"days"|\{days\}/);

      await page.getByRole('button', { name: '删除: 天数' }).click();
      const asked = page.getByRole('dialog');
      await asked.getByText('条件：是').waitFor();
      await asked.getByRole('button', { name: /取\s*消/ }).click();
      expect(draftOf(1)).toContain('key="leave_days"');
    }));

  it('has names in other languages', () =>
    drawing(chinese, '/workflows/1/edit', async ({ page }) => {
      const panel = page.locator('.designer-panel');
      await panel.getByRole('button', { name: '添加语言' }).click();
      await panel.getByLabel('语言代码').fill('de');
      await panel.getByLabel('语言代码').press('Enter');
      await panel.getByLabel('de 的名称').fill('Urlaub');
      await panel.getByLabel('de 的名称').press('Enter');
      await untilDraft(1, (xml) => xml.includes('<gavia:translation lang="de" name="Urlaub" />'));
    }));
});
