import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pick, ready, saved, shape } from './canvas';
import { chinese, english, lookingAt, setStage } from './stage';
import { looks } from './visitor';

const stage = setStage();
const { drawing, draftOf, untilDraft } = stage;

const undo = (page: Page) => page.getByRole('button', { name: /^(撤销|Undo)$/ }).click();
const redo = (page: Page) => page.getByRole('button', { name: /^(重做|Redo)$/ }).click();

/** A file without where things are. */
const withoutPlaces = (xml: string) =>
  xml.replaceAll(/<(?:omg)?dc:Bounds [^>]*\/>|<di:waypoint [^>]*\/>|<\/?bpmndi:BPMNLabel[^>]*>|\s+/g, '');

describe('tidying up', () => {
  it('moves everything in one step and changes nothing else, and undo brings back the very same file', () =>
    drawing(english, '/workflows/2/edit', async ({ page }) => {
      // a first step, so that there is a file as this canvas writes it
      await pick(page, 'Task_plan');
      await page.keyboard.press('ArrowDown');
      const before = await untilDraft(2, (xml) => xml.includes('exporter') || xml.includes('y="181"') || xml.includes('y="190"'));
      await saved(page);
      await page.getByRole('button', { name: 'Tidy up' }).click();
      const tidied = await untilDraft(2, (xml) => xml !== before);
      await saved(page);
      expect(withoutPlaces(tidied)).toBe(withoutPlaces(before));
      expect(tidied).toContain('bioc:fill="#fff3c4"');
      expect(tidied).toContain('token="not-for-readers"');
      // what is drawn is what is written
      const box = /bpmnElement="Task_check"[^>]*>\s*<dc:Bounds x="(\d+)"/.exec(tidied)?.[1];
      expect(await page.locator(shape('Task_check')).getAttribute('transform')).toContain(`${box ?? ''} `);
      await undo(page);
      await untilDraft(2, (xml) => xml === before);
      await redo(page);
      await untilDraft(2, (xml) => xml === tidied);
    }));

  it('says so when the server cannot lay out, and leaves the drawing alone', () =>
    drawing(chinese, '/workflows/1/edit', async ({ page }) => {
      stage.server.failing = true;
      await page.getByRole('button', { name: '整理布局' }).click();
      await page.getByText('暂时无法整理').waitFor();
      expect(await page.getByRole('button', { name: '撤销' }).isDisabled()).toBe(true);
      stage.server.failing = false;
    }));
});

/** Places of names are measured anew when they come back to the canvas. */
const withoutLabels = (xml: string) => xml.replaceAll(/<bpmndi:BPMNLabel>[\s\S]*?<\/bpmndi:BPMNLabel>/g, '');

