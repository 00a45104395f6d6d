import { useQuery } from '@tanstack/react-query';
import { Breadcrumb, Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { scripts, type Script } from '../../api/upkeep';
import { Failure } from '../../app/Failure';
import { usePageTitle } from '../../app/pageTitle';
import { Waiting } from '../../app/Waiting';
import { ScriptEditor } from './ScriptEditor';
import './upkeep.css';

const blank: Script = { id: 0, name: '', description: '', active: true, runnable: true, source: '' };

/** One script, or a new one. */
export function ScriptPage() {
  const { t } = useTranslation();
  const id = Number(useParams()['id']) || 0;
  const isNew = useParams()['id'] === 'new';
  const found = useQuery({
    queryKey: ['stored-scripts', id],
    queryFn: ({ signal }) => scripts.get(id, signal),
    enabled: !isNew,
    // The text on the page is the reader's from now on.
    staleTime: Infinity,
    gcTime: 0,
  });
  const script = isNew ? blank : found.data;
  const title = script?.name || t('scripts.new');
  usePageTitle(title);
  return (
    <div className="page upkeep">
      <Breadcrumb items={[{ title: <Link to="/scripts">{t('app.scripts')}</Link> }, { title }]} />
      {found.isError ? (
        <Card><Failure error={found.error} onRetry={() => void found.refetch()} /></Card>
      ) : script ? (
        <ScriptEditor key={script.id} script={script} />
      ) : (
        <Waiting />
      )}
    </div>
  );
}
