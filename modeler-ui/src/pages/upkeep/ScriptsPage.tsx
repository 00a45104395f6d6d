import { useQuery } from '@tanstack/react-query';
import { Tag, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { scripts, type ScriptLine } from '../../api/upkeep';
import { LinkButton } from '../../app/LinkButton';
import { ListPage } from './ListPage';

/** The scripts that steps may run. */
export function ScriptsPage() {
  const { t } = useTranslation();
  const listed = useQuery({ queryKey: ['stored-scripts'], queryFn: ({ signal }) => scripts.list(signal) });
  const columns = useColumns();
  return (
    <ListPage
      title={t('app.scripts')}
      lead={t('scripts.lead')}
      add={<LinkButton to="/scripts/new" primary>{t('scripts.new')}</LinkButton>}
      listed={listed}
      columns={columns}
      none={t('scripts.none')}
      width={680}
      deleting={{ text: t('scripts.deleteText'), run: scripts.delete, outdated: [['stored-scripts']] }}
    />
  );
}

function useColumns(): TableColumnsType<ScriptLine> {
  const { t } = useTranslation();
  return [
    { title: t('upkeep.name'), key: 'name', width: 260, render: (_, { id, name }) => <Link to={`/scripts/${id.toString()}`}>{name}</Link> },
    { title: t('upkeep.description'), dataIndex: 'description' },
    {
      title: t('scripts.state'),
      key: 'state',
      width: 200,
      render: (_, { active, runnable }) => (
        <div className="upkeep-tags">
          <Tag {...(active && { color: 'green' })}>{t(active ? 'scripts.active' : 'scripts.inactive')}</Tag>
          {!runnable && <Tag color="orange" title={t('scripts.notRunnableHint')}>{t('scripts.notRunnable')}</Tag>}
        </div>
      ),
    },
  ];
}