describe('a text', () => {
  it('is drawn while it is written, told what is wrong with it, and replaces the drawing in one step', () =>
    drawing(chinese, '/workflows/1/edit', async ({ page }) => {
      await pick(page, 'Task_manager');
      await page.keyboard.press('ArrowDown');
      await untilDraft(1, (xml) => /y="19\d"|y="181"/.test(xml));
      await saved(page);
      const before = draftOf(1);
      await page.getByRole('button', { name: '文字画图' }).click();
      const dialog = page.getByRole('dialog', { name: '文字画图' });
      const text = dialog.getByLabel('流程文字');
      await expect.poll(() => text.inputValue()).toContain('直属上级审批 (创建人上级)');
      await dialog.locator('.flow-preview .djs-element').first().waitFor();

      await text.fill('新建申请 -> 直属上级审批\n  -同意-> 结束\n  -同意 -> 人事复核');
      await dialog.getByText('同一个按钮“同意”通向两处').click();
      expect(await text.evaluate((input: HTMLTextAreaElement) => input.value.slice(input.selectionStart, input.selectionEnd))).toBe('-同意 ->');
      expect(await dialog.locator('.flow-editor mark').count()).toBe(1);
      expect(await dialog.getByRole('button', { name: '画到画布上' }).isDisabled()).toBe(true);

      await text.fill('新建申请 -> 直属上级审批\n  -同意-> 结束\n  -驳回-> 新建申请\n  -3天后-> 总监 (角色: vpn) -同意-> 结束');
      await dialog.getByText('这些会被删除').waitFor();
      await dialog.getByRole('button', { name: '画到画布上' }).click();
      await page.getByRole('button', { name: '替 换' }).or(page.getByRole('button', { name: '替换', exact: true })).click();
      const drawn = await untilDraft(1, (xml) => xml.includes('总监'));
      expect(drawn).toContain('rememberLastHandler="true"');
      expect(drawn).toContain('id="Task_manager"');
      expect(drawn).not.toContain('Task_hr');
      expect(drawn).toContain('P3D');
      await page.locator(shape('Task_manager')).waitFor();
      // the new drawing can be drawn on; the test's server leads arrows through the middle of steps
      await page.locator(`${shape('Task_manager')} > .djs-hit`).first().click({ position: { x: 8, y: 8 } });
      await page.getByRole('complementary').getByLabel('名称', { exact: true }).fill('上级');
      await untilDraft(1, (xml) => xml.includes('name="上级"'));
      await undo(page);
      await untilDraft(1, (xml) => xml === drawn);
      await undo(page);
      await untilDraft(1, (xml) => withoutLabels(xml) === withoutLabels(before));
      // what was done before can still be taken back
      await undo(page);
      await untilDraft(1, (xml) => withoutLabels(xml) !== withoutLabels(before));
      await redo(page);
      await redo(page);
      await untilDraft(1, (xml) => xml === drawn);
    }));
});

describe('copies', () => {
  /** Another window of the same browser. */
  async function open(context: BrowserContext, path: string): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`${stage.server.url}/manage${path}`);
    await ready(page);
    return page;
  }

  it('are pasted in another window with all that is set for them', () =>
    drawing(english, '/workflows/1/edit', async ({ page }) => {
      const other = await open(page.context(), '/workflows/2/edit');
      await page.bringToFront();
      await pick(page, 'Task_manager');
      await page.keyboard.press('Control+c');
      await other.bringToFront();
      await other.locator('.designer-canvas').click({ position: { x: 500, y: 500 } });
      await other.keyboard.press('Control+v');
      await other.locator('.designer-canvas').click({ position: { x: 420, y: 520 } });
      const xml = await untilDraft(2, (each) => each.includes('value="creator_tl"'));
      // T3, T4
      expect(xml).toMatch(/id="(?!Task_manager)\w+" name="直属上级审批"/);
      expect(xml).toContain('rememberLastHandler="true"');
      expect(xml).toContain('<gavia:fieldPermission field="leave_type" access="readonly" />');
      expect(xml).toContain('上级在两天内处理');
      await other.getByText('name fields that are not here').waitFor();
      expect(await other.getByText('leave_type').count()).toBeGreaterThan(0);
      await undo(other);
      await untilDraft(2, (each) => !each.includes('value="creator_tl"'));
    }));

  it('of several steps keep what ties them', () =>
    drawing(english, '/workflows/1/edit', async ({ page }) => {
      await page.locator('.designer-canvas').click({ position: { x: 500, y: 560 } });
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Control+c');
      const other = await open(page.context(), '/workflows/2/edit');
      await other.bringToFront();
      await other.locator('.designer-canvas').click({ position: { x: 500, y: 560 } });
      await other.keyboard.press('Control+v');
      await other.locator('.designer-canvas').click({ position: { x: 520, y: 560 } });
      const xml = await untilDraft(2, (each) => each.includes('人事复核'));
      expect(xml).toMatch(/boundaryEvent id="\w+" name="两天未处理" attachedToRef="\w+"/);
      expect(xml).toContain('PT48H');
      expect(xml.match(/\{days\} &gt; 3/g)).toHaveLength(1);
      expect(xml).toMatch(/exclusiveGateway id="\w+" name="超过三天？" default="\w+"/);
    }));

  it('that somebody else made up are not pasted', () =>
    drawing(english, '/workflows/1/edit', async ({ page }) => {
      const first = draftOf(1);
      for (const made of ['{"gavia":1,"tree":{"0":[{"id":"x","businessObject":{"$type":"bpmn:ScriptTask"},"di":{"$type":"bpmndi:BPMNShape"}}]}}', 'not json', '{"gavia":1,"tree":[]}']) {
        await pick(page, 'Task_hr');
        await page.evaluate((text) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData('application/x-gavia-elements+json', text);
          document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
        }, made);
        await page.locator('.designer-canvas').click({ position: { x: 420, y: 560 } });
      }
      expect(draftOf(1)).toBe(first);
      expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
    }));
});

