import { describe, expect, it } from 'vitest';
import { pick, ready } from './canvas';
import { chinese, english, picture, setStage } from './stage';
import { looks } from './visitor';

const stage = setStage();
const { visiting } = stage;

describe('scripts', () => {
  it('are listed, made, and deleted once that is agreed', () =>
    visiting(english, '/workflows', async ({ page }) => {
      await page.getByRole('navigation').getByRole('link', { name: 'Scripts' }).click();
      await page.getByRole('row', { name: /old-python.*Inactive.*Cannot run/ }).waitFor();
      await page.getByRole('link', { name: 'New script' }).click();
      await page.getByLabel('Name', { exact: true }).fill('greet');
      await page.getByLabel('Text of the script (Groovy)').fill("println 'hi'");
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByRole('heading', { name: 'greet', level: 1 }).waitFor();
      expect(page.url()).toMatch(/\/scripts\/3$/);
      await page.getByRole('button', { name: 'Delete', exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
      await page.getByRole('link', { name: 'book-days' }).waitFor();
      expect(await page.getByRole('link', { name: 'greet' }).count()).toBe(0);
    }));

  it('that could not run are refused with the line, which can be gone to', () =>
    visiting(chinese, '/scripts/1', async ({ page }) => {
      const text = page.getByLabel('脚本内容（Groovy）');
      await text.fill("def a = 1\n\nnew File('/x')\nprintln a");
      await page.getByRole('button', { name: '保存', exact: true }).click();
      await page.getByText('new java.io.File is not available').waitFor();
      expect(await page.locator('.code-area-marked').allInnerTexts()).toEqual(['3']);
      await page.getByRole('button', { name: '到第 3 行' }).click();
      expect(await text.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd))).toBe("new File('/x')");
      await page.keyboard.type('println 2');
      expect(await page.locator('.code-area-marked').count()).toBe(0);
      await page.getByRole('button', { name: '保存', exact: true }).click();
      await page.getByText('已保存').waitFor();
      await expect.poll(() => page.getByText('有未保存的修改').count()).toBe(0);
    }));

  it('run on sample values, and what fails is marked', () =>
    visiting(chinese, '/scripts/1', async ({ page }) => {
      await page.getByRole('button', { name: '运行', exact: true }).click();
      await page.getByText('more than 2 days need a manager (test.groovy, line 4)').waitFor();
      expect(await page.locator('.code-area-marked').allInnerTexts()).toEqual(['4']);
      const values = page.getByLabel('工单的值（JSON）');
      await values.fill('[1]');
      await page.getByText('这不是一个 JSON 对象').waitFor();
      await values.fill('{"days": 1}');
      await page.getByRole('button', { name: '运行', exact: true }).click();
      await page.getByLabel('脚本的输出').getByText('booked 1').waitFor();
      expect(await page.locator('.code-area-marked').count()).toBe(0);
    }));

  it('are indented by Tab, which after Escape goes on', () =>
    visiting(english, '/scripts/new', async ({ page }) => {
      const text = page.getByLabel('Text of the script (Groovy)');
      await text.fill('a\nb\nc');
      await text.evaluate((area: HTMLTextAreaElement) => { area.setSelectionRange(0, 3); });
      await page.keyboard.press('Tab');
      expect(await text.inputValue()).toBe('  a\n  b\nc');
      await page.keyboard.press('Shift+Tab');
      expect(await text.inputValue()).toBe('a\nb\nc');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Control+z');
      expect(await text.inputValue()).toBe('a\nb\nc');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Tab');
      expect(await page.getByLabel('Values of the ticket (JSON)').evaluate((area) => area === document.activeElement)).toBe(true);
    }));

  it('that are changed are not left without a question', () =>
    visiting(english, '/scripts/1', async ({ page }) => {
      await page.getByLabel('Description').fill('other');
      await page.getByRole('main').getByRole('link', { name: 'Scripts' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Stay' }).click();
      expect(await page.getByLabel('Description').inputValue()).toBe('other');
      await page.getByRole('main').getByRole('link', { name: 'Scripts' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Leave' }).click();
      await page.getByRole('row', { name: /old-python/ }).waitFor();
    }));
});

describe('channels for notices', () => {
  it('keep a secret that is not touched, replace it or clear it', () =>
    visiting(english, '/notices', async ({ page }) => {
      await page.getByRole('button', { name: '构建', exact: true }).click();
      const dialog = page.getByRole('dialog');
      const secret = dialog.getByRole('group', { name: 'Secret that signs' });
      await secret.getByText('Set', { exact: true }).waitFor();
      await dialog.getByLabel('Name', { exact: true }).fill('Builds');
      await dialog.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('button', { name: 'Builds', exact: true }).click();
      expect(stage.server.upkeep.sent()).toEqual({ name: 'Builds', description: '持续集成', type_id: 1, hook_url: 'https://ci.example/hook', corpid: '', appkey: '', redeliveries: 3 });
      await secret.getByRole('button', { name: 'Replace' }).click();
      await secret.getByLabel('Secret that signs').fill('fresh');
      await dialog.getByRole('button', { name: 'Save' }).click();
      await expect.poll(() => stage.server.upkeep.sent()?.hook_token).toBe('fresh');
      await page.getByRole('button', { name: 'Builds', exact: true }).click();
      await secret.getByRole('button', { name: 'Clear' }).click();
      await dialog.getByRole('button', { name: 'Save' }).click();
      await expect.poll(() => stage.server.upkeep.sent()?.hook_token).toBe('');
    }));

  it('are made by type, and a refusal is shown', () =>
    visiting(chinese, '/notices', async ({ page }) => {
      await page.getByRole('button', { name: '新建通知渠道' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('名称').fill('钉钉群');
      await dialog.getByLabel('地址（URL）').fill('https://wrong.example');
      await dialog.getByRole('button', { name: /保\s?存/ }).click();
      await dialog.getByText('hook_url is refused').waitFor();
      await dialog.getByLabel('地址（URL）').fill('');
      await dialog.getByLabel('类型').click();
      await page.locator('.ant-select-item-option', { hasText: '钉钉' }).click();
      await dialog.getByText('只保存设置').waitFor();
      await dialog.getByLabel('应用标识（appkey）').fill('ding1');
      await dialog.getByRole('textbox', { name: '应用密钥（appsecret）' }).fill('s');
      await dialog.getByRole('button', { name: /保\s?存/ }).click();
      await page.getByRole('row', { name: /钉钉群.*ding1/ }).waitFor();
      await page.getByRole('button', { name: '删除“钉钉群”' }).click();
      await page.getByRole('dialog').getByRole('button', { name: /删\s?除/ }).click();
      await expect.poll(() => page.getByRole('row', { name: /钉钉群/ }).count()).toBe(0);
    }));
});

describe('the panel', () => {
  it('shows departments as a tree and names one that is beyond the list', () =>
    visiting(chinese, '/workflows', async ({ page, open }) => {
      await page.request.put(`${stage.server.url}/api/designer/workflows/1/rights`, { data: { viewer_departments: ['120'] } });
      await open('/workflows/1/edit');
      await ready(page);
      const panel = page.locator('.designer-panel');
      await panel.getByText('管理与权限').click();
      const departments = panel.getByLabel('可以查看工单的部门');
      await panel.getByTitle('夜班组').first().waitFor();
      await departments.click();
      const options = page.locator('.ant-select-dropdown:visible .choice');
      await options.first().waitFor();
      const rows = await options.evaluateAll((all) => all.map((each) => [each.firstElementChild?.textContent, (each as HTMLElement).style.paddingInlineStart]));
      expect(rows).toEqual([['总部', '0px'], ['客服部', '16px'], ['人事部', '16px'], ['招聘组', '32px']]);
      await picture(page, 'upkeep-departments', chinese);
    }));

  it('leads to the text of a script and to the channels', () =>
    visiting(chinese, '/workflows', async ({ page, open }) => {
      await page.request.post(`${stage.server.url}/api/designer/workflows/1/draft`);
      const { revision, xml } = stage.server.drafts.get(1) ?? { revision: 0, xml: '' };
      const scripted = xml.replace('<gavia:participant type="role" value="hr"', '<gavia:participant type="script" value="1"');
      await page.request.put(`${stage.server.url}/api/designer/workflows/1/draft`, { data: { revision, xml: scripted, settled: [] } });
      await open('/workflows/1/edit');
      await ready(page);
      const panel = page.locator('.designer-panel');
      expect(await panel.getByRole('link', { name: '管理通知渠道' }).getAttribute('href')).toBe('/manage/notices');
      await pick(page, 'Task_hr');
      const link = panel.getByRole('link', { name: '编辑这个脚本' });
      expect([await link.getAttribute('href'), await link.getAttribute('target')]).toEqual(['/manage/scripts/1', '_blank']);
    }));
});

describe.each(looks)('in $language, $theme', (look) => {
  it('scripts can be used by everybody', () =>
    visiting(look, '/scripts', async ({ page, open, findings }) => {
      await page.getByRole('link', { name: 'book-days' }).waitFor();
      await picture(page, 'upkeep-scripts', look);
      expect(await findings()).toEqual([]);
      await open('/scripts/1');
      await page.getByRole('button', { name: look.language === 'en' ? 'Run' : '运行', exact: true }).click();
      await page.getByText('test.groovy, line 4').waitFor();
      await picture(page, 'upkeep-script', look);
      expect(await findings()).toEqual([]);
    }));

  it('channels can be used by everybody', () =>
    visiting(look, '/notices', async ({ page, findings }) => {
      await page.getByRole('button', { name: '构建', exact: true }).waitFor();
      await picture(page, 'upkeep-notices', look);
      expect(await findings()).toEqual([]);
      await page.getByRole('button', { name: '构建', exact: true }).click();
      await page.getByRole('dialog').getByRole('group').first().waitFor();
      await picture(page, 'upkeep-channel', look);
      expect(await findings()).toEqual([]);
    }));
});
