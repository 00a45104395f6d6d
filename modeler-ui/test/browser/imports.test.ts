import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { order } from '../server/imports';
import { shape } from './canvas';
import { chinese, picture, setStage } from './stage';
import { looks } from './visitor';

const stage = setStage();
const { visiting } = stage;

const file = (name: string, text: string) => ({ name, mimeType: 'application/xml', buffer: Buffer.from(text) });

async function choose(page: Page, name: string, text: string): Promise<void> {
  const input = page.locator('input[type=file]');
  await input.waitFor({ state: 'attached' });
  await input.setInputFiles(file(name, text));
}

const drawn = (page: Page, id: string) => page.locator(shape(id)).waitFor();
const card = (page: Page, text: string) => page.getByRole('article', { name: text });

describe('a file', () => {
  it('is chosen, told of beside its diagram, answered and published', () =>
    visiting(chinese, '/workflows/import', async ({ page }) => {
      await choose(page, 'order.bpmn', order());
      await page.waitForURL('**/imports/7');
      await drawn(page, 'pack');
      expect(stage.server.imports.sent).toEqual([{ path: '/api/designer/imports', name: 'order.bpmn' }]);
      const report = page.getByRole('complementary', { name: '导入报告' });
      await report.getByText('还有问题要回答').waitFor();
      await report.getByRole('button', { name: '待回答 6' }).waitFor();
      expect(await page.getByRole('button', { name: '发布', exact: true }).isDisabled()).toBe(true);

      // the server proposes something for two of them
      await report.getByRole('button', { name: '采用 2 条建议' }).click();
      // all of a kind at once, then one of them otherwise
      await report.getByRole('button', { name: /一次回答同类的 4 个问题/ }).click();
      await report.getByRole('region', { name: /一次回答同类/ }).getByText('由创建人处理', { exact: true }).click();
      const ship = card(page, '由谁处理“发货”？');
      await ship.getByText('由一个角色处理').click();
      await report.getByText('1 个回答还缺内容').waitFor();
      await ship.getByLabel('角色', { exact: true }).click();
      await page.keyboard.type('hr');
      await page.getByTitle('hr', { exact: true }).click();
      await report.getByRole('button', { name: '提交 6 个回答' }).click();
      await report.getByText('可以发布').waitFor();

      expect(stage.server.imports.answered).toEqual([
        {
          'order/automation:charge': { choice: 'step', value: '' },
          'order/choice:complete': { choice: 'buttons', value: '' },
          'order/participant:check': { choice: 'creator', value: '' },
          'order/participant:pack': { choice: 'creator', value: '' },
          'order/participant:ask': { choice: 'creator', value: '' },
          'order/participant:ship': { choice: 'role', value: '1' },
        },
      ]);
      await page.getByRole('button', { name: '发布', exact: true }).click();
      await page.getByLabel('版本说明').fill('导入');
      await page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click();
      await page.waitForURL('**/workflows/107');
      expect(stage.server.imports.published).toEqual([{ revision: 2, note: '导入' }]);
    }));

  it('is answered step by step, and an answer is taken back', () =>
    visiting(chinese, '/imports/7', async ({ page }) => {
      await drawn(page, 'pack');
      await card(page, '由谁处理“打包”？').getByText('由创建人处理', { exact: true }).click();
      await page.getByRole('button', { name: '提交 1 个回答' }).click();
      await page.getByRole('button', { name: '待回答 5' }).waitFor();
      await card(page, '由谁处理“打包”？').getByRole('button', { name: '撤回回答' }).click();
      await page.getByRole('button', { name: '提交 1 个回答' }).click();
      await page.getByRole('button', { name: '待回答 6' }).waitFor();
      expect(stage.server.imports.answered).toEqual([
        { 'order/participant:pack': { choice: 'creator', value: '' } },
        { 'order/participant:pack': null },
      ]);
    }));

  it('that is refused shows why and where', () =>
    visiting(chinese, '/workflows/import', async ({ page }) => {
      await choose(page, 'cut.bpmn', order().slice(0, 700));
      const why = page.getByRole('alert').filter({ hasText: 'cut.bpmn 没有导入' });
      await why.getByText('XML_MALFORMED').waitFor();
      await why.locator('.excerpt-line.meant').filter({ hasText: /^12/ }).waitFor();
      expect(await why.locator('.excerpt-line').count()).toBeGreaterThan(1);
      expect(page.url()).toContain('/workflows/import');
    }));

  it('that is too large is not sent', () =>
    visiting(chinese, '/workflows/import', async ({ page }) => {
      await choose(page, 'huge.bpmn', ' '.repeat(5 * 1024 * 1024 + 1));
      await page.getByText('文件最大 5 MB。').waitFor();
      expect(stage.server.imports.sent).toEqual([]);
    }));

  it('may come as text', () =>
    visiting(chinese, '/workflows/import', async ({ page }) => {
      await page.getByRole('button', { name: '粘贴 XML' }).press('Enter');
      await page.getByLabel('BPMN 2.0 的 XML 文本').fill(order());
      await page.getByRole('button', { name: '读入' }).press('Enter');
      await page.waitForURL('**/imports/7');
    }));

  it('is dropped on the list of workflows', () =>
    visiting(chinese, '/workflows', async ({ page }) => {
      await page.getByRole('button', { name: '新建工作流' }).waitFor();
      const transfer = await page.evaluateHandle((text) => {
        const files = new DataTransfer();
        files.items.add(new File([text], 'dropped.bpmn'));
        return files;
      }, order());
      await page.locator('.ant-table').dispatchEvent('dragenter', { dataTransfer: transfer });
      await page.getByText('松开鼠标即导入 BPMN 文件').waitFor();
      await page.locator('.ant-table').dispatchEvent('drop', { dataTransfer: transfer });
      await page.waitForURL('**/imports/7');
      expect(stage.server.imports.sent.map(({ name }) => name)).toEqual(['dropped.bpmn']);
      // going back does not import it again
      await drawn(page, 'pack');
      await page.goBack();
      await page.getByText('我最近的导入').waitFor();
      expect(stage.server.imports.sent).toHaveLength(1);
    }));

  it('becomes the next draft of a workflow, over a draft that is there only when asked for', () =>
    visiting(chinese, '/workflows/import?into=1', async ({ page }) => {
      await choose(page, 'order.bpmn', order());
      const asked = page.getByRole('dialog');
      await asked.getByText('这个工作流已有草稿').waitFor();
      await asked.getByText('lilei').waitFor();
      await asked.getByRole('button', { name: '取代草稿' }).click();
      await page.waitForURL('**/imports/7');
      expect(stage.server.imports.sent.map(({ path }) => path)).toEqual([
        '/api/designer/workflows/1/imports',
        '/api/designer/workflows/1/imports?revision=4',
      ]);
    }));
});

