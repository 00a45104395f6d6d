/**
 * Uses every control below an element of the page once, each option of a list included, and answers what it used; works
 * through those that appear meanwhile, too. Runs in the page, where it costs milliseconds, so nothing outside is used.
 *
 * @param selector of the element
 */
export async function changeEverything(selector: string): Promise<string[]> {
  type Control = { key: string; use: () => Promise<boolean> };
  const used: string[] = [];
  const seen = new Map<string, number>();
  const waiting: Control[] = [];
  const turn = () => new Promise((resolve) => { setTimeout(resolve, 0); });

  function write(input: HTMLInputElement | HTMLTextAreaElement, text: string) {
    const prototype = input instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
    // React watches the property of the element itself
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }

  async function type(input: HTMLInputElement | HTMLTextAreaElement, text: string): Promise<boolean> {
    input.focus();
    write(input, text);
    await turn();
    input.blur();
    await turn();
    return true;
  }

  /** The list of a select, opened. */
  async function listOf(select: HTMLElement): Promise<HTMLElement[]> {
    const input = select.querySelector('input');
    input?.focus();
    select.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true, button: 0 }));
    for (let tries = 0; tries < 50; tries += 1) {
      await turn();
      const list = document.getElementById(input?.getAttribute('aria-controls') ?? '')?.closest('.ant-select-dropdown');
      const options = [...(list?.querySelectorAll<HTMLElement>('.ant-select-item-option:not(.ant-select-item-option-disabled)') ?? [])];
      if (options.length > 0) {
        return options;
      }
    }
    return [];
  }

  async function close(select: HTMLElement) {
    const input = select.querySelector('input');
    input?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', keyCode: 27, bubbles: true }));
    input?.blur();
    await turn();
  }

  const isChosen = (option: HTMLElement) => option.classList.contains('ant-select-item-option-selected');
  const nameOf = (option: HTMLElement) => option.getAttribute('title') ?? option.innerText;

  async function choose(select: HTMLElement, name: string | null): Promise<boolean> {
    const options = await listOf(select);
    const option = options.find((each) => !isChosen(each) && (name === null || nameOf(each) === name));
    option?.click();
    await turn();
    await close(select);
    return option !== undefined;
  }

  async function changeSelect(select: HTMLElement, key: string): Promise<boolean> {
    const several = select.classList.contains('ant-select-multiple');
    const others = (await listOf(select)).filter((option) => !isChosen(option)).map(nameOf);
    await close(select);
    const [first, ...rest] = several ? others.slice(0, 1) : others;
    for (const name of rest) {
      waiting.push({
        key: `${key} = ${name}`,
        use: async () => {
          const again = controls().find((each) => each.key === key)?.element;
          return again ? choose(again, name) : false;
        },
      });
    }
    return first === undefined ? false : choose(select, first);
  }

  const wanted = [
    'textarea:not([aria-hidden])', 'input.ant-input', '[role=switch]', '.ant-segmented', '.ant-radio-group', '.ant-input-number', '.ant-select', 'button',
  ].join(',');

  function controls(): { key: string; element: HTMLElement }[] {
    const counts = new Map<string, number>();
    return [...(document.querySelector(selector)?.querySelectorAll<HTMLElement>(wanted) ?? [])]
      .filter((element) => !element.closest('[disabled], .ant-select-disabled') && element.offsetParent !== null)
      .filter((element) => !element.parentElement?.closest('.ant-select, .ant-input-number, .ant-segmented, .ant-radio-group'))
      .map((element) => {
        const name =
          element.getAttribute('aria-label') ?? element.querySelector('[aria-label]')?.getAttribute('aria-label') ??
          element.closest('.control')?.querySelector('label, .control-label')?.textContent ?? element.textContent;
        // What a control is called by its element's name is still the same when that changes.
        const lasting = name.replaceAll(/“[^”]*”/g, '“”');
        const kind = `${element.tagName} ${element.getAttribute('role') ?? ''} ${lasting}`;
        const count = (counts.get(kind) ?? 0) + 1;
        counts.set(kind, count);
        return { key: `${lasting} (${count.toString()})`, element };
      });
  }

  async function changeOne(element: HTMLElement, key: string): Promise<boolean> {
    if (element.matches('.ant-select')) {
      const input = element.querySelector('input');
      return element.matches('.ant-select-auto-complete') && input ? type(input, `${input.value}x`) : changeSelect(element, key);
    }
    if (element.matches('.ant-segmented, .ant-radio-group')) {
      element.querySelector<HTMLElement>('input[type=radio]:not(:checked)')?.click();
      await turn();
      return true;
    }
    if (element.matches('.ant-input-number')) {
      const input = element.querySelector('input');
      const value = Number(input?.value.replaceAll(/\D/g, '') ?? 0);
      return input ? type(input, (value >= 23 ? value - 1 : value + 1).toString()) : false;
    }
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
      return type(element, `${element.value}x`);
    }
    element.click();
    await turn();
    return true;
  }

  /** Buttons come last: some remove what the other controls belong to. */
  const rank = (element: HTMLElement) => (element.tagName === 'BUTTON' && !element.matches('[role=switch]') ? 1 : 0);
  /** Whatever leads elsewhere, shows more or makes visible changes nothing. */
  const changesNothing = '.ant-btn-link, .element-link, .ant-input-clear-icon, .ant-collapse-expand-icon, .changes-nothing';

  while (used.length < 300) {
    const unused = controls().filter(({ key, element }) => !seen.has(key) && !element.closest(changesNothing));
    const next = unused.find(({ element }) => rank(element) === 0);
    if (next) {
      seen.set(next.key, 1);
      if (await changeOne(next.element, next.key)) {
        used.push(next.key);
      }
      continue;
    }
    const choice = waiting.shift();
    if (choice) {
      if (await choice.use()) {
        used.push(choice.key);
      }
      continue;
    }
    const button = unused[0];
    if (!button) {
      return used;
    }
    seen.set(button.key, 1);
    await changeOne(button.element, button.key);
    used.push(button.key);
  }
  throw new Error(`There is no end of controls: ${used.slice(-20).join(', ')}`);
}

/**
 * Presses a button until it is disabled; answers how often. Runs in the page.
 *
 * @param names the button's, in any language
 */
export async function pressUntilDisabled(names: readonly string[]): Promise<number> {
  const turn = () => new Promise((resolve) => { setTimeout(resolve, 0); });
  const find = () => names.map((name) => document.querySelector<HTMLButtonElement>(`button[aria-label="${name}"]`)).find((each) => each !== null);
  let count = 0;
  while (count < 2_000 && find()?.disabled === false) {
    find()?.click();
    await turn();
    count += 1;
  }
  return count;
}
