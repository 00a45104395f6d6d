import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bpmn, samples } from '../server/data';
import { shape } from './canvas';
import { chinese, english, picture, setStage } from './stage';
import { looks, still, type Look, type Visitor } from './visitor';

const dark: Look = { language: 'zh-CN', theme: 'dark' };

const stage = setStage('one for all');
const { arriving } = stage;

describe('signing in', () => {
  it('asks whoever is not signed in, and goes back to the page they wanted', () =>
    arriving(chinese, async ({ page, open }) => {
      await open('/workflows/1?element=Task_hr');
      await page.waitForURL('**/manage/login?next=*');
      await page.getByLabel('用户名').fill('admin');
      await page.getByLabel('密码', { exact: true }).fill('right');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/manage/workflows/1?element=Task_hr');
      await page.getByRole('heading', { name: '请假', level: 1 }).waitFor();
    }));

  it('is offered without a failed request to whoever is not signed in', () =>
    arriving(english, async ({ page, open }) => {
      const failed: string[] = [];
      page.on('response', (response) => {
        if (!response.ok()) {
          failed.push(response.url());
        }
      });
      await open('/login');
      await page.getByLabel('User name').waitFor();
      await page.waitForLoadState('networkidle');
      expect(failed).toEqual([]);
    }));

  it('says in the own language that the password is wrong', () =>
    arriving(english, async ({ page, open }) => {
      await open('/login');
      await page.getByLabel('User name').fill('admin');
      await page.getByLabel('Password', { exact: true }).fill('wrong');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('alert').getByText('The user name or password is wrong').waitFor();
    }));

  it('never leads to another host', () =>
    arriving(english, async ({ page, open, signIn }) => {
      await signIn();
      await open('/login?next=//elsewhere.example/manage');
      await page.waitForURL(`${stage.server.url}/manage/workflows`);
    }));

  it('keeps no token where scripts can read it', () =>
    arriving(english, async ({ page, open }) => {
      await open('/login');
      await page.getByLabel('User name').fill('admin');
      await page.getByLabel('Password', { exact: true }).fill('right');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('link', { name: 'Leave', exact: true }).waitFor();
      const readable = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
      expect(readable).not.toContain('signature');
      expect(readable).not.toContain('sessionid');
    }));

  it('asks again when the session has ended meanwhile', () =>
    arriving(english, async ({ page, open, signIn }) => {
      await signIn();
      await open('/workflows');
      await page.getByRole('link', { name: 'Leave', exact: true }).waitFor();
      stage.server.endSessions();
      await page.getByRole('link', { name: 'Leave', exact: true }).click();
      await page.waitForURL((url) => url.searchParams.get('next') === '/manage/workflows/1');
    }));

  it('ends by signing out', () =>
    arriving(english, async ({ page, open, signIn }) => {
      await signIn();
      await open('/workflows');
      await page.getByRole('button', { name: 'Account: 管理员' }).click();
      await page.getByRole('menuitem', { name: 'Sign out' }).click();
      await page.waitForURL('**/manage/login*');
      await open('/workflows');
      await page.waitForURL('**/manage/login*');
    }));
});

describe('the list of workflows', () => {
  it('shows names and times for the reader, page by page', () =>
    arriving(english, async ({ page, open, signIn }) => {
      await signIn();
      await open('/workflows');
      const first = page.getByRole('row').filter({ has: page.getByRole('link', { name: 'Leave', exact: true }) });
      expect(await first.innerText()).toContain('1,212');
      // 08:05 UTC, seen in Shanghai
      expect(await first.innerText()).toMatch(/Oct 2, 2026, 4:05\sPM/);
      await page.getByTitle('2', { exact: true }).click();
      await page.getByRole('link', { name: 'Operations 24', exact: true }).waitFor();
      expect(page.url()).toContain('page=2');
    }));

  it('is searched while typing, and says so when nothing matches', () =>
    arriving(chinese, async ({ page, open, signIn }) => {
      await signIn();
      await open('/workflows?page=2');
      await page.getByRole('searchbox').fill('发布');
      await page.getByText('共 1 个工作流').waitFor();
      await page.getByRole('searchbox').fill('没有的');
      await page.getByText('没有符合“没有的”的工作流').waitFor();
      await page.getByRole('button', { name: '清除搜索' }).click();
      await page.getByText('共 27 个工作流').waitFor();
    }));

  it('says what is wrong and offers another try', () =>
    arriving(english, async ({ page, open, signIn }) => {
      await signIn();
      stage.server.failing = true;
      try {
        await open('/workflows');
        await page.getByText('The server failed').waitFor();
      } finally {
        stage.server.failing = false;
      }
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.getByRole('link', { name: 'Leave', exact: true }).waitFor();
    }));
});

