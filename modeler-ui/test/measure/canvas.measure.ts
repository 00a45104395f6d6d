import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
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

/** Where the time of one kind of action goes, as a file that a browser's developer tools open. */
async function profiled<T>(session: CDPSession, name: string, work: () => Promise<T>): Promise<T> {
  const folder = process.env['GAVIA_MEASURE_PROFILES'];
  if (!folder) {
    return work();
  }
  await session.send('Profiler.start');
  const answer = await work();
  const { profile } = await session.send('Profiler.stop');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.cpuprofile`), JSON.stringify(profile));
  return answer;
}

it('a large workflow', async () => {
  const xml = await largeWorkflow(nodes);
  const server = await startFakeServer();
  const browser = await startChromium();
  const { page, signIn, open } = await visit(browser, server.url, { language: 'zh-CN', theme: 'light' });
  page.setDefaultTimeout(60_000);
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
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
    opening.push(await profiled(session, 'open', () => until(async () => {
      await open('/workflows/1/edit');
      await page.locator('.djs-element[data-element-id="End"]').waitFor({ state: 'attached' });
      await page.locator('.panel-head').waitFor();
    })));
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

  const name = page.getByRole('complementary').getByLabel('名称', { exact: true });
  /** Through the search, which scrolls to it: what is two rows further is seldom in sight. */
  const find = async (id: string) => {
    await page.locator('.djs-container > svg').focus();
    await page.keyboard.press('Control+f');
    await page.keyboard.type(id);
    await page.keyboard.press('Enter');
    await page.locator('.panel-id', { hasText: id }).waitFor();
  };
  const drag = async (id: string) => {
    const point = await at(id);
    await page.mouse.move(point.x, point.y);
    await page.mouse.down();
    await page.mouse.move(point.x + 6, point.y + 6);
    const frames = await profiled(session, `drag-${id}`, () => until(async () => {
      for (let step = 1; step <= steps; step += 1) {
        await page.mouse.move(point.x + 6 + step, point.y + 6 + (step % 7));
        await page.evaluate(() => new Promise((done) => { requestAnimationFrame(done); }));
      }
    }));
    return { frames, drop: await profiled(session, `drop-${id}`, () => until(async () => { await page.mouse.up(); })) };
  };

  const far: Awaited<ReturnType<typeof drag>>[] = [];
  for (const id of ids) {
    far.push(await drag(id));
  }
  tell('drag a step, all in sight, per frame', far.map(({ frames }) => frames), steps);
  tell('drop it', far.map(({ drop }) => drop));

  await page.locator('.djs-container > svg').focus();
  await page.keyboard.press('Control+0');
  const picking: Cost[] = [];
  const near: Awaited<ReturnType<typeof drag>>[] = [];
  const finding: Cost[] = [];
  for (const id of ids) {
    finding.push(await profiled(session, `find-${id}`, () => until(() => find(id))));
    // To the left: on the right are the buttons of the one that is selected.
    const beside = `Node_${(Number(id.slice('Node_'.length)) - 1).toString()}`;
    const point = await at(beside);
    picking.push(await profiled(session, `pick-${id}`, () => until(async () => {
      await page.mouse.click(point.x, point.y);
      await page.locator('.panel-id', { hasText: beside }).waitFor();
    })));
    near.push(await drag(beside));
  }
  tell('find a step by its id', finding);
  tell('pick a step until its panel is shown', picking);
  tell('drag a step in original size, per frame', near.map(({ frames }) => frames), steps);
  tell('drop it', near.map(({ drop }) => drop));

  const typing: Cost[] = [];
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