describe('the tables', () => {
  it('make a whole workflow by keyboard alone, which is drawn, too', () =>
    drawing(english, '/workflows/1/edit', async ({ page, open }) => {
      await open('/workflows');
      await page.getByRole('button', { name: 'New workflow' }).focus();
      await page.keyboard.press('Enter');
      await page.getByLabel('Name', { exact: true }).fill('Chairs');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/edit');
      await ready(page);

      await page.locator('.designer-head .ant-segmented-item-input').first().focus();
      await page.keyboard.press('ArrowRight');
      await page.getByRole('heading', { name: 'Steps and branches' }).waitFor();

      // a step before the end
      await page.getByLabel('Name', { exact: true }).first().focus();
      await page.keyboard.type('Check');
      await page.keyboard.press('Enter');
      const xml = await untilDraft(101, (each) => each.includes('name="Check"'));
      const step = /<bpmn:userTask id="(\w+)" name="Check"/.exec(xml)?.[1] ?? '';
      expect(xml).toMatch(new RegExp(`sequenceFlow id="Flow_2" name="提交" sourceRef="Step_1" targetRef="${step}"`));
      expect(xml).toMatch(new RegExp(`name="Submit" sourceRef="${step}" targetRef="End_1"`));
      await page.getByRole('status').getByText('“Check” was added').waitFor();

      // who handles it: the same panel, beside
      await page.getByRole('button', { name: 'Settings of “Check”' }).focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.designer-panel') !== null)).toBe(true);
      await page.getByLabel('Handled by').focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByRole('complementary').getByLabel('Person', { exact: true }).waitFor();

      // a button back to the first step, which means no
      const arrow = page.getByRole('form', { name: 'Add a button or an arrow' });
      await arrow.getByLabel('From').focus();
      await page.keyboard.type('Check');
      await page.keyboard.press('Enter');
      await arrow.getByLabel('To', { exact: true }).focus();
      await page.keyboard.type('填写');
      await page.keyboard.press('Enter');
      await arrow.getByLabel('Name').focus();
      await page.keyboard.type('Refuse');
      await page.keyboard.press('Enter');
      await untilDraft(101, (each) => new RegExp(`name="Refuse" sourceRef="${step}" targetRef="Step_1"`).test(each));
      await page.getByRole('combobox', { name: 'Meaning of “Refuse”' }).focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await untilDraft(101, (each) => each.includes('gavia:button kind="refuse"'));

      // a rule into the first step's button, with a condition and a way otherwise
      await page.getByRole('button', { name: 'Add after “填写”' }).focus();
      await page.keyboard.press('Enter');
      await page.locator('#add-step-kind').focus();
      await page.keyboard.press('Enter');
      for (let steps = 0; steps < 4; steps += 1) {
        await page.keyboard.press('ArrowDown');
      }
      await page.keyboard.press('Enter');
      await page.locator('#add-step-name').focus();
      await page.keyboard.type('Many?');
      await page.keyboard.press('Enter');
      await untilDraft(101, (each) => each.includes('name="Many?"') && each.includes('gavia:choice kind="rule"'));
      await page.getByRole('textbox', { name: /^Condition of/ }).focus();
      await page.keyboard.type('{count} > 3');
      await page.keyboard.press('Enter');
      await untilDraft(101, (each) => each.includes('{count} &gt; 3'));

      // a timeout
      const timeout = page.getByRole('form', { name: 'Add a timeout' });
      await timeout.getByLabel('From').focus();
      await page.keyboard.type('Check');
      await page.keyboard.press('Enter');
      await timeout.getByLabel('To', { exact: true }).focus();
      await page.keyboard.type('结束');
      await page.keyboard.press('Enter');
      await timeout.getByLabel('Hours to wait').focus();
      await page.keyboard.press('Control+a');
      await page.keyboard.type('48');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await untilDraft(101, (each) => each.includes('>P2D<'));

      // each was one step; the keys for undo work here
      await page.getByRole('button', { name: 'Settings of “Check”' }).focus();
      await page.keyboard.press('Control+z');
      await untilDraft(101, (each) => !each.includes('P2D'));
      await page.keyboard.press('Control+y');
      await untilDraft(101, (each) => each.includes('P2D'));

      // renamed, then deleted
      await page.getByRole('textbox', { name: 'Name of “Check”' }).fill('Checking');
      await untilDraft(101, (each) => each.includes('name="Checking"'));
      await page.getByRole('button', { name: 'Delete “Refuse”' }).focus();
      await page.keyboard.press('Enter');
      await untilDraft(101, (each) => !each.includes('name="Refuse"'));

      // another kind of step
      await page.getByRole('combobox', { name: 'Kind of “Checking”' }).focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await untilDraft(101, (each) => new RegExp(`serviceTask id="${step}" name="Checking"`).test(each));

      await page.locator('.designer-head .ant-segmented-item-input').nth(1).focus();
      await page.keyboard.press('ArrowLeft');
      await page.locator(shape(step)).waitFor();
    }), 120_000);
});