describe('the report', () => {
  it('and the diagram lead to each other', () =>
    visiting(chinese, '/imports/7', async ({ page }) => {
      await drawn(page, 'pack');
      await page.locator(`.djs-overlays[data-container-id="ship"] .gavia-told-question`).waitFor();

      // from the report into the middle of the diagram
      await card(page, '由谁处理“发货”？').getByRole('button', { name: '发货' }).click();
      await page.locator(`${shape('ship')}.gavia-picked`).waitFor();
      const middles = await page.evaluate((of) => {
        const middle = (selector: string) => {
          const { x, width } = document.querySelector(selector)?.getBoundingClientRect() ?? { x: 0, width: 0 };
          return x + width / 2;
        };
        return [middle(`${of} > .djs-visual`), middle('.imported-canvas')];
      }, shape('ship'));
      expect(Math.abs((middles[0] ?? 0) - (middles[1] ?? 0))).toBeLessThan(40);

      // and back: what is said of an element alone
      await page.getByRole('button', { name: '适应窗口' }).click();
      await page.locator(`${shape('check')} > .djs-hit`).first().click();
      await page.getByText('只看“核对订单”').waitFor();
      await page.getByText('DUE_DATE').waitFor();
      expect(await page.getByRole('article').count()).toBe(1);
      await page.locator('.report-only .ant-tag-close-icon').click();
      await expect.poll(() => page.getByRole('article').count()).toBe(6);
    }));

  it('is shown in part, with the place in the file', () =>
    visiting(chinese, '/imports/7', async ({ page }) => {
      await drawn(page, 'pack');
      await page.getByRole('button', { name: '提示 1' }).click();
      expect(await page.getByRole('article').count()).toBe(0);
      await page.getByRole('button', { name: '第 5 行' }).click();
      await page.locator('.excerpt-line.meant').getByText('camunda:dueDate="P1D"').waitFor();
    }));

  it('of a large file stays quick', () =>
    visiting(chinese, '/workflows/import', async ({ page }) => {
      stage.server.imports.enlarge(1900);
      await choose(page, 'order.bpmn', order());
      await drawn(page, 'pack');
      await page.getByRole('button', { name: '待回答 1906' }).waitFor();
      expect(await page.getByRole('article').count()).toBeLessThan(50);
      expect(await page.locator('.report-line').count()).toBeLessThan(50);
      const took = await page.evaluate(async () => {
        const begun = performance.now();
        document.querySelector<HTMLElement>('.report-filter button:nth-child(4)')?.click();
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
        return performance.now() - begun;
      });
      expect(took).toBeLessThan(2000);
    }));

  it('says so when the draft was worked on by hand', () =>
    visiting(chinese, '/imports/7', async ({ page }) => {
      await drawn(page, 'pack');
      stage.server.imports.editedBy('lilei');
      await card(page, '由谁处理“打包”？').getByText('由创建人处理', { exact: true }).click();
      await page.getByRole('button', { name: '提交 1 个回答' }).click();
      await page.getByText('草稿已在设计器中修改').first().waitFor();
      expect(await page.getByRole('button', { name: /^提交/ }).count()).toBe(0);
    }));

  it('is reached from the designer while questions are open', () =>
    visiting(chinese, '/workflows/2/edit', async ({ page }) => {
      await page.getByRole('link', { name: '回到导入，在那里回答' }).click();
      await page.waitForURL('**/imports/7');
    }));
});