describe("a workflow's diagram", () => {
  it('is drawn with names in the chosen language, and keeps its place when that changes', () =>
    arriving(chinese, async ({ page, open, signIn }) => {
      await signIn();
      await open('/workflows/1');
      const task = page.locator(shape('Task_hr'));
      await task.waitFor();
      expect(await task.textContent()).toBe('人事复核');
      expect(await page.locator(`${shape('Flow_back_label')}`).textContent()).toBe('退回修改');
      await page.getByRole('button', { name: '放大' }).click();
      const viewport = page.locator('.djs-container .viewport').first();
      const before = await viewport.getAttribute('transform');

      await page.getByRole('button', { name: '语言: 简体中文' }).click();
      await page.getByRole('menuitem', { name: 'English' }).click();

      await page.getByRole('button', { name: 'Zoom in' }).waitFor();
      expect((await task.textContent())?.replaceAll(/\s/g, '')).toBe('Humanresourcesreview');
      expect(await page.locator(`${shape('Flow_back_label')}`).textContent()).toBe('Send back');
      expect(await viewport.getAttribute('transform')).toBe(before);
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      await page.reload();
      await page.getByRole('heading', { name: 'Leave', level: 1 }).waitFor();
    }));

  it("keeps bpmn.io's watermark in full sight, on a light plate in the dark", async () => {
    for (const look of [chinese, dark]) {
      await arriving(look, async ({ page, open, signIn }) => {
        await signIn();
        await open('/workflows/1');
        await page.locator(shape('Task_hr')).waitFor();
        const watermark = page.locator('.bjs-powered-by');
        await watermark.waitFor({ state: 'visible' });
        const seen = await watermark.evaluate((link) => {
          const { left, right, top, bottom } = link.getBoundingClientRect();
          const canvas = link.closest('.bjs-container')?.getBoundingClientRect();
          const points = [0.1, 0.5, 0.9].flatMap((x) =>
            [0.1, 0.5, 0.9].map((y) => [left + (right - left) * x, top + (bottom - top) * y] as const),
          );
          return {
            onTop: points.every(([x, y]) => link.contains(document.elementFromPoint(x, y))),
            inside: canvas !== undefined && right <= canvas.right && bottom <= canvas.bottom && bottom <= window.innerHeight,
            plate: getComputedStyle(link).backgroundColor,
          };
        });
        expect(seen).toEqual({
          onTop: true,
          inside: true,
          plate: look.theme === 'dark' ? 'rgb(238, 242, 244)' : 'rgba(0, 0, 0, 0)',
        });
      });
    }
  });

  it('draws light lines on dark ground in the dark, also when the theme changes later', () =>
    arriving(english, async ({ page, open, signIn }) => {
      await signIn();
      await open('/workflows/1');
      await page.locator(shape('Task_hr')).waitFor();
      await page.getByRole('button', { name: 'Appearance: Light' }).click();
      await page.getByRole('menuitem', { name: 'Dark' }).click();
      await page.locator('html[data-theme="dark"]').waitFor();
      const colours = await page.locator(shape('Task_hr')).evaluate((element) => {
        const rectangle = getComputedStyle(element.querySelector('rect') ?? element);
        const text = getComputedStyle(element.querySelector('text') ?? element);
        return [rectangle.fill, rectangle.stroke, text.fill];
      });
      expect(colours).toEqual(['rgb(32, 40, 44)', 'rgb(185, 196, 202)', 'rgb(230, 236, 239)']);
      const arrow = await page.locator(`${shape('Flow_submit')} marker path`).evaluate((path) => getComputedStyle(path).fill);
      expect(arrow).toBe('rgb(185, 196, 202)');
    }));

  it('shows how a clicked element is set up', () =>
    arriving(english, async ({ page, open, signIn }) => {
      await signIn();
      await open('/workflows/1');
      await page.locator(`${shape('Task_manager')} > .djs-hit`).click();
      const details = page.getByRole('region', { name: 'Details' });
      await details.getByText("Manager's approval").waitFor();
      const text = await details.innerText();
      for (const part of [
        "Variable: head of the creator's department",
        'Accept first, then handle',
        'Send back',
        'Refuse',
        'By itself after 2 days',
        'Kind of leave',
        'Serial number',
        'Required',
        'Returns to the last handler',
        '1,200',
      ]) {
        expect(text).toContain(part);
      }
      await page.locator(`${shape('Flow_back_label')}`).click();
      await details.getByText('确定退回给申请人吗？').waitFor();
    }));

  it('is walked by keyboard through the table', () =>
    arriving(chinese, async ({ page, open, signIn }) => {
      await signIn();
      await open('/workflows/1');
      await page.locator(shape('Task_hr')).waitFor();
      const entry = page.getByRole('region', { name: '状态与流转' }).getByRole('button', { name: '人事复核' });
      await entry.focus();
      await page.keyboard.press('Enter');
      await page.locator(`${shape('Task_hr')}.gavia-picked`).waitFor();
      expect(await entry.getAttribute('aria-pressed')).toBe('true');
      expect(await page.locator('.djs-element.gavia-picked').count()).toBe(1);
      await page.getByRole('region', { name: '详情' }).getByText('全部处理').waitFor();
    }));

  it('shows sub-processes, calls and hooks without their secrets', () =>
    arriving(english, async ({ page, open, signIn }) => {
      await signIn();
      await open('/workflows/2?element=Task_hook');
      const details = page.getByRole('region', { name: 'Details' });
      await details.getByText('https://ci.example.com/build').waitFor();
      await page.locator(`${shape('Task_check')} > .djs-hit`).click();
      await details.getByText('https://duty.example.com/who').waitFor();
      expect(await page.content()).not.toContain('not-for-readers');
    }));

  it('leaves the tables when it cannot be drawn', () =>
    arriving(english, async ({ page, open, signIn }) => {
      await signIn();
      await open('/workflows/3');
      await page.getByText('The diagram cannot be drawn').waitFor();
      await page.getByRole('button', { name: 'New request' }).waitFor();
    }));

  it('says when there is no such workflow', () =>
    arriving(english, async ({ page, open, signIn }) => {
      await signIn();
      await open('/workflows/4711');
      await page.getByText('Not found', { exact: true }).waitFor();
    }));
});

