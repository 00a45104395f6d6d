import { describe, expect, it } from 'vitest';
import type { Template } from '../../api/drafts';
import { descriptionIn, found } from './templates';

const nothing = { steps: 1, automatic: 0, timers: 0, rules: 0, parallel: 0, sub_tickets: 0, countersign: 0, claim: 0, random: 0, withdraw: 0, fields: 0 };
const leave: Template = {
  id: 'leave', name: '请假申请', names: { en: 'Leave request' }, description: '请假审批', descriptions: { en: 'Leave approval' }, states: 4, shows: { ...nothing, rules: 1 },
};
const sla: Template = {
  id: 'sla', name: '限时处理', names: { en: 'SLA with escalation' }, description: '超时升级', descriptions: {}, states: 3, shows: { ...nothing, timers: 1 },
};

describe('templates', () => {
  const of = (search: string, wanted: ('rules' | 'timers')[] = []) => found([sla, leave], { search, wanted, language: 'en' }).map(({ id }) => id);

  it('are found by all words in any language, in the order of their names', () => {
    expect(of('')).toEqual(['leave', 'sla']);
    expect(of('APPROVAL leave')).toEqual(['leave']);
    expect(of('升级')).toEqual(['sla']);
    expect(of('leave escalation')).toEqual([]);
  });

  it('are found by all that they show', () => {
    expect(of('', ['timers'])).toEqual(['sla']);
    expect(of('', ['timers', 'rules'])).toEqual([]);
  });

  it('are described in the language of the reader, or their own', () => {
    expect(descriptionIn('en', leave)).toBe('Leave approval');
    expect(descriptionIn('zh-CN', leave)).toBe('请假审批');
    expect(descriptionIn('en', sla)).toBe('超时升级');
  });
});
