import type { Page } from 'playwright-core';

/** What hands do on a canvas. Elements are named by their BPMN ids. */

export const shape = (id: string) => `.djs-element[data-element-id="${id}"]`;

/** Waits until a draft can be drawn. */
export const ready = (page: Page) => page.locator('.djs-palette .entry').first().waitFor();

/** Clicks into a shape; not with a selector that any icon's svg would match, too (T23). */
export const pick = (page: Page, id: string) => page.locator(`${shape(id)} > .djs-hit`).first().click();

type Point = { x: number; y: number };

/** The middle of an arrow on the screen, which for an angled one is not the middle of its box. */
export function middleOf(page: Page, id: string): Promise<Point> {
  return page.locator(`${shape(id)} > .djs-hit`).first().evaluate((hit) => {
    const path = hit as SVGPathElement;
    const point = path.getPointAtLength(path.getTotalLength() / 2).matrixTransform(path.getScreenCTM() ?? undefined);
    return { x: point.x, y: point.y };
  });
}

export async function pickFlow(page: Page, id: string): Promise<void> {
  const { x, y } = await middleOf(page, id);
  await page.mouse.click(x, y);
}

/** Where a shape is on the screen. */
export async function boxOf(page: Page, id: string): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await page.locator(`${shape(id)} .djs-visual`).first().boundingBox();
  if (!box) {
    throw new Error(`${id} is not in sight.`);
  }
  return box;
}

/** Opens one of the append and replace menus at an element, and reads what it offers. */
export async function menuOf(page: Page, id: string, action: string): Promise<string[]> {
  await page.keyboard.press('Escape');
  await pick(page, id);
  await page.locator(`.djs-context-pad .entry[data-action="${action}"]`).click();
  await page.locator('.djs-popup .entry').first().waitFor();
  return page.locator('.djs-popup .entry .djs-popup-label').allTextContents();
}

/** Waits until the server has the latest change. */
export const saved = (page: Page) => page.locator('.save-state').getByText(/^(已保存|Saved)$/).waitFor();