describe('the sample workflows', () => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await stage.visitor(english);
    await visitor.signIn();
  });
  afterAll(() => visitor.leave());

  it.each(samples)('$key is drawn in both languages', async ({ id, key }) => {
    const { page } = visitor;
    const names = () => page.locator('.djs-element text').allTextContents();
    await visitor.open(`/workflows/${id.toString()}`);
    await page.locator('.djs-element.djs-shape').first().waitFor();
    const englishNames = await names();
    await picture(page, `sample-${key}`, english);
    await page.getByRole('button', { name: 'Language: English' }).click();
    await page.getByRole('menuitem', { name: '简体中文' }).click();
    await page.getByRole('button', { name: '放大' }).waitFor();
    const chineseNames = await names();
    await picture(page, `sample-${key}`, chinese);
    await page.getByRole('button', { name: '语言: 简体中文' }).click();
    await page.getByRole('menuitem', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Zoom in' }).waitFor();
    expect(englishNames.length).toBeGreaterThan(0);
    expect(await names()).toEqual(englishNames);
    expect(chineseNames.some((name) => /\p{Script=Han}/u.test(name))).toBe(true);
    // Notes are in the workflow's own language only.
    const notes = [...bpmn(id).matchAll(/<(?:\w+:)?text>([^<]*)</g)].map(([, text = '']) => text.replaceAll(/\s/g, ''));
    const untranslated = englishNames.filter((name) => /\p{Script=Han}/u.test(name));
    expect(untranslated.filter((name) => !notes.includes(name.replaceAll(/\s/g, '')))).toEqual([]);
  });

  it('have longer names that stay above what they stand above', async () => {
    const { page } = visitor;
    await visitor.open(`/workflows/${String(samples.find(({ key }) => key === 'leave')?.id)}`);
    const [name, gateway] = await Promise.all(
      ['more_than_three_label', 'more_than_three'].map((id) => page.locator(`${shape(id)} > .djs-visual`).boundingBox()),
    );
    // two lines of English, where one line of Chinese was drawn
    expect((name?.y ?? 0) + (name?.height ?? 0)).toBeLessThan((gateway?.y ?? 0) + 3);
    expect(name?.height ?? 0).toBeGreaterThan((gateway?.height ?? 0) / 3);
  });
});

describe.each(looks)('in $language, $theme', (look) => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await stage.visitor(look);
  });
  afterAll(() => visitor.leave());

  // A straight line has no height, which playwright takes for hidden.
  const picked = ({ page }: Visitor) => page.locator('.gavia-picked').waitFor({ state: 'attached' });
  const shots: { name: string; path: string; signedIn: boolean; ready: (visitor: Visitor) => Promise<void> }[] = [
    { name: 'sign-in', path: '/login', signedIn: false, ready: ({ page }) => page.locator('form').waitFor() },
    {
      name: 'choices',
      path: '/login',
      signedIn: false,
      ready: async ({ page }) => {
        await page.locator('.sign-in-tools button').first().click();
        await page.getByRole('menuitem', { name: 'English' }).waitFor();
      },
    },
    { name: 'workflows', path: '/workflows', signedIn: true, ready: ({ page }) => page.locator('td a').first().waitFor() },
    { name: 'workflows-empty', path: '/workflows?search=xyz', signedIn: true, ready: ({ page }) => page.locator('.ant-empty').first().waitFor() },
    { name: 'workflow', path: '/workflows/1', signedIn: true, ready: ({ page }) => page.locator(shape('Task_hr')).waitFor() },
    {
      name: 'workflow-state',
      path: '/workflows/1?element=Task_manager',
      signedIn: true,
      ready: picked,
    },
    {
      name: 'workflow-transition',
      path: '/workflows/1?element=Flow_agree',
      signedIn: true,
      ready: picked,
    },
    {
      name: 'workflow-release',
      path: '/workflows/2?element=Call_db',
      signedIn: true,
      ready: picked,
    },
    { name: 'not-found', path: '/nowhere', signedIn: true, ready: ({ page }) => page.locator('.dead-end').waitFor() },
  ];

  it.each(shots)('$name can be read by everybody', async ({ name, path, signedIn, ready }) => {
    if (signedIn) {
      await visitor.signIn();
    }
    await visitor.open(path);
    await ready(visitor);
    await still(visitor.page);
    await picture(visitor.page, name, look);
    expect(await visitor.findings()).toEqual([]);
  });
});
