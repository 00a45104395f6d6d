export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

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
