import i18next, { type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type consoleTexts from './console/zh-CN.json';
import type designerTexts from './designer/zh-CN.json';
import type compareTexts from './compare/zh-CN.json';
import type expertTexts from './expert/zh-CN.json';
import type importsTexts from './imports/zh-CN.json';
import type monitorTexts from './monitor/zh-CN.json';
import type simulationTexts from './simulation/zh-CN.json';
import type textFlowTexts from './textFlow/zh-CN.json';
import type upkeepTexts from './upkeep/zh-CN.json';
import { languages, preferredLanguage, type Language } from './languages';

export { languages, preferredLanguage, type Language };

/** Each language by its own name, as a reader looks for it. */
export const languageNames: Record<Language, string> = { 'zh-CN': '简体中文', en: 'English' };

/** The folders of texts; a page's part is loaded with the page, in the language that is shown. */
const parts = ['console', 'designer', 'compare', 'expert', 'imports', 'monitor', 'simulation', 'textFlow', 'upkeep'] as const;
export type Part = (typeof parts)[number];

const storageKey = 'gavia.language';

declare module 'i18next' {
  // i18next's typed keys are given by merging into its interface.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface CustomTypeOptions {
    defaultNS: 'console';
    resources: {
      console: typeof consoleTexts
        & typeof designerTexts
        & typeof compareTexts
        & typeof expertTexts
        & typeof importsTexts
        & typeof monitorTexts
        & typeof simulationTexts
        & typeof textFlowTexts
        & typeof upkeepTexts;
    };
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null; // storage may be forbidden; the choice then lasts as long as the page
  }
}

const files = import.meta.glob<ResourceKey>(['./*/*.json', '!./embed/*.json'], { import: 'default' });

/** Reads the texts of a part in a language from a file of their own. */
const fromFiles = {
  type: 'backend' as const,
  init: () => undefined,
  read: async (language: string, part: string) => {
    const load = files[`./${part}/${language}.json`];
    if (!load) {
      throw new Error(`No texts of ${part} in ${language}`);
    }
    return load();
  },
};

export async function startI18n(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18next
    .use(fromFiles)
    .use(initReactI18next)
    .init({
      lng: preferredLanguage(remembered(), navigator.languages),
      supportedLngs: languages,
      fallbackLng: false,
      ns: ['console'],
      defaultNS: 'console',
      // A group of texts stands in one part only, so that nobody has to know in which.
      fallbackNS: parts.filter((part) => part !== 'console'),
      keySeparator: '.',
      interpolation: { escapeValue: false },
    });
}

/** Loads the texts of a page that are not the console's; a change of language loads them again. */
export async function loadTexts(part: Part): Promise<void> {
  await i18next.loadNamespaces(part);
}

export async function chooseLanguage(language: Language): Promise<void> {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // see remembered()
  }
  await i18next.changeLanguage(language);
}