describe('a template', () => {
  it('is found by what it shows, seen in large and used', () =>
    visiting(chinese, '/workflows', async ({ page }) => {
      await page.getByRole('link', { name: '模板' }).click();
      await page.getByText('共 3 个模板').waitFor();
      await page.getByRole('button', { name: '定时器' }).click();
      await page.getByText('共 1 个模板').waitFor();
      await page.getByRole('heading', { name: '限时处理与升级' }).waitFor();
      await page.getByRole('button', { name: '定时器' }).click();
      await page.getByRole('searchbox').fill('leave');
      await page.getByText('共 1 个模板').waitFor();
      await page.getByRole('button', { name: '放大查看“请假申请”' }).press('Enter');
      const large = page.getByRole('dialog');
      await expect.poll(() => large.getByRole('img', { name: '“请假申请”的流程图' }).evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(300);
      await large.getByText('原始大小').click();
      await large.getByRole('button', { name: '使用' }).click();
      await page.getByLabel('名称', { exact: true }).fill('我的请假');
      await page.getByRole('button', { name: '创建' }).click();
      await page.waitForURL('**/workflows/101/edit');
    }));

  it('is offered where a workflow begins', () =>
    visiting(chinese, '/workflows', async ({ page }) => {
      await page.getByRole('button', { name: '新建工作流' }).click();
      await page.getByRole('link', { name: '查看全部模板' }).click();
      await page.waitForURL('**/templates');
    }));
});

describe.each(looks)('in $language, $theme', (look) => {
  const pages: [string, string, (page: Page) => Promise<unknown>][] = [
    ['start', '/workflows/import', (page) => page.locator('.file-choice').waitFor()],
    ['report', '/imports/7', (page) => drawn(page, 'pack')],
    ['templates', '/templates', (page) => page.locator('.template').first().waitFor()],
  ];
  it.each(pages)('%s can be used by everybody', (name, path, ready) =>
    visiting(look, path, async ({ page, findings }) => {
      await ready(page);
      if (name === 'report') {
        await page.locator('.report-filter button').nth(1).click();
        await page.locator('.report-filter button').nth(1).click();
        await page.locator('.question-card .ant-radio-wrapper').first().click();
      }
      expect(await findings()).toEqual([]);
      await picture(page, `imports-${name}`, look);
      await picture(page, `imports-${name}-large`, look, { width: 1920, height: 1080 });
    }),
  );
});

describe('the fake answers', () => {
  it('are of the file that the tests send', () => {
    const shown = readFileSync(new URL('../server/imports/imported.json', import.meta.url), 'utf8');
    const ids = [...shown.matchAll(/"element_id": "(\w+)"/g)].map(([, id]) => id ?? '');
    expect(ids.filter((id) => !order().includes(`"${id}"`) && id !== 'Submit_1')).toEqual([]);
  });
});
