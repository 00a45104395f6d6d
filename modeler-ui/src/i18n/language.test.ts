import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { preferredLanguage, type Language } from '.';

function flat(texts: object, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'string' ? [[prefix + key, value] as const] : [...flat(value as object, `${prefix}${key}.`)],
    ),
  );
}

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) {
      return sources(path);
    }
    return /(?<!\.test)\.tsx?$/.test(name) ? [readFileSync(path, 'utf8')] : [];
  });
}

const folder = fileURLToPath(new URL('.', import.meta.url));
const parts = readdirSync(folder).filter((name) => statSync(join(folder, name)).isDirectory());

function read(part: string, language: Language): object {
  return JSON.parse(readFileSync(join(folder, part, `${language}.json`), 'utf8')) as object;
}

/** All texts of a language; fails when two parts have a group of the same name, of which only one would be shown. */
function texts(language: Language): Map<string, string> {
  const all = parts.map((part) => read(part, language));
  const groups = all.flatMap((each) => Object.keys(each));
  expect(groups).toEqual([...new Set(groups)]);
  return flat(Object.assign({}, ...all) as object);
}

const chinese = texts('zh-CN');
const english = texts('en');

describe('the texts', () => {
  it('are there in both languages', () => {
    expect([...english.keys()]).toEqual([...chinese.keys()]);
    expect([...chinese, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('name the same values in both languages', () => {
    const values = (text = '') => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
    for (const [key, text] of chinese) {
      expect(values(english.get(key)), key).toEqual(values(text));
    }
  });

  it('are written in their language', () => {
    expect([...english].filter(([, text]) => /\p{Script=Han}/u.test(text))).toEqual([]);
    // What consists of values and signs only has no language.
    const worded = (text: string) => /\p{L}/u.test(text.replaceAll(/\{\{\w+\}\}/g, ''));
    const foreign = [...chinese].filter(([, text]) => worded(text) && !/\p{Script=Han}/u.test(text));
    expect(foreign).toEqual([]);
  });

  it('of a page that is opened later are used by it alone', () => {
    const designer = Object.keys(read('designer', 'en'));
    const others = ['../app', '../pages/sign-in', '../pages/workflow', '../pages/workflows']
      .flatMap((place) => sources(join(folder, place)))
      .join('\n');
    expect(designer.filter((group) => others.includes(`t('${group}.`) || others.includes(`t(\`${group}.`))).toEqual([]);
  });

  it('are all used', () => {
    const code = sources(fileURLToPath(new URL('..', import.meta.url))).join('\n');
    // Groups whose members are chosen at run time, as t(`group.${member}`) or term('group', …).
    const chosen = [...code.matchAll(/\bt\(`([\w.]+?)(?:\.|_)\$\{|\bterm(?:Of)?\('(\w+)'/g)].map(([, a, b]) => a ?? b ?? '');
    const used = (key: string) =>
      code.includes(`'${key}'`) || chosen.some((group) => key.startsWith(`${group}.`) || key.startsWith(`${group}_`));
    expect([...chinese.keys()].filter((key) => !used(key))).toEqual([]);
  });
});

describe('preferredLanguage', () => {
  it('is the remembered one', () => {
    expect(preferredLanguage('en', ['zh-CN'])).toBe('en');
  });

  it("is the first of the browser's that these pages speak", () => {
    expect(preferredLanguage(null, ['fr-FR', 'en-GB', 'zh'])).toBe('en');
    expect(preferredLanguage('klingon', ['zh-TW', 'en'])).toBe('zh-CN');
  });

  it('is Chinese when none fits', () => {
    expect(preferredLanguage(null, ['fr'])).toBe('zh-CN');
  });
});
