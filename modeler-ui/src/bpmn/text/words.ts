import type { StepKind } from './flowText';

/** Words of the text in both languages: a text may be read by whoever writes in the other one. */
const languages = ['zh', 'en'] as const;
export type TextLanguage = (typeof languages)[number];

type Words = Readonly<Record<TextLanguage, readonly string[]>>;

/** The first word of each list is the one that is written. */
export const kindWords: Readonly<Record<Exclude<StepKind, 'step'>, Words>> = {
  start: { zh: ['开始'], en: ['start'] },
  end: { zh: ['结束'], en: ['end'] },
  autoStep: { zh: ['自动'], en: ['automatic', 'auto'] },
  subTicket: { zh: ['子工单', '子流程'], en: ['sub-ticket', 'subticket'] },
  ruleChoice: { zh: ['条件', '条件分支'], en: ['rule', 'choice'] },
  parallel: { zh: ['并行'], en: ['parallel'] },
  inclusive: { zh: ['多选', '多选分支'], en: ['inclusive'] },
  stage: { zh: ['阶段'], en: ['stage'] },
};

/** Participants that ask for nothing more, by their extension's type and value. */
export const plainParticipants: readonly { type: string; value: string; words: Words }[] = [
  { type: 'variable', value: 'creator', words: { zh: ['创建人', '发起人', '申请人'], en: ['creator', 'requester'] } },
  {
    type: 'variable',
    value: 'creator_tl',
    words: {
      zh: ['创建人上级', '创建人的上级', '创建人主管', '发起人上级', '申请人上级', '直属上级', '上级'],
      en: ["creator's manager", 'creator manager', 'manager of the creator', 'line manager'],
    },
  },
  { type: 'nobody', value: '', words: { zh: ['无人', '没有人'], en: ['nobody'] } },
];

/** Participants with something behind a colon, by their extension's type. */
export const namedParticipants: Readonly<Record<string, Words>> = {
  persons: { zh: ['人', '人员', '用户', '处理人'], en: ['person', 'persons', 'people', 'user', 'users'] },
  role: { zh: ['角色'], en: ['role'] },
  department: { zh: ['部门'], en: ['department', 'departments', 'dept'] },
  field: { zh: ['字段'], en: ['field'] },
  parentField: { zh: ['父工单字段', '父字段'], en: ['parent field'] },
  script: { zh: ['脚本'], en: ['script'] },
  hook: { zh: ['钩子'], en: ['hook'] },
  external: { zh: ['外部'], en: ['external'] },
  subTicket: { zh: ['子工单', '子流程'], en: ['sub-ticket', 'subticket'] },
};

export const distributionWords: Readonly<Record<string, Words>> = {
  accept: { zh: ['先接单'], en: ['one accepts'] },
  direct: { zh: ['任一处理'], en: ['anyone'] },
  random: { zh: ['随机一人', '随机'], en: ['random'] },
  all: { zh: ['全部处理', '会签', '全部'], en: ['all', 'everyone'] },
};

export const otherwiseWords: Words = { zh: ['否则', '其他', '其它'], en: ['otherwise', 'else'] };

/** Buttons of these names say no. */
export const refusals = /^(?:拒绝|驳回|退回.*|打回.*|不同意|不通过|不批准|reject(?:ed)?|refuse|decline|deny|disagree|return(?: .*)?|send back(?: .*)?)$/i;

/** Lengths of time in seconds; the first word of a list is the one that is written. */
export const units: readonly { seconds: number; words: Words }[] = [
  { seconds: 604_800, words: { zh: ['周', '个星期', '星期'], en: ['weeks', 'week', 'w'] } },
  { seconds: 86_400, words: { zh: ['天', '日'], en: ['days', 'day', 'd'] } },
  { seconds: 3_600, words: { zh: ['小时', '个小时', '时'], en: ['hours', 'hour', 'h'] } },
  { seconds: 60, words: { zh: ['分钟', '分'], en: ['minutes', 'minute', 'min', 'm'] } },
  { seconds: 1, words: { zh: ['秒', '秒钟'], en: ['seconds', 'second', 's'] } },
];

/** The word as it is written in a language. */
export function wordIn(language: TextLanguage, words: Words | undefined): string {
  return words?.[language][0] ?? '';
}

/** Whether a text is one of the words, in either language. */
export function isOneOf(text: string, words: Words): boolean {
  const wanted = text.toLowerCase();
  return languages.some((language) => words[language].includes(wanted));
}
