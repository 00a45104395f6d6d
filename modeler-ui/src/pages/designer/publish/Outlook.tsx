import { useQuery } from '@tanstack/react-query';
import { Alert, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { compareApi, type MoveOutlook } from '../../../api/compare';
import { useLanguage } from '../../../app/language';
import { setWorkflow, workflowOf } from '../../../bpmn/edit/workflow';
import { nameIn } from '../../../i18n/names';
import { useEdit, useRead } from '../context';
import { RunningTable } from './RunningTable';

/** What publishing means for tickets on their way: the choice, where they are now, and what would become of them. */
export function RunningOutlook({ workflowId, save }: { workflowId: number; save: () => Promise<unknown> }) {
  const { t } = useTranslation();
  const edit = useEdit();
  const choice = useRead(({ process }) => workflowOf(process).runningTickets);
  const outlook = useQuery({
    queryKey: ['workflow', workflowId, 'outlook', choice],
    queryFn: async ({ signal }) => {
      await save();
      return compareApi.moveCheck(workflowId, signal);
    },
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  });
  return (
    <section className="outlook">
      <RunningTable workflowId={workflowId} />
      <span id="outlook-choice">{t('running.choice')}</span>
      <Radio.Group
        aria-labelledby="outlook-choice"
        value={choice}
        options={(['follow', 'pin'] as const).map((each) => ({ value: each, label: t(`running.${each}`) }))}
        onChange={(event) => { edit((model) => setWorkflow(model, { runningTickets: String(event.target.value) })); }}
      />
      <div aria-live="polite">
        {outlook.isPending && <p>{t('running.checking')}</p>}
        {outlook.isError && <p>{t('running.failed')}</p>}
        {outlook.data && outlook.data.tickets > 0 && <Foretold outlook={outlook.data} />}
      </div>
    </section>
  );
}

function Foretold({ outlook }: { outlook: MoveOutlook }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { running_tickets, tickets, follow, stay, staying } = outlook;
  if (running_tickets === 'pin') {
    return <Alert type="info" showIcon title={t('running.stayAll', { count: tickets })} />;
  }
  if (stay === 0) {
    return <Alert type="success" showIcon title={t('running.followAll', { count: tickets })} />;
  }
  return (
    <Alert
      type="warning"
      showIcon
      title={t('running.followSome', { follow, stay })}
      description={
        <ul className="moved">
          {staying.map((group) => (
            <li key={`${group.version.toString()} ${group.element_id} ${group.reason}`}>
              <strong>{t('running.where', { version: group.version, name: nameIn(language, group) || group.element_id })}</strong>
              {t('punctuation.colon')}
              {t(`running.reason_${group.reason}`)}
              <br />
              <small>
                {group.sns.join(t('punctuation.list'))} {group.tickets > group.sns.length && t('running.more', { count: group.tickets })}
              </small>
            </li>
          ))}
        </ul>
      }
    />
  );
}
