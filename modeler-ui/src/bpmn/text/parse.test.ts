import { describe, expect, it } from 'vitest';
import { waitOf, waitText } from './duration';
import { parseFlow } from './parse';

/** Arrows as from|label|to, in short. */
function arrows(text: string): string[] {
  const { arrows: all, errors } = parseFlow(text);
  expect(errors).toEqual([]);
  return all.map(({ from, to, name, condition, otherwise, seconds }) =>
    [from, [name, condition, otherwise ? 'else' : '', seconds === null ? '' : `${seconds.toString()}s`].filter((part) => part !== '').join(' & '), to].join('|'));
}

/** Errors as line:column code text, in short. */
function errors(text: string): string[] {
  return parseFlow(text).errors.map(({ line, column, code, values }) => `${line.toString()}:${column.toString()} ${code} ${values.text}`.trim());
}

function settings(brackets: string) {
  const { steps, errors: wrong } = parseFlow(`A (${brackets})`);
  expect(wrong).toEqual([]);
  const { kind, participant, distribution, workflow } = steps[0] ?? {};
  return [kind ?? '-', participant ? `${participant.type}=${participant.value}${participant.url}` : '-', distribution ?? '-', workflow ?? '-'].join(' ');
}

describe('arrows', () => {
  it.each([
    ['提交 -> 领导审批 -同意-> 结束', ['提交||领导审批', '领导审批|同意|结束']],
    ['A->B', ['A||B']],
    ['A → B → C', ['A||B', 'B||C']],
    ['甲—同意→乙', ['甲|同意|乙']],
    ['甲 －同意－＞ 乙', ['甲|同意|乙']],
    ['甲 －＞ 乙', ['甲||乙']],
    ['A --> B', ['A||B']],
    ['A --agree--> B', ['A|agree|B']],
    ['A -[agree]-> B', ['A|agree|B']],
    ['甲 -【同意】-> 乙', ['甲|同意|乙']],
    ['领导审批-同意->结束', ['领导审批|同意|结束']],
    ['审批1-同意->审批2', ['审批1|同意|审批2']],
    ['e-mail check -ok-> sign-off', ['e-mail check|ok|sign-off']],
    ['A -send back to the author-> B', ['A|send back to the author|B']],
    ['A -"3 days"-> B', ['A|3 days|B']],
    ['A -"a -> b"-> B', ['A|a -> b|B']],
    ['"A -> B" -> "C (x)"', ['A -> B||C (x)']],
    ['「甲（一）」 -> 乙', ['甲（一）||乙']],
  ])('%s', (text, expected) => {
    expect(arrows(text)).toEqual(expected);
  });

  it('lead on from the last step when a line begins with one', () => {
    expect(arrows('提交 -> 领导审批\n  -同意-> 结束\n  -拒绝-> 提交\n\n人事\n-完成-> 结束')).toEqual([
      '提交||领导审批', '领导审批|同意|结束', '领导审批|拒绝|提交', '人事|完成|结束',
    ]);
  });

  it('go back, and two of the same name are the same step', () => {
    const { steps } = parseFlow('A -> B -> A\nB -done-> C');
    expect(steps.map(({ name }) => name)).toEqual(['A', 'B', 'C']);
  });

  it.each([
    ['A -agree {days}>3-> B', ['A|agree & {days}>3|B']],
    ['A -agree {days} >= 3 and {kind} == "x->y"-> B', ['A|agree & {days} >= 3 and {kind} == "x->y"|B']],
    ['甲 -同意 ｛days｝＞3-> 乙', ['甲|同意 & {days}>3|乙']],
    ['A -{days}>3-> B', ['A|{days}>3|B']],
    ['A -agree if not {urgent}-> B', ['A|agree & not {urgent}|B']],
    ['甲 -同意 当 {days}>3-> 乙', ['甲|同意 & {days}>3|乙']],
    ['甲 -同意 否则-> 乙', ['甲|同意 & else|乙']],
    ['A -agree otherwise-> B', ['A|agree & else|B']],
    ['A -else-> B', ['A|else|B']],
  ])('have conditions: %s', (text, expected) => {
    expect(arrows(text)).toEqual(expected);
  });

  it.each([
    ['甲 -3天-> 乙', '259200s'],
    ['甲 -3 天后-> 乙', '259200s'],
    ['甲 -超时 2小时-> 乙', '7200s'],
    ['甲 -1天12小时后-> 乙', '129600s'],
    ['A -after 3 days-> B', '259200s'],
    ['A -2h-> B', '7200s'],
    ['A -after 1 day 30 minutes-> B', '88200s'],
    ['A -1 week-> B', '604800s'],
  ])('wait: %s', (text, expected) => {
    expect(arrows(text)[0]?.split('|')[1]).toBe(expected);
  });

  it.each(['3天审批', 'day 3', 'after approval', '天', '0 days'])('do not take the button "%s" for a time', (label) => {
    expect(arrows(`A -${label}-> B`)).toEqual([`A|${label}|B`]);
  });
});

