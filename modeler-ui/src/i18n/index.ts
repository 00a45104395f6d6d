import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './en.json';
import zhCN from './zh-CN.json';

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** Each language by its own name, as a reader looks for it. */
export const languageNames: Record<Language, string> = { 'zh-CN': '简体中文', en: 'English' };

const storageKey = 'gavia.language';

declare module 'i18next' {
  // i18next's typed keys are given by merging into its interface.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof zhCN };
  }
}

/** The language of these pages that fits a browser's wishes best; Chinese when none does. */
export function preferredLanguage(remembered: string | null, wishes: readonly string[]): Language {
  const known = languages.find((language) => language === remembered);
  if (known) {
    return known;
  }
  for (const wish of wishes) {
    const primary = wish.toLowerCase().split('-')[0];
    const match = languages.find((language) => language.split('-')[0] === primary);
    if (match) {
      return match;
    }
  }
  return 'zh-CN';
}

function remembered(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null; // storage may be forbidden; the choice then lasts as long as the page
  }
}

export async function startI18n(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18next.use(initReactI18next).init({
    resources: { 'zh-CN': { translation: zhCN }, en: { translation: en } },
    lng: preferredLanguage(remembered(), navigator.languages),
    supportedLngs: languages,
    fallbackLng: false,
    keySeparator: '.',
    interpolation: { escapeValue: false },
  });
}

export async function chooseLanguage(language: Language): Promise<void> {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // see remembered()
  }
  await i18next.changeLanguage(language);
}
