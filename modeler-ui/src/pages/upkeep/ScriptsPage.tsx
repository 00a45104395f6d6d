import { DeleteOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Card, Table, Tag, Typography, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { scripts, type ScriptLine } from '../../api/upkeep';
import { Failure } from '../../app/Failure';
import { LinkButton } from '../../app/LinkButton';
import { usePageTitle } from '../../app/pageTitle';
import { useDelete } from './useDelete';
import './upkeep.css';

/** The scripts that steps may run. */
export function ScriptsPage() {
  const { t } = useTranslation();
  usePageTitle(t('app.scripts'));
  const listed = useQuery({ queryKey: ['stored-scripts'], queryFn: ({ signal }) => scripts.list(signal) });
  const columns = useColumns();
  return (
    <div className="page upkeep">
      <div className="page-head">
        <Typography.Title level={1}>{t('app.scripts')}</Typography.Title>
        <LinkButton to="/scripts/new" primary>{t('scripts.new')}</LinkButton>
      </div>
      <p className="upkeep-hint">{t('scripts.lead')}</p>
      {listed.isError ? (
        <Card><Failure error={listed.error} onRetry={() => void listed.refetch()} /></Card>
      ) : (
        <Table<ScriptLine>
          rowKey="id"
          columns={columns}
          dataSource={listed.data ?? []}
          loading={listed.isPending}
          locale={{ emptyText: listed.isPending ? ' ' : t('scripts.none') }}
          pagination={false}
          scroll={{ x: 680 }}
        />
      )}
    </div>
  );
}

function useColumns(): TableColumnsType<ScriptLine> {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const remove = useDelete();
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
    {
      title: t('upkeep.actions'),
      key: 'actions',
      width: 90,
      render: (_, { id, name }) => (
        <Button
          type="text"
          icon={<DeleteOutlined />}
          aria-label={t('upkeep.deleteOne', { name })}
          onClick={() => {
            remove({
              title: t('upkeep.deleteOne', { name }),
              text: t('scripts.deleteText'),
              run: () => scripts.delete(id),
              done: () => void queries.invalidateQueries({ queryKey: ['stored-scripts'] }),
            });
          }}
        />
      ),
    },
  ];
}
