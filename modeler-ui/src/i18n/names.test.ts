import { describe, expect, it } from 'vitest';
import { nameIn } from './names';

describe('nameIn', () => {
  it('takes the exact translation before a related one', () => {
    expect(nameIn('en', { name: '请假', names: { 'en-GB': 'Holiday', en: 'Leave' } })).toBe('Leave');
  });

  it('takes a translation into the same primary language, whatever the case of its tag', () => {
    expect(nameIn('zh-CN', { name: 'Leave', names: { ZH: '请假' } })).toBe('请假');
    expect(nameIn('en', { name: '请假', names: { 'EN-us': 'Leave' } })).toBe('Leave');
  });

  it('falls back to the own name when there is no translation or an empty one', () => {
    expect(nameIn('en', { name: '请假', names: {} })).toBe('请假');
    expect(nameIn('en', { name: '请假', names: { en: ' ' } })).toBe('请假');
  });

  it('does not take one language for another that begins alike', () => {
    expect(nameIn('en', { name: '请假', names: { enm: 'Leve' } })).toBe('请假');
  });
});
