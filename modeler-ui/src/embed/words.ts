import type { Language } from '../i18n/languages';
import type chinese from '../i18n/embed/zh-CN.json';

type Texts = typeof chinese;

const files = import.meta.glob<Texts>('../i18n/embed/*.json', { import: 'default' });

/** A text by group.key, with values in place of {{name}}; a key that is not there is shown itself. */
export type Words = (key: string, values?: Readonly<Record<string, string>>) => string;

export async function loadWords(language: Language): Promise<Words> {
  const load = files[`../i18n/embed/${language}.json`];
  if (!load) {
    throw new Error(`No texts in ${language}`);
  }
  const texts: Record<string, Record<string, string>> = await load();
  return (key, values = {}) => {
    const [group = '', name = ''] = key.split('.');
    const text = texts[group]?.[name] ?? name;
    return text.replace(/\{\{(\w+)\}\}/g, (_, value: string) => values[value] ?? '');
  };
}