describe('brackets', () => {
  it.each([
    ['角色:经理', 'step role=经理 - -'],
    ['角色：经理', 'step role=经理 - -'],
    ['role: manager', 'step role=manager - -'],
    ['Role: manager; all', 'step role=manager all -'],
    ['创建人上级', '- variable=creator_tl - -'],
    ["creator's manager", '- variable=creator_tl - -'],
    ['创建人', '- variable=creator - -'],
    ['人: lilei', 'step person=lilei - -'],
    ['people: lilei, kim、lee；会签', 'step persons=lilei,kim,lee all -'],
    ['部门: 人事部', 'step department=人事部 - -'],
    ['field: deputy', 'step field=deputy - -'],
    ['父字段: owner', 'step parentField=owner - -'],
    ['脚本: book-days', 'autoStep script=book-days - -'],
    ['hook: https://ci.example/build?a=1', 'autoStep hook=https://ci.example/build?a=1 - -'],
    ['external: https://hr.example/who', 'step external=https://hr.example/who - -'],
    ['子工单: db-change', 'subTicket - - db-change'],
    ['并行', 'parallel - - -'],
    ['rule', 'ruleChoice - - -'],
    ['结束', 'end - - -'],
  ])('%s', (text, expected) => {
    expect(settings(text)).toBe(expected);
  });

  it('may be full-width, and may stand where the step is named first or later', () => {
    const { steps, errors: wrong } = parseFlow('提交 -> 审批\n审批（角色：经理） -> 结束');
    expect(wrong).toEqual([]);
    expect(steps.map(({ name, kind, participant }) => [name, kind, participant?.value])).toEqual([
      ['提交', null, undefined], ['审批', 'step', '经理'], ['结束', 'end', undefined],
    ]);
  });
});

describe('what is no flow', () => {
  it('is left out: comments and blank lines', () => {
    expect(arrows('# a note\n\n// another\nA -> B // to B\r\nB -> end')).toEqual(['A||B', 'B||end']);
    expect(arrows('A (hook: https://a.example/) -> B')).toEqual(['A||B']);
  });

  it.each([
    ['', ['1:1 nothing']],
    ['// only words', ['1:1 nothing']],
    ['A -agree B', ['1:3 arrowOpen -agree B']],
    ['A ->', ['1:3 nameMissing']],
    ['-> B', ['1:1 nameMissing']],
    ['A -> -> B', ['1:6 nameMissing']],
    ['A -> B\nB (role: x', ['2:3 bracketOpen (role: x']],
    ['"A -> B', ['1:1 quoteOpen "A -> B']],
    ['A (boss) -> B', ['1:4 who boss']],
    ['A (role: x; boss) -> B', ['1:13 who boss']],
    ['A (role: x) B -> C', ['1:13 stray B -> C']],
    ['A (role: x) -> B\nA (role: y) -no-> C', ['2:1 twoKinds A']],
    ['A -> 结束 -> B', ['1:9 fromEnd 结束']],
    ['开始 -> A -> 开始', ['1:9 toStart 开始']],
    ['开始 -3天-> A', ['1:4 timerFrom 开始']],
    ['A -ok-> B\nA -ok-> C', ['2:3 sameButton ok']],
    ['A -> B\nA -> C', ['2:3 sameButton A']],
    ['A -ok else-> B\nA -ok-> C', ['2:3 twoOtherwise ok']],
    ['开始 -{a}>1-> A', ['1:4 conditionHere 开始']],
    ['A -> B (阶段)', ['1:6 unknownStage B']],
    [`${'x'.repeat(256)} -> B`, [`1:1 nameLong ${'x'.repeat(20)}`]],
  ])('is told at its place: %s', (text, expected) => {
    expect(errors(text)).toEqual(expected);
  });

  it('does not keep the rest from being read', () => {
    const { steps, arrows: all, errors: wrong } = parseFlow('A -> B\nB -agree C\nB -refuse-> A');
    expect(wrong).toHaveLength(1);
    expect(steps.map(({ name }) => name)).toEqual(['A', 'B']);
    expect(all).toHaveLength(2);
  });

  it('is never more than can be drawn', () => {
    const { steps, errors: wrong } = parseFlow(Array.from({ length: 600 }, (_, index) => `S${index.toString()} -> T`).join('\n'));
    expect(steps).toHaveLength(500);
    expect(wrong.some(({ code }) => code === 'tooMany')).toBe(true);
  });

  it('never fails, whatever is typed', () => {
    const signs = ['A', '甲', ' ', '-', '->', '→', '(', '（', ')', '"', '“', '{', '}', '>', '\n', '@', '#', '//', ':', '：', '3天', ';', '－', '＞', '['];
    let seed = 7;
    const next = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648);
    for (let round = 0; round < 3_000; round += 1) {
      const text = Array.from({ length: 1 + (next() % 14) }, () => signs[next() % signs.length]).join('');
      const { errors: wrong, arrows: all, steps } = parseFlow(text);
      const lines = text.split('\n').length;
      expect(wrong.every(({ line, column }) => line >= 1 && line <= lines && column >= 1), text).toBe(true);
      expect(all.every(({ from, to }) => [from, to].every((name) => steps.some((step) => step.name === name))), text).toBe(true);
    }
  });
});

describe('times', () => {
  it.each([60, 3_600, 86_400, 90_000, 129_600, 604_800, 61])('of %d seconds read as they are written', (seconds) => {
    expect(waitOf(waitText(seconds, 'zh'))).toBe(seconds);
    expect(waitOf(waitText(seconds, 'en'))).toBe(seconds);
  });
});
