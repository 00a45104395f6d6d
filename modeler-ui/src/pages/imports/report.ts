import type { Answer, Answers, AnswerChoice, Import, ImportedDraft, ImportQuestion, ReportLine } from '../../api/imports';

/** The parts of a report, those that keep a draft from being published first. */
export const sections = ['blocks', 'open', 'answered', 'fixed', 'notice'] as const;
export type Section = (typeof sections)[number];

export type Asked = { question: ImportQuestion; lines: ReportLine[] };

export type LinesOfCode = { code: string; lines: ReportLine[] };

/** The report of one process, together with what concerns the whole file. */
export type Report = {
  open: Asked[];
  answered: Asked[];
  lines: Record<'blocks' | 'fixed' | 'notice', LinesOfCode[]>;
  counts: Record<Section, number>;
};

/** What became of something: it has to be mended, was changed, was left out, or is only told. */
export type Outcome = 'mend' | 'changed' | 'leftOut' | 'told';

/** Notices of these codes name what did not come. */
const leavingOut: ReadonlySet<string> = new Set([
  'BLACK_BOX_POOL', 'BOUNDARY_EVENT', 'CANCEL_EVENT', 'COMPENSATION', 'CONDITION_IGNORED', 'DANGLING_FLOW', 'DANGLING_REF', 'DI_ORPHAN',
  'DUE_DATE', 'EMPTY_PROCESS', 'EVENT_SUB_PROCESS', 'EXTENSION_ELEMENTS', 'FLOW_INTO_TIMER', 'MULTIPLE_POOLS', 'PATH_LEFT_OUT',
  'UNKNOWN_EXTENSION', 'UNSUPPORTED_ELEMENT', 'VENDOR_ATTRIBUTE',
]);

export function outcomeOf({ severity, code }: Pick<ReportLine, 'severity' | 'code'>): Outcome {
  switch (severity) {
    case 'E':
    case 'B':
    case 'A':
      return 'mend';
    case 'F':
      return 'changed';
    case 'W':
      return leavingOut.has(code) ? 'leftOut' : 'told';
  }
}

function sectionOf({ severity }: ReportLine): 'blocks' | 'fixed' | 'notice' {
  return severity === 'F' ? 'fixed' : severity === 'W' ? 'notice' : 'blocks';
}

const concerns = (about: string | null, processId: string | null) => about === null || about === processId;

/**
 * What the report says of a process, or of an element of it. Lines that belong to a question stand with the question.
 *
 * @param processId null for what concerns the whole file only
 * @param elementId null for all elements
 */
export function reportOf(
  { diagnostics, questions }: Pick<Import, 'diagnostics' | 'questions'>,
  processId: string | null,
  elementId: string | null,
): Report {
  const known = new Set(questions.map(({ id }) => id));
  const byQuestion = new Map<string, ReportLine[]>();
  const lines: Record<'blocks' | 'fixed' | 'notice', Map<string, ReportLine[]>> = { blocks: new Map(), fixed: new Map(), notice: new Map() };
  for (const line of diagnostics.filter((each) => concerns(each.process_id, processId))) {
    if (line.question !== null && known.has(line.question)) {
      put(byQuestion, line.question, line);
    } else if (elementId === null || line.element_id === elementId) {
      put(lines[sectionOf(line)], line.code, line);
    }
  }
  const asked = questions
    .filter((question) => concerns(question.process_id, processId) && (elementId === null || question.element_ids.includes(elementId)))
    .map((question) => ({ question, lines: byQuestion.get(question.id) ?? [] }));
  const open = asked.filter(({ question }) => question.open);
  const answered = asked.filter(({ question }) => !question.open);
  const listed = (section: 'blocks' | 'fixed' | 'notice') => [...lines[section]].map(([code, each]) => ({ code, lines: each }));
  const count = (section: 'blocks' | 'fixed' | 'notice') => listed(section).reduce((sum, each) => sum + each.lines.length, 0);
  return {
    open,
    answered,
    lines: { blocks: listed('blocks'), fixed: listed('fixed'), notice: listed('notice') },
    counts: { blocks: count('blocks'), open: open.length, answered: answered.length, fixed: count('fixed'), notice: count('notice') },
  };
}

