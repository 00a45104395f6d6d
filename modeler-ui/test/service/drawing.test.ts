import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { boxOf, pick, pickFlow, ready, saved } from '../browser/canvas';
import { startChromium } from '../browser/chromium';
import { visit, type Visitor } from '../browser/visitor';
import { administering, calling, designing } from './calls';
import { adminPassword, startService } from './service';

const { url, remove } = await startService();
let browser: Browser;
let visitor: Visitor;
let page: Page;

beforeAll(async () => {
  browser = await startChromium();
  visitor = await visit(browser, url, { language: 'zh-CN', theme: 'light' });
  page = visitor.page;
  await visitor.signIn('admin', adminPassword);
});

const pictures = process.env['GAVIA_UI_PICTURES'];

afterEach(async ({ task }) => {
  if (pictures && task.result?.state === 'fail') {
    await page.screenshot({ path: `${pictures}/failed-${task.name}.png` });
  }
});

afterAll(async () => {
  await visitor.leave();
  await browser.close();
  await remove();
});

const idIn = () => Number(/workflows\/(\d+)/.exec(page.url())?.[1]);
const pad = (action: string) => page.locator(`.djs-context-pad .entry[data-action="${action}"]`);
const panel = () => page.getByRole('complementary', { name: '设置' });
const choice = (title: string) => page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').getByTitle(title, { exact: true });

/** The draft as the server has it once all is saved. */
async function draft(): Promise<string> {
  await page.keyboard.press('Control+s');
  await saved(page);
  const design = await designing(url, 'admin', adminPassword);
  const { body } = await design('GET', `/workflows/${idIn().toString()}/draft`);
  return String(body['xml']);
}

/** Id of the one flow between two elements. */
async function flowBetween(source: string, target: string): Promise<string> {
  const flow = new RegExp(`<bpmn:sequenceFlow id="(\\w+)"[^>]* sourceRef="${source}" targetRef="${target}"`).exec(await draft())?.[1];
  if (flow === undefined) {
    throw new Error(`There is no flow from ${source} to ${target}.`);
  }
  return flow;
}

const selectedId = () => panel().locator('.panel-id').innerText();

/** Puts something behind what is selected, by the button of the context pad, and names it while it is drawn. */
async function append(action: string, name?: string): Promise<string> {
  const before = await selectedId();
  await pad(action).click();
  if (name !== undefined) {
    await page.locator('.djs-direct-editing-content').waitFor();
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
  }
  await expect.poll(selectedId).not.toBe(before);
  return selectedId();
}

/** The same from the menu with everything, by its search. */
async function appendFromMenu(search: string, found: string): Promise<string> {
  const before = await selectedId();
  await pad('append.more').click();
  await page.locator('.djs-popup input').waitFor();
  await page.keyboard.type(search);
  await expect.poll(() => page.locator('.djs-popup .entry .djs-popup-label').allTextContents()).toEqual([found]);
  await page.keyboard.press('Enter');
  await expect.poll(selectedId).not.toBe(before);
  return selectedId();
}

/** Draws an arrow with the tool of the key C. */
async function connect(source: string, target: string): Promise<void> {
  await page.keyboard.press('c');
  const from = await boxOf(page, source);
  const to = await boxOf(page, target);
  await page.mouse.click(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 4 });
  await page.mouse.click(to.x + to.width / 2, to.y + to.height / 2);
}

async function handledBy(kind: string, what: string, who: string): Promise<void> {
  await panel().getByLabel('由谁处理').click();
  await choice(kind).click();
  await panel().getByLabel(what, { exact: true }).click();
  await choice(who).click();
  await page.keyboard.press('Escape');
}

const permit = (field: string, access: string) => panel().getByLabel(`${field} 的权限`).getByText(access, { exact: true }).click();

async function button(flow: string, name: string, kind?: string): Promise<void> {
  await pickFlow(page, flow);
  await panel().getByLabel('名称', { exact: true }).fill(name);
  if (kind !== undefined) {
    await panel().getByText(kind, { exact: true }).click();
  }
}

