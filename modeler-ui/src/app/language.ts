import { useTranslation } from 'react-i18next';
import type { Language } from '../i18n';

/** The language shown now; the component is drawn again when it changes. */
export function useLanguage(): Language {
  return useTranslation().i18n.language as Language;
}