describe('the keys', () => {
  const name = '人事复核';
  const named = (page: Page) => page.locator('.djs-shape').filter({ hasText: name });
  const picked = (page: Page, id: string) => page.locator(`${shape(id)}.selected`).waitFor();
  const writing = (page: Page) => page.locator('.djs-direct-editing-content');
  const menu = (page: Page) => page.locator('.djs-popup');
  /** The library listens to a menu's keys from the frame after the one in which the menu is seen. */
  const openMenu = async (page: Page) => {
    await menu(page).waitFor();
    await page.evaluate(() => new Promise<void>((heard) => {
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(heard, 0)));
    }));
  };
  /** The library gives the focus back a moment after a menu, a name or the search was left. */
  const focused = (page: Page, timeout?: number) =>
    page.waitForFunction(() => document.activeElement?.matches('.djs-container > svg'), null, timeout === undefined ? {} : { timeout });
  const putDown = (page: Page) => page.locator('.designer-canvas').click({ position: { x: 500, y: 540 } });

  it('are those that the help names', () =>
    drawing(english, '/workflows/1/edit', async ({ page }) => {
      const press = (key: string) => page.keyboard.press(key);
      const undoable = page.getByRole('button', { name: 'Undo' });
      const place = () => page.locator(shape('Task_hr')).getAttribute('transform');
      const tool = (key: string, action: string) => async () => {
        const entry = page.locator(`.djs-palette .highlighted-entry[data-action="${action}"]`);
        await press(key);
        await entry.waitFor();
        await press('Escape');
        await entry.waitFor({ state: 'detached' });
      };
      const does: Record<string, () => Promise<void>> = {
        'Ctrl+Z': async () => {
          await pick(page, 'Task_hr');
          await press('ArrowRight');
          await expect.poll(() => undoable.isEnabled()).toBe(true);
          await press('Control+z');
          await expect.poll(() => undoable.isEnabled()).toBe(false);
        },
        'Ctrl+Y': async () => {
          await press('Control+y');
          await expect.poll(() => undoable.isEnabled()).toBe(true);
        },
        'Ctrl+C': async () => {
          await pick(page, 'Task_hr');
          await press('Control+c');
        },
        'Ctrl+V': async () => {
          await press('Control+v');
          await putDown(page);
          await expect.poll(() => named(page).count()).toBe(2);
        },
        'Ctrl+X': async () => {
          await press('Control+x');
          await expect.poll(() => named(page).count()).toBe(1);
        },
        'Ctrl+D': async () => {
          await pick(page, 'Task_hr');
          await press('Control+d');
          await putDown(page);
          await expect.poll(() => named(page).count()).toBe(2);
          await press('Control+z');
          await expect.poll(() => named(page).count()).toBe(1);
        },
        'Ctrl+A': async () => {
          await press('Control+a');
          await picked(page, 'Task_hr');
          await picked(page, 'End_1');
        },
        'Ctrl+F': async () => {
          await press('Control+f');
          await page.keyboard.type('Task_hr');
          await press('Enter');
          await picked(page, 'Task_hr');
          await focused(page);
          expect(await page.locator('.djs-shape.selected').count()).toBe(1);
        },
        'Ctrl+S': async () => {
          const before = await place();
          await press('ArrowRight');
          await expect.poll(place).not.toBe(before);
          const [sent] = await Promise.all([page.waitForRequest((request) => request.method() === 'PUT'), press('Control+s')]);
          expect(sent.url()).toContain('/workflows/1/draft');
          await saved(page);
        },
        Delete: async () => {
          await press('Delete');
          await expect.poll(() => named(page).count()).toBe(0);
          await press('Control+z');
          await named(page).waitFor();
        },
        E: async () => {
          await pick(page, 'Task_hr');
          await press('e');
          await writing(page).waitFor();
          await press('Escape');
          await writing(page).waitFor({ state: 'hidden' });
          await focused(page);
        },
        R: async () => {
          await press('r');
          await openMenu(page);
          await press('Escape');
          await menu(page).waitFor({ state: 'detached' });
          await focused(page);
        },
        C: tool('c', 'global-connect-tool'),
        L: tool('l', 'lasso-tool'),
        H: tool('h', 'hand-tool'),
        S: tool('s', 'space-tool'),
        '← ↑ → ↓': async () => {
          await pick(page, 'Task_hr');
          const places = new Set([await place()]);
          for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowRight']) {
            await press(key);
            await expect.poll(async () => places.has(await place())).toBe(false);
            places.add(await place());
          }
          const [begin] = places;
          await press('ArrowDown');
          await expect.poll(place).toBe(begin);
        },
      };
      await page.locator('.designer-canvas > * svg').first().press('?');
      const help = page.getByRole('dialog');
      await help.locator('kbd').first().waitFor();
      expect(await help.locator('kbd').allTextContents()).toEqual(Object.keys(does));
      await press('Escape');
      await help.waitFor({ state: 'hidden' });
      for (const each of Object.values(does)) {
        await each();
      }
    }), 120_000);

  it('work on after a menu, a name, the search or a tool was left, however it was left', () =>
    drawing(english, '/workflows/1/edit', async ({ page }) => {
      const press = (key: string) => page.keyboard.press(key);
      const button = (action: string) => page.locator(`.djs-context-pad.open .entry[data-action="${action}"]`);
      const left: Record<string, () => Promise<void>> = {
        'the replace menu': async () => {
          await press('r');
          await openMenu(page);
          await press('Escape');
        },
        'the replace menu of the buttons': async () => {
          await button('replace').click();
          await openMenu(page);
          await press('Escape');
        },
        'the replace menu, with a choice': async () => {
          await press('r');
          await menu(page).locator('.entry[data-id="replace.autoStep"]').click();
          await press('Control+z');
          await pick(page, 'Task_hr');
        },
        'the append menu, with a choice': async () => {
          await button('append.more').click();
          await menu(page).locator('.entry').first().click();
          await menu(page).waitFor({ state: 'detached' });
          await press('Escape');
          await press('Control+z');
          await pick(page, 'Task_hr');
        },
        'the append menu, with a press beside it': async () => {
          await button('append.more').click();
          await menu(page).waitFor();
          await page.locator('.designer-canvas').click({ position: { x: 500, y: 560 } });
          await menu(page).waitFor({ state: 'detached' });
          await pick(page, 'Task_hr');
        },
        'a name': async () => {
          await press('e');
          await writing(page).waitFor();
          await press('Enter');
        },
        'the search': async () => {
          await press('Control+f');
          await page.keyboard.type('End_1');
          await press('Escape');
        },
        'the search, with a choice': async () => {
          await press('Control+f');
          await page.keyboard.type('Task_hr');
          await press('Enter');
        },
        'the search of the toolbar': async () => {
          await page.getByRole('button', { name: 'Find', exact: true }).click();
          await page.locator('.djs-search-open').waitFor();
          await press('Escape');
        },
        'a tool of the palette': async () => {
          await page.locator('.djs-palette .entry[data-action="lasso-tool"]').click();
          await press('Escape');
        },
        'a step of the palette': async () => {
          await page.locator('.djs-palette .entry[data-action="create.step"]').click();
          await press('Escape');
        },
      };
      await pick(page, 'Task_hr');
      const wrong: string[] = [];
      for (const [what, leave] of Object.entries(left)) {
        for (const again of [false, true]) {
          await leave();
          if (again) {
            await pick(page, 'Task_hr');
          }
          await focused(page, 3_000).catch(() => null);
          await press('e');
          const written = await writing(page).waitFor({ timeout: 3_000 }).then(() => true, () => false);
          if (!written) {
            wrong.push(`${what}${again ? ', and the step was clicked' : ''}`);
            await press('Escape');
            await pick(page, 'End_1');
            await pick(page, 'Task_hr');
          } else {
            await press('Escape');
            await writing(page).waitFor({ state: 'hidden' });
            await focused(page);
          }
        }
      }
      expect(wrong).toEqual([]);
    }), 120_000);
});

