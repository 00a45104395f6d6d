import { describe, expect, it } from 'vitest';
import type { Import, ImportQuestion, ReportLine } from '../../api/imports';
import { alike, answerable, complete, marksOf, outcomeOf, proposals, reportOf, standingOf } from './report';

function line(code: string, severity: ReportLine['severity'], more: Partial<ReportLine> = {}): ReportLine {
  return { code, severity, element_id: null, element_name: null, field: null, message: code, line: 0, args: {}, process_id: 'p', question: null, fix: null, ...more };
}

function question(id: string, more: Partial<ImportQuestion> = {}): ImportQuestion {
  return {
    id,
    process_id: 'p',
    kind: 'participant',
    code: 'NO_ASSIGNEE',
    element_ids: [id],
    line: 0,
    message: `who does ${id}`,
    choices: [{ id: 'creator', asks: 'nothing', text: 'creator' }, { id: 'role', asks: 'role', text: 'role' }],
    proposal: null,
    answer: null,
    invalid: false,
    required: true,
    open: true,
    ...more,
  };
}

const draft = { workflow_id: 1, process_id: 'p', key: 'p', name: 'P', state: 'untouched', open_questions: 0 } as const;

function imported(diagnostics: ReportLine[], questions: ImportQuestion[] = []): Import {
  const told = { created_by: 'a', created_at: '', modified_at: '', file_name: 'x.bpmn', import_id: 1 };
  return { ...told, diagnostics, questions, drafts: [draft], publishable: false, answers: {} };
}

describe('the report of a process', () => {
  const shown = imported(
    [
      line('NO_ASSIGNEE', 'A', { question: 'a', element_id: 'a' }),
      line('ASSIGNEE_MAPPED', 'F', { question: 'b', element_id: 'b' }),
      line('START_STEP', 'F', { element_id: 'a' }),
      line('BUTTON', 'F', { element_id: 'f1' }),
      line('BUTTON', 'F', { element_id: 'f2' }),
      line('DEADLOCK', 'B', { element_id: 'a' }),
      line('DUE_DATE', 'W', { element_id: 'b' }),
      line('NO_DI', 'F', { process_id: null }),
      line('OTHER', 'B', { process_id: 'other' }),
    ],
    [question('a'), question('b', { open: false, required: false }), question('c', { process_id: 'other' })],
  );

  it('holds what concerns the process and the whole file, questions with their lines', () => {
    const report = reportOf(shown, 'p', null);
    expect(report.counts).toEqual({ blocks: 1, open: 1, answered: 1, fixed: 4, notice: 1 });
    expect(report.open[0]?.lines.map(({ code }) => code)).toEqual(['NO_ASSIGNEE']);
    expect(report.lines.fixed.map(({ code, lines }) => [code, lines.length])).toEqual([['START_STEP', 1], ['BUTTON', 2], ['NO_DI', 1]]);
  });

  it('can be had of one element', () => {
    expect(reportOf(shown, 'p', 'a').counts).toEqual({ blocks: 1, open: 1, answered: 0, fixed: 1, notice: 0 });
  });

  it('can be had of the file alone', () => {
    expect(reportOf(shown, null, null).counts).toEqual({ blocks: 0, open: 0, answered: 0, fixed: 1, notice: 0 });
  });

  it('marks each element by the worst that is said of it', () => {
    const marks = marksOf(reportOf(shown, 'p', null));
    expect(marks.find(({ elementId }) => elementId === 'a')).toMatchObject({ tone: 'error', count: 3 });
    expect(marks.find(({ elementId }) => elementId === 'b')).toMatchObject({ tone: 'warning', count: 2 });
    expect(marks.find(({ elementId }) => elementId === 'f1')).toMatchObject({ tone: 'info', count: 1 });
  });

  it('shortens what a mark tells', () => {
    const many = imported(Array.from({ length: 9 }, (_, index) => line(`N${index.toString()}`, 'W', { element_id: 'a' })));
    expect(marksOf(reportOf(many, 'p', null))[0]?.label.split('\n')).toEqual(['N0', 'N1', 'N2', 'N3', 'N4', '…']);
  });
});

describe('how far a draft is', () => {
  it.each([
    [imported([line('X', 'B')], [question('a')]), 'blocked'],
    [imported([line('X', 'B', { process_id: 'other' })], [question('a')]), 'asking'],
    [imported([], [question('a', { process_id: null })]), 'asking'],
    [imported([line('X', 'W')], [question('a', { open: false })]), 'ready'],
  ] as const)('%#', (shown, standing) => {
    expect(standingOf(shown, draft)).toBe(standing);
  });

  it('is not told by the report once somebody worked on it', () => {
    const edited = { ...draft, state: 'edited' } as const;
    expect(standingOf(imported([line('X', 'B')]), edited)).toBe('edited');
    expect(answerable({ drafts: [draft, edited] })).toBe(false);
    expect(answerable({ drafts: [draft] })).toBe(true);
  });
});

describe('answers', () => {
  it('are complete with what their choice asks for', () => {
    expect(complete(question('a'), { choice: 'creator', value: '' })).toBe(true);
    expect(complete(question('a'), { choice: 'role', value: ' ' })).toBe(false);
    expect(complete(question('a'), { choice: 'role', value: '2' })).toBe(true);
    expect(complete(question('a'), { choice: 'nobody', value: '' })).toBe(false);
  });

  it('may be what was proposed, where nothing else was chosen', () => {
    const proposal = { choice: 'role', value: 'hr' };
    const questions = [question('a', { proposal }), question('b', { proposal }), question('c'), question('d', { proposal, open: false })];
    expect(proposals(questions, { b: { choice: 'creator', value: '' } })).toEqual({ a: proposal });
  });

  it('can be given at once to four questions of a kind', () => {
    const asked = (...ids: string[]) => ids.map((id) => ({ question: question(id), lines: [] }));
    expect(alike(asked('a', 'b', 'c'))).toEqual([]);
    expect(alike(asked('a', 'b', 'c', 'd')).map((each) => each.length)).toEqual([4]);
    const other = { question: question('e', { kind: 'lane' }), lines: [] };
    expect(alike([...asked('a', 'b', 'c'), other])).toEqual([]);
  });
});

describe('the outcome of a line', () => {
  it.each([
    ['B', 'DEADLOCK', 'mend'],
    ['A', 'NO_ASSIGNEE', 'mend'],
    ['F', 'NO_DI', 'changed'],
    ['W', 'DUE_DATE', 'leftOut'],
    ['W', 'NON_INTERRUPTING', 'told'],
  ] as const)('%s %s is %s', (severity, code, outcome) => {
    expect(outcomeOf({ severity, code })).toBe(outcome);
  });
});
