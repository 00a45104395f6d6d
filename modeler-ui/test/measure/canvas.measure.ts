import type { Page } from 'playwright-core';
import { it } from 'vitest';
import { startFakeServer } from '../server/fakeServer';
import { startChromium } from '../browser/chromium';
import { visit } from '../browser/visitor';
import { largeWorkflow } from './large';

const nodes = Number(process.env['GAVIA_MEASURE_NODES'] ?? '500');
const rounds = 3;
const steps = 30;

const middle = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const shown = (value: number) => Math.round(value).toString().padStart(6);

type Cost = { passed: number; busy: number };

/** Milliseconds until the browser has drawn what an action changed, and how long its main thread computed for that. */
function clockOf(page: Page, busy: () => Promise<number>) {
  return async (act: () => Promise<void>): Promise<Cost> => {
    const before = await busy();
    const begin = Date.now();
    await act();
    await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => { setTimeout(done, 0); }); }));
    const passed = Date.now() - begin;
    const after = await busy();
    // A new page begins to count anew.
    return { passed, busy: after >= before ? after - before : after };
  };
}

it('a large workflow', async () => {
  const xml = await largeWorkflow(nodes);
  const server = await startFakeServer();
  const browser = await startChromium();
  const { page, signIn, open } = await visit(browser, server.url, { language: 'zh-CN', theme: 'light' });
  page.setDefaultTimeout(60_000);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () => ((await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
  const until = clockOf(page, busy);
  await signIn();
  await page.request.post(`${server.url}/api/designer/workflows/1/draft`, { data: {} });
  const lines: string[] = [];
  const tell = (what: string, costs: Cost[], per = 1) => {
    const of = (key: keyof Cost) => costs.map((cost) => cost[key] / per);
    lines.push(`${what.padEnd(46)} passed ${shown(middle(of('passed')))} ms   computed ${shown(middle(of('busy')))} ms   at most ${shown(Math.max(...of('busy')))} ms`);
  };

  const opening: Cost[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const draft = server.drafts.get(1);
    if (draft) {
      draft.xml = xml;
    }
    await open('/workflows');
    await page.locator('table').first().waitFor();
    opening.push(await until(async () => {
      await open('/workflows/1/edit');
      await page.locator('.djs-element[data-element-id="End"]').waitFor({ state: 'attached' });
      await page.locator('.panel-head').waitFor();
    }));
  }
  tell('open (navigation, scripts from cache, drawn)', opening);

  await page.waitForLoadState('networkidle');
  const at = async (id: string) => {
    const box = await page.locator(`.djs-element[data-element-id="${id}"] .djs-visual`).boundingBox();
    return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
  };
  if (process.env['GAVIA_UI_PICTURES']) {
    await page.screenshot({ path: `${process.env['GAVIA_UI_PICTURES']}/measure.png` });
  }
  const ids = [37, 62, 87, 112, 137].map((index) => `Node_${Math.min(index, nodes - 3).toString()}`);

  const picking: Cost[] = [];
  for (const id of ids) {
    const point = await at(id);
    picking.push(await until(async () => {
      await page.mouse.click(point.x, point.y);
      await page.locator('.panel-id', { hasText: id }).waitFor();
    }));
  }
  tell('pick a step until its panel is shown', picking);

  const frames: Cost[] = [];
  const drops: Cost[] = [];
  for (const id of ids) {
    const point = await at(id);
    await page.mouse.move(point.x, point.y);
    await page.mouse.down();
    await page.mouse.move(point.x + 6, point.y + 6);
    frames.push(await until(async () => {
      for (let step = 1; step <= steps; step += 1) {
        await page.mouse.move(point.x + 6 + step, point.y + 6 + (step % 7));
        await page.evaluate(() => new Promise((done) => { requestAnimationFrame(done); }));
      }
    }));
    drops.push(await until(async () => { await page.mouse.up(); }));
  }
  tell('drag a step, per frame', frames, steps);
  tell('drop it', drops);

  const typing: Cost[] = [];
  const name = page.getByRole('complementary').getByLabel('名称', { exact: true });
  await name.focus();
  for (let round = 0; round < rounds * 2; round += 1) {
    typing.push(await until(() => page.keyboard.type('字')));
  }
  tell('write a letter in the panel', typing);
  const committing: Cost[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await page.keyboard.type('完');
    committing.push(await until(() => page.keyboard.press('Enter')));
  }
  tell('the name is taken over', committing);

  const undoing: Cost[] = [];
  for (let round = 0; round < rounds; round += 1) {
    undoing.push(await until(() => page.getByRole('button', { name: '撤销' }).click()));
  }
  tell('undo', undoing);

  const saving: Cost[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await page.getByRole('button', { name: round % 2 === 0 ? '重做' : '撤销' }).click();
    saving.push(await until(async () => { await page.locator('.save-state').getByText('已保存').waitFor(); }));
  }
  tell('save and show what was found', saving);

  const tab: Cost[] = [];
  for (let round = 0; round < rounds; round += 1) {
    tab.push(await until(async () => {
      await page.locator('.designer-head .ant-segmented-item').nth(1).click();
      await page.locator('.steps-page .ant-table-row').first().waitFor();
    }));
    await page.locator('.designer-head .ant-segmented-item').nth(0).click();
  }
  tell('open the tables', tab);
  await browser.close();
  await server.close();
  console.log(`\n${nodes.toString()} elements, ${(xml.length / 1000).toFixed(0)} kB\n${lines.join('\n')}\n`);
}, 900_000);
