import { describe, expect, it } from 'vitest';
import { languageOf, wantedBy } from './address';

const at = (text: string) => {
  const { pathname, search, hash } = new URL(text, 'https://gavia.example');
  return wantedBy({ pathname, search, hash });
};

describe('wantedBy', () => {
  it('reads ticket and token', () => {
    expect(at('/embed/tickets/42#token=a.b.c')).toEqual({ ticket: '42', token: 'a.b.c' });
    expect(at('/gavia/embed/tickets/42/?lang=en&token=a.b.c')).toEqual({ ticket: '42', token: 'a.b.c' });
  });

  it('prefers what no server sees', () => {
    expect(at('/embed/tickets/42?token=query#token=hash').token).toBe('hash');
  });

  it('finds nothing where nothing is', () => {
    expect(at('/embed/tickets/42')).toEqual({ ticket: '42', token: '' });
    expect(at('/embed/tickets/x#token=t').ticket).toBe('');
    expect(at('/embed/tickets/1/2#token=t').ticket).toBe('');
  });
});

describe('languageOf', () => {
  it('is the one asked for, in whatever form', () => {
    expect(languageOf('?lang=zh', () => 'en')).toBe('zh-CN');
    expect(languageOf('?lang=zh-CN', () => 'en')).toBe('zh-CN');
    expect(languageOf('?lang=EN-gb', () => 'zh-CN')).toBe('en');
  });

  it("is the browser's when none or another one is asked for", () => {
    expect(languageOf('', () => 'en')).toBe('en');
    expect(languageOf('?lang=fr', () => 'en')).toBe('en');
  });
});