async function publish(note: string): Promise<void> {
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await page.getByLabel('版本说明').fill(note);
  await page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click();
  await page.waitForURL(/\/workflows\/\d+$/);
}

describe('a leave request drawn from an empty canvas', () => {
  let workflow: number;
  const call = calling(url);
  type Button = { transition_id: number; transition_name: string; alert_enable: boolean; alert_text: string };
  const buttonsOf = async (username: string, ticket: number) =>
    (await call(username, 'GET', `/tickets/${ticket.toString()}/transitions`))['value'] as Button[];
  const press = async (username: string, ticket: number, name: string, values: object = {}) => {
    const found = (await buttonsOf(username, ticket)).find(({ transition_name }) => transition_name === name);
    await call(username, 'PATCH', `/tickets/${ticket.toString()}`, { transition_id: found?.transition_id ?? 0, suggestion: name, ...values });
  };
  const stateOf = async (ticket: number) => {
    const { value } = (await call('alice', 'GET', `/tickets/${ticket.toString()}`)) as { value: { participant: string; act_state_id: number } };
    return value;
  };
  /** What the contract calls a ticket that has come to its end. */
  const finished = 4;
  const begin = async (values: object): Promise<number> => {
    const { transition } = (await call('alice', 'GET', `/workflows/${workflow.toString()}/init_state`)) as { transition: { transition_id: number }[] };
    const { ticket_id } = await call('alice', 'POST', '/tickets', { workflow_id: workflow, transition_id: transition[0]?.transition_id, ...values });
    return Number(ticket_id);
  };

  it('is drawn by mouse and keyboard, and published', async () => {
    await visitor.open('/workflows');
    await page.getByRole('button', { name: '新建工作流' }).click();
    await page.getByLabel('名称', { exact: true }).fill('年假');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/edit');
    await ready(page);
    workflow = idIn();

    await page.locator('.designer-canvas').click({ position: { x: 500, y: 450 } });
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await expect.poll(() => page.locator('.djs-shape').count()).toBe(0);

    await page.getByText('字段', { exact: true }).click();
    await page.getByRole('button', { name: '添加字段' }).click();
    const editor = page.locator('.field-editor');
    await editor.getByLabel('名称', { exact: true }).fill('天数');
    await editor.getByLabel('键', { exact: true }).fill('days');
    await editor.getByLabel('类型', { exact: true }).click();
    await page.getByTitle('小数', { exact: true }).click();
    await page.getByText('流程图', { exact: true }).click();

    await page.locator('.djs-palette .entry[data-action="create.start"]').click();
    await page.locator('.designer-canvas').click({ position: { x: 150, y: 160 } });
    const form = await append('append.step', '填写申请');
    await permit('标题', '必填');
    await permit('天数', '必填');

    const leader = await append('append.step', '主管审批');
    await handledBy('变量', '变量', '创建人的部门负责人');
    await permit('天数', '只读');
    const decision = await append('append.buttonChoice');
    const long = await appendFromMenu('rule', '条件分支');
    await page.keyboard.press('e');
    await page.keyboard.type('三天以上？');
    await page.keyboard.press('Enter');
    const boss = await append('append.step', '总经理审批');
    await handledBy('角色', '角色', 'boss');
    await permit('标题', '选填');
    const end = await append('append.end', '结束');

    await page.getByRole('button', { name: '适应窗口' }).click();
    const aside = await boxOf(page, boss);
    await page.mouse.move(aside.x + 50, aside.y + 20);
    await page.mouse.down();
    await page.mouse.move(aside.x + 50, aside.y + 150, { steps: 8 });
    await page.mouse.up();
    await connect(decision, form);
    await connect(long, end);
    await page.locator('.djs-palette .entry[data-action="create.timeout"]').click();
    const box = await boxOf(page, leader);
    await page.mouse.move(box.x + 30, box.y + box.height - 2, { steps: 5 });
    await page.mouse.down();
    await page.mouse.up();
    const timeout = await (async () => {
      await expect.poll(selectedId).toMatch(/^Event_/);
      return selectedId();
    })();
    await panel().getByLabel('天', { exact: true }).fill('3');
    await page.keyboard.press('Enter');
    await pick(page, timeout);
    await connect(timeout, boss);

    await button(await flowBetween(form, leader), '提交');
    await button(await flowBetween(decision, long), '同意');
    await button(await flowBetween(decision, form), '退回', '拒绝');
    await panel().getByLabel('检查必填字段').click();
    await panel().getByLabel('点击后先确认').click();
    await panel().getByLabel('确认提示').fill('退回后要重新填写，确定吗？');
    await button(await flowBetween(boss, end), '批准');
    await pickFlow(page, await flowBetween(timeout, boss));
    await panel().getByLabel('名称', { exact: true }).fill('三天未处理');
    await pickFlow(page, await flowBetween(long, boss));
    await panel().getByText('文本', { exact: true }).click();
    await panel().getByRole('textbox', { name: '满足什么条件' }).fill('{days} > 3');
    await pickFlow(page, await flowBetween(long, end));
    await panel().getByLabel('其他条件都不成立时走这里').click();

    await draft();
    await page.getByRole('region', { name: '问题' }).getByText('没有发现问题').waitFor();
    await publish('第一版');
    await page.locator('.djs-element').first().waitFor();
    const admin = await administering(url);
    const detail = await admin('GET', `/workflows/${workflow.toString()}`);
    await admin('PATCH', `/workflows/${workflow.toString()}`, {
      ...Object.fromEntries(['name', 'description', 'limit_expression', 'title_template', 'content_template', 'notices'].map((key) => [key, detail[key] ?? ''])),
      api_permission_apps: 'demo',
    });
  });

  it('goes to the boss when it is long, and back when it is refused', async () => {
    await expect(begin({ title: 'without days' })).rejects.toThrow(/天数|days/);
    const ticket = await begin({ title: 'Family', days: 5 });
    const buttons = await buttonsOf('tom', ticket);
    // the timeout is a button, too, as with loonflow
    expect(buttons.map(({ transition_name }) => transition_name)).toEqual(['同意', '退回', '三天未处理']);
    expect(buttons[1]).toMatchObject({ alert_enable: true, alert_text: '退回后要重新填写，确定吗？' });
    await press('tom', ticket, '退回');
    expect(await stateOf(ticket)).toMatchObject({ participant: 'alice' });
    await press('alice', ticket, '提交', { title: 'Family', days: 4 });
    await press('tom', ticket, '同意');
    expect((await buttonsOf('grace', ticket)).map(({ transition_name }) => transition_name)).toEqual(['批准']);
    await press('grace', ticket, '批准');
    expect(await stateOf(ticket)).toMatchObject({ act_state_id: finished });
  });

  it('ends with the leader when it is short', async () => {
    const ticket = await begin({ title: 'Dentist', days: 1 });
    await press('tom', ticket, '同意');
    expect(await stateOf(ticket)).toMatchObject({ act_state_id: finished });
  });

  it('gets a second version the next day, and the first one back', async () => {
    await page.getByRole('link', { name: '编辑' }).click();
    await ready(page);
    await pick(page, /id="(\w+)" name="总经理审批"/.exec(await draft())?.[1] ?? '');
    await panel().getByLabel('名称', { exact: true }).fill('老板审批');
    await page.keyboard.press('Enter');
    await publish('改名');
    await page.getByText('改名', { exact: true }).waitFor();

    await page.getByRole('link', { name: '编辑' }).click();
    await ready(page);
    await page.getByRole('button', { name: '历史版本' }).click();
    const first = page.locator('.versions li').filter({ hasText: '第一版' });
    await first.getByRole('button', { name: '恢复为草稿' }).click();
    await page.locator('.ant-popconfirm .ant-btn-primary').click();
    await expect.poll(draft).toContain('总经理审批');
    expect(await draft()).not.toContain('老板审批');
    await publish('改回');
    await page.getByText('改回', { exact: true }).waitFor();
    await expect.poll(() => page.locator('.djs-element text').allTextContents()).toContain('总经理审批');
  });
});