describe('the canvas', () => {
  it('cleans what may not stand on another kind when an element becomes it', () =>
    drawing(english, '/workflows/1/edit', async ({ page }) => {
      // T4
      await pick(page, 'Gateway_days');
      await page.locator('.djs-context-pad .entry[data-action="replace"]').click();
      await page.locator('.djs-popup .entry[data-id="replace.parallel"]').click();
      const parallel = await untilDraft(1, (xml) => xml.includes('parallelGateway'));
      expect(/<(?:bpmn:)?parallelGateway[\s\S]*?<\/(?:bpmn:)?parallelGateway>/.exec(parallel)?.[0]).not.toContain('gavia:choice');
      // T3: and keeps what may
      await pick(page, 'Task_hr');
      await page.locator('.djs-context-pad .entry[data-action="replace"]').click();
      await page.locator('.djs-popup .entry[data-id="replace.autoStep"]').click();
      const step = await untilDraft(1, (xml) => /serviceTask id="Task_hr"/.test(xml));
      expect(/<(?:bpmn:)?serviceTask id="Task_hr"[\s\S]*?<\/(?:bpmn:)?serviceTask>/.exec(step)?.[0]).toMatch(/gavia:participant type="role"[\s\S]*field="days" access="readonly"/);
    }));

  it('leads an arrow that goes back around the steps between, and takes it back in one step', () =>
    drawing(english, '/workflows/1/edit', async ({ page }) => {
      const before = await page.locator('.djs-connection').count();
      await pick(page, 'Gateway_days');
      await page.locator('.djs-context-pad.open .entry[data-action="connect"]').click();
      const target = await page.locator(`${shape('Task_new')} .djs-visual`).boundingBox();
      await page.mouse.move((target?.x ?? 0) + 50, (target?.y ?? 0) + 40, { steps: 8 });
      await page.mouse.down();
      await page.mouse.up();
      const xml = await untilDraft(1, (each) => /sourceRef="Gateway_days" targetRef="Task_new"/.test(each));
      const id = /<(?:bpmn:)?sequenceFlow id="([^"]+)"[^>]*sourceRef="Gateway_days" targetRef="Task_new"/.exec(xml)?.[1] ?? '';
      const edge = new RegExp(`bpmnElement="${id}"[^>]*>([\\s\\S]*?)</bpmndi:BPMNEdge>`).exec(xml)?.[1] ?? '';
      const heights = [...edge.matchAll(/<di:waypoint x="\d+" y="(\d+)"/g)].map((corner) => Number(corner[1]));
      expect(heights).toHaveLength(4);
      expect(heights[1]).toBe(heights[2]);
      // Task_manager stands between 180 and 260
      expect(heights[1]).toBeLessThan(180);
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect.poll(() => page.locator('.djs-connection').count()).toBe(before);
    }));

  it('shows findings in a colour of their own', () =>
    drawing({ language: 'en', theme: 'dark' }, '/workflows/1/edit', async ({ page }) => {
      // T2
      await page.locator(`${shape('Flow_done')} > .djs-hit`).first().evaluate((hit) => { hit.dispatchEvent(new MouseEvent('click', { bubbles: true })); });
      await pick(page, 'Task_new');
      await page.keyboard.press('Delete');
      await page.getByRole('button', { name: 'Undo' }).click();
      await pick(page, 'End_1');
      await page.keyboard.press('Delete');
      const mark = page.locator('.gavia-finding').first();
      await mark.waitFor();
      expect(await mark.evaluate((badge) => getComputedStyle(badge).backgroundColor)).toMatch(/^rgb\(/);
    }));

  it('exports pictures with a light background, whatever the theme', () =>
    drawing({ language: 'en', theme: 'dark' }, '/workflows/2/edit', async ({ page }) => {
      await page.getByRole('button', { name: 'Export' }).click();
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'PNG picture' }).click()]);
      const chunks: Buffer[] = [];
      for await (const chunk of await download.createReadStream()) {
        chunks.push(chunk as Buffer);
      }
      const data = Buffer.concat(chunks).toString('base64');
      const seen = await page.evaluate(async (png) => {
        const image = new Image();
        image.src = `data:image/png;base64,${png}`;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = image.width;
        canvas.height = image.height;
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0);
        const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
        let dark = 0;
        let yellow = 0;
        for (let at = 0; at < pixels.length; at += 4) {
          const [r = 0, g = 0, b = 0] = pixels.slice(at, at + 3);
          dark += r < 80 && g < 80 && b < 80 ? 1 : 0;
          yellow += r === 255 && g === 243 && b === 196 ? 1 : 0;
        }
        return { corner: [...pixels.slice(0, 3)], dark, yellow, count: pixels.length / 4 };
      }, data);
      expect(seen.corner).toEqual([255, 255, 255]);
      // lines and names are dark, but not much of the picture is
      expect(seen.dark).toBeGreaterThan(500);
      expect(seen.dark).toBeLessThan(seen.count / 5);
      // somebody's own colour
      expect(seen.yellow).toBeGreaterThan(500);
    }));

  it('tells what of a file could not be read', () => // T5
    stage.arriving(english, async ({ page, open, signIn }) => {
      await signIn();
      await page.request.post(`${stage.server.url}/api/designer/workflows/1/draft`, { data: {} });
      const draft = stage.server.drafts.get(1);
      if (draft) {
        draft.xml = draft.xml.replace('<association id', '<textAnnotation id="Note_1"><text>again</text></textAnnotation><association id');
      }
      await open('/workflows/1/edit');
      await ready(page);
      await page.getByText('Parts of the file that could not be read').waitFor();
    }));
});

describe.each(looks)('in $language, $theme', (look) => {
  it('the text and the tables can be read by everybody', () =>
    drawing(look, '/workflows/1/edit', async (visitor) => {
      const { page } = visitor;
      const looking = lookingAt(visitor, 'canvas', look);
      await page.locator('.designer-head .ant-segmented-item').nth(1).click();
      await page.locator('.steps-page .ant-table-row').first().waitFor();
      await looking.of('tables');
      await page.locator('.designer-head .ant-segmented-item').nth(0).click();
      await page.getByRole('button', { name: /^(文字画图|Draw from text)$/ }).click();
      await page.locator('.flow-preview .djs-element').first().waitFor();
      await looking.of('text');
      await page.locator('.text-flow-help summary').click();
      await page.locator('#flow-text').fill('A -> B (nobody knows\nB -ok-> C');
      await page.locator('.flow-editor mark').first().waitFor();
      await looking.of('text-errors');
      expect(looking.wrong).toEqual({});
    }));
});
