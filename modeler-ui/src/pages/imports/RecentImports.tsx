import { useQuery } from '@tanstack/react-query';
import { Card, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { importsApi, type ImportedDraft } from '../../api/imports';
import { Instant } from '../../app/Instant';

/** What the reader imported lately, to go on with. */
export function RecentImports() {
  const { t } = useTranslation();
  const imports = useQuery({ queryKey: ['imports'], queryFn: ({ signal }) => importsApi.list(signal) });
  if (!imports.data || imports.data.length === 0) {
    return null;
  }
  return (
    <Card size="small" className="recent" title={<h2>{t('imports.recent')}</h2>}>
      <ul className="plain">
        {imports.data.map(({ import_id, file_name, drafts, created_at }) => (
          <li key={import_id}>
            <Link to={`/imports/${import_id.toString()}`}>{file_name}</Link>
            <span className="recent-drafts">
              {drafts.map((draft) => <DraftTag key={draft.workflow_id} draft={draft} />)}
              {drafts.length === 0 && <Tag>{t('imports.discarded')}</Tag>}
            </span>
            <span className="soft"><Instant value={created_at} /></span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function DraftTag({ draft: { name, key, state, open_questions } }: { draft: ImportedDraft }) {
  const { t } = useTranslation();
  return state !== 'gone' && open_questions > 0 ? (
    <Tag color="orange">{name || key} · {t('imports.openQuestions', { count: open_questions })}</Tag>
  ) : (
    <Tag color={state === 'untouched' ? 'green' : 'default'}>{name || key} · {t(`draftState.${state}`)}</Tag>
  );
}
