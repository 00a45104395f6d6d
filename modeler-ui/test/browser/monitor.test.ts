import { describe, expect, it } from 'vitest';
import { shape } from './canvas';
import { chinese, english, picture, setStage } from './stage';
import { looks } from './visitor';

const stage = setStage();
const { arriving, visiting } = stage;

describe('the monitor', () => {
  it('is reached from the list and from the workflow', () =>
    visiting(chinese, '/workflows', async ({ page, open }) => {
      await page.getByRole('link', { name: '打开监控：请假，1,212 个在办工单' }).click();
      await page.getByRole('heading', { name: '请假 的监控', level: 1 }).waitFor();
      await open('/workflows/1');
      await page.getByRole('link', { name: '监控' }).click();
      await page.waitForURL('**/manage/workflows/1/monitor');
    }));

  it('tells counts on the diagram and in the table, late ones apart', () =>
    visiting(english, '/workflows/1/monitor', async ({ page }) => {
      await page.locator('.gavia-count.gavia-overdue', { hasText: '1,200 !' }).waitFor();
      await page.locator('.gavia-count.gavia-waiting', { hasText: /^12$/ }).waitFor();
      const row = page.getByRole('row', { name: /Manager's approval/ });
      expect(await row.innerText()).toMatch(/1,200\s+18 days[\s\S]*37\s+0$/);
      await page.getByRole('row', { name: /财务核对 Deleted step/ }).waitFor();
    }));

  it('lists the tickets of a step that is picked in the table or in the diagram', () =>
    visiting(english, '/workflows/1/monitor', async ({ page }) => {
      await page.getByRole('button', { name: "Manager's approval" }).focus();
      await page.keyboard.press('Enter');
      const list = page.getByRole('region', { name: 'Tickets in “Manager\'s approval”' });
      await list.getByRole('link', { name: '请假 1 天：回老家' }).waitFor();
      await list.getByRole('link', { name: 'gavia_202611180002' }).waitFor();
      await list.getByText('A hook').waitFor();
      await list.getByTitle('2', { exact: true }).click();
      await list.getByRole('link', { name: '请假 11 天：回老家' }).waitFor();
      await page.locator(shape('Task_hr')).click();
      await page.getByRole('region', { name: 'Tickets in “Human resources review”' }).waitFor();
      expect(page.url()).toContain('element=Task_hr');
      await page.getByRole('link', { name: '请假 1 天：回老家' }).click();
      await page.waitForURL('**/manage/tickets/42');
    }));

  it('asks for another limit and anew', () =>
    visiting(english, '/workflows/1/monitor', async ({ page }) => {
      await page.getByLabel('Overdue when').click();
      await page.getByText('waiting longer than 7 days').click();
      await page.waitForURL('**/monitor?days=7');
      await expect.poll(() => stage.server.tickets.calls.at(-1)).toContain('longer_than_days=7');
      const before = stage.server.tickets.calls.length;
      await page.getByRole('button', { name: 'Refresh' }).click();
      await expect.poll(() => stage.server.tickets.calls.length).toBeGreaterThan(before);
    }));
});

describe('the progress of a ticket', () => {
  it('marks the way, where it stands, who has it, and tells the same in words', () =>
    visiting(english, '/tickets/42', async ({ page }) => {
      await page.locator(`${shape('Task_manager')}.gavia-done`).waitFor();
      await page.locator(`${shape('Flow_long')}.gavia-done`).waitFor({ state: 'attached' });
      await page.locator(`${shape('Task_hr')}.gavia-now`).waitFor();
      expect(await page.locator(`${shape('Flow_short')}.gavia-done`).count()).toBe(0);
      await page.locator('.gavia-note', { hasText: '海伦' }).waitFor();
      expect(await page.locator('.gavia-visits', { hasText: '2×' }).count()).toBe(3);
      await page.getByText('Voted: 弗兰克').waitFor();
      const history = page.getByRole('region', { name: 'History' });
      expect(await history.getByRole('listitem').count()).toBe(6);
      await history.getByText('请补充交接人').waitFor();
      await history.getByText('→ New request').waitFor();
    }));

  it('is refused in words', () =>
    visiting(english, '/tickets/43', async ({ page }) => {
      await page.getByRole('alert').getByText('Not permitted').waitFor();
    }));

  it('gives a link and a frame to copy', () =>
    visiting(english, '/tickets/42', async ({ page }) => {
      await page.getByRole('button', { name: 'Embed' }).click();
      await page.getByRole('button', { name: 'Make a link' }).click();
      expect(await page.getByLabel('Link', { exact: true }).inputValue()).toBe(`${stage.server.url}/embed/tickets/42#token=good`);
      expect(await page.getByLabel(/^Frame/).inputValue()).toContain(`<iframe src="${stage.server.url}/embed/tickets/42#token=good"`);
      await page.getByText('Good until').waitFor();
    }));
});

describe('the embedded progress', () => {
  it('shows diagram, handlers and since when, and asks with the token in a header alone', () =>
    arriving(english, async ({ page }) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(`${stage.server.url}/embed/tickets/42#token=good`);
      await page.getByRole('heading', { name: '请假 5 天：回老家' }).waitFor();
      await page.locator('.standing', { hasText: 'Human resources review' }).getByText('海伦').waitFor();
      await page.locator(`${shape('Task_hr')}.gavia-now`).waitFor();
      await page.locator('.bjs-powered-by').waitFor();
      expect(asked.filter((url) => url.includes('token'))).toEqual([]);
      expect(asked.filter((url) => url.includes('/api/'))).toEqual([]);
    }));

  it('takes a token from the query as well, and its language', () =>
    arriving(english, async ({ page }) => {
      await page.goto(`${stage.server.url}/embed/tickets/42?token=good&lang=zh`);
      await page.locator('.standing').getByText('人事复核').waitFor();
      expect(await page.getAttribute('html', 'lang')).toBe('zh-CN');
    }));

  it.each([
    ['/embed/tickets/42#token=wrong', null, 'The link is not valid'],
    ['/embed/tickets/43#token=good', null, 'The link is not valid'],
    ['/embed/tickets/42', null, 'The link is not valid'],
    ['/embed/tickets/42#token=good', 'expired', 'The link has expired'],
    ['/embed/tickets/42#token=good', 'refused', 'This ticket cannot be shown'],
  ] as const)('says clearly why it shows nothing: %s, %s', (address, refusal, words) =>
    arriving(english, async ({ page }) => {
      stage.server.tickets.refusal = refusal;
      await page.goto(`${stage.server.url}${address}`);
      await page.getByRole('heading', { name: words }).waitFor();
    }));

  it('goes on with a fresh token, and hides the ticket when it may not be seen any more', () =>
    arriving(english, async ({ page }) => {
      await page.goto(`${stage.server.url}/embed/tickets/42#token=good`);
      await page.getByRole('heading', { name: '请假 5 天：回老家' }).waitFor();
      await page.evaluate(() => { location.hash = '#token=wrong'; });
      await page.getByRole('heading', { name: 'The link is not valid' }).waitFor();
      expect(await page.getByText('请假').count()).toBe(0);
      await page.evaluate(() => { location.hash = '#token=good'; });
      await page.locator(`${shape('Task_hr')}.gavia-now`).waitFor();
    }));

  it('keeps what it shows while the server cannot be reached', () =>
    arriving(english, async ({ page }) => {
      await page.goto(`${stage.server.url}/embed/tickets/42#token=good`);
      await page.locator(`${shape('Task_hr')}.gavia-now`).waitFor();
      stage.server.failing = true;
      await page.evaluate(() => { location.hash = '#token=good&again'; });
      await page.getByText('The server cannot be reached').waitFor();
      expect(await page.getByRole('heading', { name: '请假 5 天：回老家' }).count()).toBe(1);
    }));
});

describe.each(looks)('in $language, $theme', (look) => {
  it('all of it is readable', () =>
    visiting(look, '/workflows/1/monitor?element=Task_manager', async ({ page, open, findings }) => {
      await page.locator('.gavia-count').first().waitFor();
      await page.getByRole('link', { name: '请假 1 天：回老家' }).waitFor();
      await picture(page, 'monitor', look);
      expect(await findings()).toEqual([]);
      await open('/tickets/42');
      await page.locator('.gavia-note').waitFor();
      await picture(page, 'progress', look);
      expect(await findings()).toEqual([]);
      await page.emulateMedia({ colorScheme: look.theme });
      await page.goto(`${stage.server.url}/embed/tickets/42?lang=${look.language}#token=good`);
      await page.locator('.gavia-note').waitFor();
      await picture(page, 'embed', look);
      expect(await findings()).toEqual([]);
    }));
});
