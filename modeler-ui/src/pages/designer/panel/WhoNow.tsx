import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { simulationApi } from '../../../api/simulation';
import { wordsOf } from '../../../app/Failure';
import { personText } from '../trial/person';

/** Whom a participant means at this moment, when somebody asks. */
export function WhoNow({ type, value }: { type: string; value: string }) {
  const { t } = useTranslation();
  const workflowId = Number(useParams()['id']);
  const [asked, setAsked] = useState<string | null>(null);
  const question = `${type} ${value}`;
  const answer = useQuery({
    queryKey: ['who-now', workflowId, type, value],
    queryFn: ({ signal }) => simulationApi.whoNow({ workflow_id: workflowId, type, value }, signal),
    enabled: asked === question,
    staleTime: 0,
    gcTime: 0,
  });
  if (!['person', 'persons', 'department', 'role', 'variable'].includes(type) || value === '') {
    return null;
  }
  return (
    <div className="who-now" aria-live="polite">
      <Button size="small" type="link" loading={answer.isFetching} onClick={() => { if (asked === question) { void answer.refetch(); } else { setAsked(question); } }}>
        {t('trialWho.ask')}
      </Button>
      {asked === question && answer.isError && <div className="control-hint">{wordsOf(answer.error, t).title}</div>}
      {asked === question && answer.data && (
        <div className="control-hint">
          {answer.data.people.length > 0 ? answer.data.people.map(personText).join(t('punctuation.list')) : t('trialWho.nobody')}
          <ul className="plain">{answer.data.why.map((why, index) => <li key={index}>{why.text}</li>)}</ul>
        </div>
      )}
    </div>
  );
}
