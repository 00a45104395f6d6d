import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samples } from '../server/data';
import { ready, saved } from './canvas';
import { pressUntilDisabled, changeEverything } from './everything';
import { chinese, setStage } from './stage';
import type { Visitor } from './visitor';

/** Every element of every sample takes half an hour; without the wish, one element of each kind in two samples. */
const everything = process.env['GAVIA_UI_EVERYTHING'] !== undefined;
const walked = samples.filter(({ key }) => everything || ['leave', 'sla-escalation'].includes(key));

/** Two files walk at the same time, each through its half of the samples. */
export function walkThroughHalf(half: 0 | 1): void {
  const stage = setStage('one for all');
  let visitor: Visitor;
  let page: Page;

  beforeAll(async () => {
    visitor = await stage.visitor(chinese);
    page = visitor.page;
    await visitor.signIn();
  });

  afterAll(() => visitor.leave());

  const undo = () => page.evaluate(pressUntilDisabled, ['撤销']);
  const redo = () => page.evaluate(pressUntilDisabled, ['重做']);

  /** Opens a draft; answers its XML as the canvas writes it once something was changed and taken back. */
  async function openDraft(id: number): Promise<string> {
    await visitor.open(`/workflows/${id.toString()}/edit`);
    await ready(page);
    const name = page.locator('.designer-panel').getByLabel('名称', { exact: true });
    await name.fill(`${await name.inputValue()}x`);
    await name.blur();
    expect(await undo()).toBe(1);
    return savedXml(id);
  }

  /** Selects a drawn element, without a mouse that others could be in the way of. */
  async function select(id: string): Promise<void> {
    await page.locator(`.djs-element[data-element-id="${id}"] > .djs-hit`).first().dispatchEvent('click');
    await page.locator('.designer-panel .panel-id', { hasText: id }).first().waitFor();
  }

  type Outcome = { where: string; uses: number; undone: number; redone: number; used: string[] };

  /** Uses all there is below a place of the page, takes all of it back, and with again set does and undoes it once more. */
  async function changeAndTakeBack(where: string, selector: string, again: boolean): Promise<Outcome> {
    const used = await page.evaluate(changeEverything, selector);
    const undone = await undo();
    const redone = again ? await redo() : undone;
    const undoneAgain = again ? await undo() : redone;
    return { where, uses: used.length, undone, redone: undoneAgain === redone ? redone : -1, used };
  }

  /** The draft on the server once what was done and undone is saved. */
  async function savedXml(id: number): Promise<string> {
    await page.keyboard.press('Control+s');
    await saved(page);
    return stage.draftOf(id);
  }

  describe('all that can be set', () => {
    it.each(walked.filter((_, index) => index % 2 === half))('in $key is changed in one step at most, and undone without a trace', async ({ id }) => {
      const before = await openDraft(id);
      const ids = await page.locator('.djs-element').evaluateAll((all) => all.map((each) => each.getAttribute('data-element-id') ?? ''));
      const outcomes = [await changeAndTakeBack('workflow', '.designer-panel', true)];
      const kinds = new Set<string>();
      for (const element of ids.filter((each) => each !== '' && !each.endsWith('_label'))) {
        await select(element);
        const kind = await page.locator('.designer-panel h2').first().innerText();
        if (everything || !kinds.has(kind)) {
          outcomes.push(await changeAndTakeBack(element, '.designer-panel', !kinds.has(kind)));
          kinds.add(kind);
        }
      }
      await page.locator('.designer-head .ant-segmented-item').nth(1).click();
      await page.locator('.steps-flows').waitFor();
      outcomes.push(await changeAndTakeBack('list', '.tab-page', true));
      await page.locator('.designer-head .ant-segmented-item').nth(2).click();
      await page.locator('.fields-tab').waitFor();
      outcomes.push(await changeAndTakeBack('fields', '.fields-tab', true));
      // A control that only shows or prepares something makes no step; none makes two.
      const wrong = outcomes.filter(({ uses, undone, redone }) => undone > uses || undone !== redone);
      expect(wrong).toEqual([]);
      expect(outcomes.reduce((sum, { undone }) => sum + undone, 0)).toBeGreaterThan(100);
      expect(await savedXml(id)).toBe(before);
    }, 400_000);
  });
}
