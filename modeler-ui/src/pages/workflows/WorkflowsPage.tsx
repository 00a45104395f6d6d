import { PlusOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Card, Empty, Table, Tag, Typography, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api } from '../../api';
import type { Workflow } from '../../api/workflows';
import { Failure } from '../../app/Failure';
import { Instant } from '../../app/Instant';
import { useLanguage } from '../../app/language';
import { LinkButton } from '../../app/LinkButton';
import { usePageTitle } from '../../app/pageTitle';
import { useSession } from '../../app/queries';
import { SearchField } from '../../app/SearchField';
import { useFileDrop } from '../../app/useFileDrop';
import { formatNumber } from '../../i18n/format';
import { nameIn } from '../../i18n/names';
import { pageSizes, useListAddress } from './listAddress';
import { NewWorkflowDialog } from './NewWorkflowDialog';

export function WorkflowsPage() {
  const { t } = useTranslation();
  usePageTitle(t('workflows.title'));
  const { search, page, perPage, typed, type, turn } = useListAddress();
  const workflows = useQuery({
    queryKey: ['workflows', { search, page, perPage }],
    queryFn: ({ signal }) => api.workflows.list({ search, page, perPage }, signal),
    placeholderData: keepPreviousData,
  });
  const columns = useColumns();
  const mayBegin = useSession().data?.may_administer ?? false;
  const [beginning, setBeginning] = useState(false);
  const navigate = useNavigate();
  const hovering = useFileDrop(mayBegin, (file) => void navigate('/workflows/import', { state: { file } }));
  return (
    <div className="page">
      <div className="page-head">
        <Typography.Title level={1}>{t('workflows.title')}</Typography.Title>
        <div className="page-tools">
          <SearchField label={t('workflows.search')} value={typed} onChange={type} />
          <LinkButton to="/templates">{t('workflows.templates')}</LinkButton>
          {mayBegin && <LinkButton to="/workflows/import">{t('workflows.import')}</LinkButton>}
          {mayBegin && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => { setBeginning(true); }}>
              {t('newWorkflow.title')}
            </Button>
          )}
        </div>
        {hovering && <div className="drop-cover" role="status">{t('workflows.dropHere')}</div>}
        {beginning && <NewWorkflowDialog onClose={() => { setBeginning(false); }} />}
      </div>
      {workflows.isError ? (
        <Card>
          <Failure error={workflows.error} onRetry={() => void workflows.refetch()} />
        </Card>
      ) : (
        <Table<Workflow>
          rowKey="id"
          size="middle"
          columns={columns}
          dataSource={workflows.data?.value ?? []}
          loading={workflows.isFetching && !workflows.isRefetching}
          scroll={{ x: 1080 }}
          locale={{ emptyText: workflows.isPending ? ' ' : <NoWorkflows search={search} mayBegin={mayBegin} clear={() => { type(''); }} /> }}
          pagination={{
            current: page,
            pageSize: perPage,
            pageSizeOptions: pageSizes,
            showSizeChanger: true,
            total: workflows.data?.total ?? 0,
            showTotal: (total) => t('workflows.total', { total }),
            onChange: turn,
            hideOnSinglePage: (workflows.data?.total ?? 0) === 0,
          }}
        />
      )}
    </div>
  );
}

function useColumns(): TableColumnsType<Workflow> {
  const { t } = useTranslation();
  const language = useLanguage();
  return [
    {
      title: t('workflows.name'),
      key: 'name',
      width: 220,
      render: (_, workflow) => (
        <>
          <Link to={`/workflows/${workflow.id.toString()}${workflow.version === 0 ? '/edit' : ''}`}>{nameIn(language, workflow) || workflow.key}</Link>
          <div className="workflow-key">{workflow.key}</div>
        </>
      ),
    },
    { title: t('workflows.description'), dataIndex: 'description', ellipsis: { showTitle: true } },
    {
      title: t('workflows.version'),
      dataIndex: 'version',
      width: 104,
      render: (version: number, { draft }) => (
        <>
          {version > 0 && <Tag title={t('workflows.versionNumber', { number: version })}>v{version}</Tag>}
          {draft && <Tag title={t('workflows.draftBy', { name: draft.modified_by })}>{t('workflows.draft')}</Tag>}
        </>
      ),
    },
    {
      title: t('workflows.states'),
      dataIndex: 'states',
      width: 90,
      align: 'right',
      render: (count: number) => formatNumber(language, count),
    },
    {
      title: t('workflows.openTickets'),
      dataIndex: 'open_tickets',
      width: 132,
      align: 'right',
      render: (count: number, workflow) => {
        const number = formatNumber(language, count);
        const name = nameIn(language, workflow) || workflow.key;
        return workflow.version === 0 ? (
          number
        ) : (
          <Link to={`/workflows/${workflow.id.toString()}/monitor`} aria-label={t('workflows.openMonitor', { name, number })}>
            {number}
          </Link>
        );
      },
    },
    { title: t('workflows.creator'), dataIndex: 'creator', width: 120, ellipsis: true },
    {
      title: t('workflows.created'),
      dataIndex: 'created',
      width: 190,
      render: (created: string) => <Instant value={created} />,
    },
  ];
}

function NoWorkflows({ search, mayBegin, clear }: { search: string; mayBegin: boolean; clear: () => void }) {
  const { t } = useTranslation();
  return search ? (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('workflows.noMatch', { search })}>
      <Button onClick={clear}>{t('workflows.clear')}</Button>
    </Empty>
  ) : (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <>
          <div>{t('workflows.empty')}</div>
          <Typography.Text type="secondary">{t(mayBegin ? 'workflows.emptyHint' : 'workflows.emptyHintReader')}</Typography.Text>
        </>
      }
    />
  );
}
