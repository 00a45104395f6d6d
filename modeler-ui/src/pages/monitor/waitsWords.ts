import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Waits } from '../../api/tickets';

/** Whom a ticket waits for, in words: those who have voted already are left out. */
export function useWaitsWords(): (waits: Waits) => string {
  const { t } = useTranslation();
  return useCallback(
    ({ type, people }) => {
      const names = people.filter(({ acted }) => !acted).map(({ alias }) => alias);
      return names.length > 0 ? names.join(t('punctuation.list')) : t(`waits.${type}` as 'waits.nobody', { defaultValue: type });
    },
    [t],
  );
}