function put(lines: Map<string, ReportLine[]>, key: string, line: ReportLine): void {
  const former = lines.get(key);
  if (former) {
    former.push(line);
  } else {
    lines.set(key, [line]);
  }
}

export type Standing = 'gone' | 'edited' | 'blocked' | 'asking' | 'ready';

/** How far a draft is from being published. */
export function standingOf(shown: Import, draft: ImportedDraft): Standing {
  if (draft.state !== 'untouched') {
    return draft.state;
  }
  const { counts } = reportOf(shown, draft.process_id, null);
  return counts.blocks > 0 ? 'blocked' : counts.open > 0 ? 'asking' : 'ready';
}

/** Answers derive the drafts of an import anew as long as nobody has worked on any of them. */
export function answerable({ drafts }: Pick<Import, 'drafts'>): boolean {
  return drafts.every(({ state }) => state === 'untouched');
}

export type Tone = 'error' | 'question' | 'warning' | 'info';

export type Mark = { elementId: string; tone: Tone; count: number; label: string };

const tones: readonly Tone[] = ['info', 'warning', 'question', 'error'];
const mostTold = 5;

/** One mark for each element that something is said of: the worst of it, how much it is, and what it says. */
export function marksOf(report: Report): Mark[] {
  const told = new Map<string, { tone: Tone; messages: string[] }>();
  const tell = (elementId: string | null, tone: Tone, message: string) => {
    if (elementId === null) {
      return;
    }
    const former = told.get(elementId);
    if (former) {
      former.messages.push(message);
      former.tone = tones.indexOf(tone) > tones.indexOf(former.tone) ? tone : former.tone;
    } else {
      told.set(elementId, { tone, messages: [message] });
    }
  };
  const toneOf = { blocks: 'error', fixed: 'info', notice: 'warning' } as const;
  for (const section of ['blocks', 'fixed', 'notice'] as const) {
    report.lines[section].forEach(({ lines }) => {
      lines.forEach((line) => { tell(line.element_id, toneOf[section], line.message); });
    });
  }
  for (const { question } of [...report.open, ...report.answered]) {
    // Of a choice the gateway is marked, not each of its exits.
    const places = question.kind === 'choice' ? question.element_ids.slice(0, 1) : question.element_ids;
    places.forEach((id) => { tell(id, question.open ? 'question' : 'info', question.message); });
  }
  return [...told].map(([elementId, { tone, messages }]) => ({
    elementId,
    tone,
    count: messages.length,
    label: [...messages.slice(0, mostTold), ...(messages.length > mostTold ? ['…'] : [])].join('\n'),
  }));
}

export function choiceOf({ choices }: ImportQuestion, answer: Answer | null): AnswerChoice | null {
  return choices.find(({ id }) => id === answer?.choice) ?? null;
}

/** Whether an answer can be sent: what its choice asks for is there. */
export function complete(question: ImportQuestion, answer: Answer): boolean {
  const choice = choiceOf(question, answer);
  return choice !== null && (choice.asks === 'nothing' || answer.value.trim() !== '');
}

/** Proposals for open questions that nobody has answered yet. */
export function proposals(questions: readonly ImportQuestion[], given: Answers): Record<string, Answer> {
  return Object.fromEntries(
    questions.flatMap((question) =>
      question.open && question.proposal !== null && !(question.id in given) ? [[question.id, question.proposal] as const] : [],
    ),
  );
}

/** Open questions that can be answered all at once: of one kind, with the same choices, four or more. */
export function alike(asked: readonly Asked[]): ImportQuestion[][] {
  const groups = new Map<string, ImportQuestion[]>();
  for (const { question } of asked) {
    const key = [question.kind, ...question.choices.map(({ id }) => id)].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), question]);
  }
  return [...groups.values()].filter((each) => each.length > 3 && each[0]?.kind !== 'processes');
}
