import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ready } from './canvas';
import { english, picture, setStage } from './stage';
import { looks } from './visitor';

const stage = setStage();
const { drawing, visiting } = stage;

const marked = (page: Page, mark: string) => page.locator(`.compare-canvas .djs-element.gavia-${mark}`);

async function publishing(page: Page) {
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  return page.getByRole('dialog');
}

describe('comparing', () => {
  it('shows both drawings, every difference, and what is not drawn', () =>
    visiting(english, '/workflows/1/compare?from=2&to=3', async ({ page }) => {
      await marked(page, 'changed').first().waitFor();
      expect(await marked(page, 'changed').count()).toBe(2);
      expect(await marked(page, 'removed').count()).toBe(1);
      expect(await marked(page, 'added').count()).toBe(1);
      const table = page.getByRole('table');
      await table.getByText('stay on their version').or(table.getByText('stay on')).first().waitFor();
      await page.getByRole('button', { name: /人事复核/ }).click();
      await table.getByText('Name (English)').waitFor();
      await table.getByText('Permission for field (天数)').waitFor();
      await table.getByText('changed (not shown)').waitFor();
      await page.getByText('2 / 6').waitFor();
    }));

  it('goes from one difference to the next by keyboard, and from the drawing to the list', () =>
    visiting(english, '/workflows/1/compare?from=live&to=draft', async ({ page }) => {
      await marked(page, 'changed').first().waitFor();
      await page.getByRole('button', { name: 'Next' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('table', { name: '人事复核' }).waitFor();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Enter');
      await page.getByText('1 / 6').waitFor();
      await page.getByRole('button', { name: 'Previous' }).click();
      await page.getByText('It is drawn elsewhere').waitFor();
      await page.locator('.compare-canvas').nth(1).locator('[data-element-id="Task_hr"] > .djs-hit').first().click();
      await page.getByText('2 / 6').waitFor();
    }));

  it('moves both drawings together', () =>
    visiting(english, '/workflows/1/compare?from=2&to=3', async ({ page }) => {
      await marked(page, 'changed').first().waitFor();
      const views = () =>
        page.locator('.compare-canvas .viewport').evaluateAll((all) =>
          all.map((each) => (each.getAttribute('transform') ?? '').split(/[^-\d.]+/).filter((part) => part !== '').map((part) => Math.round(Number(part) * 100)).join(' ')),
        );
      const [first] = await views();
      await page.getByRole('button', { name: 'Zoom in' }).click();
      await expect.poll(async () => (await views())[0]).not.toBe(first);
      const [one, other] = await views();
      expect(other).toBe(one);
    }));

  it('begins in the list of versions with those that are ticked', () =>
    drawing(english, '/workflows/1/edit', async ({ page }) => {
      await page.getByRole('button', { name: 'Versions' }).click();
      await page.getByText('Open tickets 9').waitFor();
      await page.getByRole('checkbox', { name: 'Tick version 3' }).check();
      await page.getByRole('button', { name: 'Compare with the draft' }).waitFor();
      await page.getByRole('checkbox', { name: 'Tick version 2' }).check();
      await page.getByRole('button', { name: 'Compare the two ticked' }).click();
      await page.waitForURL('**/workflows/1/compare?from=2&to=3');
      await page.getByRole('link', { name: 'Back to the designer' }).click();
      await ready(page);
    }));
});

describe('publishing', () => {
  it('shows who would stay, and keeps the choice in the draft', () =>
    drawing(english, '/workflows/1/edit', async ({ page }) => {
      const dialog = await publishing(page);
      await dialog.getByText('Following: 9. Staying on their versions: 3.').waitFor();
      await dialog.getByText('loonflow_202611200002').waitFor();
      await dialog.getByText('it is gone in the new version').waitFor();
      await dialog.getByText('stay on the version they began with').click();
      await dialog.getByText('Staying on their versions: 12.').waitFor();
      expect(stage.server.drafts.get(1)?.xml).toContain('runningTickets="pin"');
      await dialog.getByRole('button', { name: 'See what changes' }).click();
      await page.waitForURL('**/workflows/1/compare?from=live&to=draft');
    }));

  it('merges what became live, and goes on', () =>
    drawing(english, '/workflows/1/edit', async ({ page }) => {
      stage.server.drafts.publishedBy(1, 'lilei');
      const dialog = await publishing(page);
      await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
      await dialog.getByText('lilei has published version 4').waitFor();
      await dialog.getByRole('button', { name: 'Merge' }).click();
      await dialog.getByText('The changes up to version 4 are in the draft').waitFor();
      await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
      await page.waitForURL('**/workflows/1');
      expect(stage.server.drafts.published).toHaveLength(1);
    }));

  it('asks whose change is taken, one by one', () =>
    drawing(english, '/workflows/1/edit', async ({ page }) => {
      stage.server.drafts.publishedBy(1, 'lilei');
      stage.server.comparisons.conflicting = true;
      const dialog = await publishing(page);
      await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
      await dialog.getByRole('button', { name: 'Merge' }).click();
      await dialog.getByText('Still to choose: 1').waitFor();
      expect(await dialog.getByRole('button', { name: 'Merge as chosen' }).isDisabled()).toBe(true);
      await dialog.getByText('lilei in version 4').waitFor();
      await dialog.getByText('Take the live one: 人事审批').click();
      await dialog.getByRole('button', { name: 'Merge as chosen' }).click();
      await dialog.getByText('The changes up to version 4').waitFor();
      expect(stage.server.comparisons.merges.at(-1)?.choices).toEqual({ 'drawn:Task_hr/name': 'theirs' });
    }));
});

describe.each(looks)('in $language, $theme', (look) => {
  const zh = look.language === 'zh-CN';

  it('everybody can read the comparison', () =>
    visiting(look, '/workflows/1/compare?from=2&to=3', async ({ page, findings }) => {
      await marked(page, 'changed').first().waitFor();
      await page.getByRole('button', { name: /人事复核/ }).click();
      await picture(page, 'compare', look);
      expect(await findings()).toEqual([]);
    }));

  it('everybody can read what publishing means, and the conflicts', () =>
    drawing(look, '/workflows/1/edit', async ({ page, findings }) => {
      stage.server.drafts.publishedBy(1, 'lilei');
      stage.server.comparisons.conflicting = true;
      await page.getByRole('button', { name: zh ? '发布' : 'Publish', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('loonflow_202611200002').waitFor();
      await picture(page, 'publish', look);
      expect(await findings()).toEqual([]);
      await dialog.getByRole('button', { name: /^(发\s?布|Publish)$/ }).click();
      await dialog.getByRole('button', { name: /^(合\s?并|Merge)$/ }).click();
      await dialog.getByText('人事审批').first().waitFor();
      await picture(page, 'conflicts', look);
      expect(await findings()).toEqual([]);
    }));
});
