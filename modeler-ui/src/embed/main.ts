import './embed.css';
import type { Current, Progress, Waits } from '../api/tickets';
import { progressMarks, progressNotes } from '../bpmn/progress';
import { createViewer, type DiagramViewer } from '../bpmn/viewer';
import { formatInstant } from '../i18n/format';
import { preferredLanguage } from '../i18n/languages';
import { nameIn } from '../i18n/names';
import { languageOf, wantedBy } from './address';
import { loadProgress, type Refusal } from './load';
import { loadWords } from './words';

const refreshAfter = 30_000;

const root = document.getElementById('embed');
if (!root) {
  throw new Error('embed.html has no #embed');
}
const page = root;

const dark = window.matchMedia('(prefers-color-scheme: dark)');
const showTheme = () => {
  document.documentElement.dataset['theme'] = dark.matches ? 'dark' : 'light';
};
dark.addEventListener('change', showTheme);
showTheme();

const language = languageOf(location.search, () => preferredLanguage(null, navigator.languages));
document.documentElement.lang = language;
const t = await loadWords(language);

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

const head = element('header', 'head');
const current = element('div', 'current');
current.setAttribute('aria-live', 'polite');
const canvas = element('div', 'canvas');
const foot = element('footer', 'foot');
const message = element('div', 'message', t('embed.loading'));
message.setAttribute('role', 'status');
page.replaceChildren(message);

let viewer: DiagramViewer | null = null;
let drawn = '';
let timer = 0;

const waits = ({ type, people }: Waits) => {
  const names = people.filter(({ acted }) => !acted).map(({ alias }) => alias);
  return names.length > 0 ? names.join(language === 'zh-CN' ? '、' : ', ') : t(`embedWaits.${type}`);
};

const since = (time: string) => t('embed.since', { time });

function standing({ state, handlers, since: from }: Current): HTMLElement {
  const line = element('p', 'standing');
  line.append(
    element('strong', 'state', nameIn(language, state)),
    element('span', 'who', waits(handlers)),
    element('span', 'since', since(formatInstant(language, from))),
  );
  return line;
}

function legend(): HTMLElement {
  const list = element('ul', 'legend');
  list.setAttribute('aria-label', t('embed.legend'));
  for (const [kind, text] of [['done', t('embed.done')], ['now', t('embed.now')]] as const) {
    const item = element('li', '');
    item.append(element('span', `box ${kind}`), text);
    list.append(item);
  }
  return list;
}

async function show(ticket: Progress): Promise<void> {
  const title = ticket.title || ticket.sn;
  document.title = title;
  head.replaceChildren(
    element('h1', '', title),
    element('span', 'tag', t(`embedStanding.${ticket.standing}`)),
    element('span', 'sn', ticket.sn),
  );
  current.replaceChildren(...ticket.current.map(standing));
  foot.replaceChildren(legend(), element('span', 'as-of', t('embed.refreshed', { time: formatInstant(language, ticket.as_of) })));
  if (message.isConnected) {
    page.replaceChildren(head, current, canvas, foot);
  }
  await draw(ticket, title);
}

async function draw(ticket: Progress, title: string): Promise<void> {
  viewer ??= createViewer({ container: canvas, onSelect: () => undefined });
  if (drawn !== ticket.xml) {
    drawn = ticket.xml;
    await viewer.show(ticket.xml);
  }
  viewer.setLanguage(language, { diagram: t('embed.diagram', { name: title }), enterSubprocess: t('embed.enterSubprocess') });
  viewer.setMarks(progressMarks(ticket));
  viewer.setCounts(
    progressNotes(ticket, language, { waits, since, visits: (number) => t('embed.visits', { number }) }),
  );
}

const refusals: Record<Refusal, [title: string, hint: string]> = {
  expired: [t('embed.expired'), t('embed.expiredHint')],
  invalid: [t('embed.invalid'), t('embed.invalidHint')],
  refused: [t('embed.refused'), t('embed.refusedHint')],
  offline: [t('embed.offline'), t('embed.offlineHint')],
};

/** Nothing of the ticket stays where it may not be seen any more; a broken connection hides nothing. */
function refuse(refusal: Refusal): void {
  const [title, hint] = refusals[refusal];
  if (refusal === 'offline' && !message.isConnected) {
    foot.querySelector('.as-of')?.replaceChildren(title);
    return;
  }
  viewer?.destroy();
  viewer = null;
  drawn = '';
  document.title = title;
  message.replaceChildren(element('h1', '', title), element('p', '', hint));
  page.replaceChildren(message);
}

async function refresh(): Promise<void> {
  window.clearTimeout(timer);
  const answer = await loadProgress(wantedBy(location));
  if (typeof answer === 'string') {
    refuse(answer);
  } else {
    await show(answer).catch((error: unknown) => {
      console.warn('The diagram cannot be drawn:', error);
      canvas.replaceChildren(element('p', 'broken', `${t('embed.broken')} ${t('embed.brokenHint')}`));
    });
  }
  if (typeof answer !== 'string' || answer === 'offline') {
    timer = window.setTimeout(() => void refresh(), refreshAfter);
  }
}

// The page around may hand over a fresh token by changing what stands behind the #.
window.addEventListener('hashchange', () => void refresh());
await refresh();
