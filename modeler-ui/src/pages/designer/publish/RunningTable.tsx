import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { compareApi } from '../../../api/compare';
import { useLanguage } from '../../../app/language';
import { formatNumber } from '../../../i18n/format';
import { nameIn } from '../../../i18n/names';

export function useRunning(workflowId: number) {
  return useQuery({
    queryKey: ['workflow', workflowId, 'running'],
    queryFn: ({ signal }) => compareApi.running(workflowId, signal),
  });
}

/** On which versions tickets run, and in which steps; nothing while that is not known. */
export function RunningTable({ workflowId }: { workflowId: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const running = useRunning(workflowId).data;
  if (!running || running.tickets === 0) {
    return running ? <p>{t('running.none')}</p> : null;
  }
  return (
    <table className="running">
      <caption>{t('running.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('running.version')}</th>
          <th scope="col">{t('running.tickets')}</th>
          <th scope="col">{t('running.states')}</th>
        </tr>
      </thead>
      <tbody>
        {running.versions.map(({ number, tickets, states }) => (
          <tr key={number}>
            <th scope="row">v{number}</th>
            <td>{formatNumber(language, tickets)}</td>
            <td>
              {states
                .map((state) => `${nameIn(language, state) || state.element_id} ${formatNumber(language, state.tickets)}`)
                .join(t('punctuation.list'))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
