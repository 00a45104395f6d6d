import { DeleteOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Card, Table, Typography, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { channels, type Channel } from '../../api/upkeep';
import { Failure } from '../../app/Failure';
import { usePageTitle } from '../../app/pageTitle';
import { ChannelDialog } from './ChannelDialog';
import { addressOfChannel, typeWords } from './channels';
import { useDelete } from './useDelete';
import './upkeep.css';

/** Where notices about tickets go. */
export function NoticesPage() {
  const { t } = useTranslation();
  usePageTitle(t('app.notices'));
  const [edited, edit] = useState<Channel | 'new' | null>(null);
  const listed = useQuery({ queryKey: ['notice-channels'], queryFn: ({ signal }) => channels.list(signal) });
  const columns = useColumns(edit);
  return (
    <div className="page upkeep">
      <div className="page-head">
        <Typography.Title level={1}>{t('app.notices')}</Typography.Title>
        <Button type="primary" onClick={() => { edit('new'); }}>{t('channels.new')}</Button>
      </div>
      <p className="upkeep-hint">{t('channels.lead')}</p>
      {listed.isError ? (
        <Card><Failure error={listed.error} onRetry={() => void listed.refetch()} /></Card>
      ) : (
        <Table<Channel>
          rowKey="id"
          columns={columns}
          dataSource={listed.data ?? []}
          loading={listed.isPending}
          locale={{ emptyText: listed.isPending ? ' ' : t('channels.none') }}
          pagination={false}
          scroll={{ x: 820 }}
        />
      )}
      {edited && <ChannelDialog channel={edited === 'new' ? null : edited} onClose={() => { edit(null); }} />}
    </div>
  );
}

function useColumns(edit: (channel: Channel) => void): TableColumnsType<Channel> {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const remove = useDelete();
  return [
    {
      title: t('upkeep.name'),
      key: 'name',
      width: 220,
      render: (_, channel) => <Button type="link" className="upkeep-open" onClick={() => { edit(channel); }}>{channel.name}</Button>,
    },
    { title: t('upkeep.description'), dataIndex: 'description' },
    { title: t('channels.type'), key: 'type', width: 150, render: (_, channel) => typeWords(channel.type_id, t) },
    { title: t('channels.address'), key: 'address', render: (_, channel) => <span className="upkeep-code">{addressOfChannel(channel)}</span> },
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
              text: t('channels.deleteText'),
              run: () => channels.delete(id),
              done: () => {
                void queries.invalidateQueries({ queryKey: ['notice-channels'] });
                void queries.invalidateQueries({ queryKey: ['directory', 'notices'] });
              },
            });
          }}
        />
      ),
    },
  ];
}
