import { useQuery } from '@tanstack/react-query';
import { Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { channels, type Channel } from '../../api/upkeep';
import { ChannelDialog } from './ChannelDialog';
import { addressOfChannel, typeWords } from './channels';
import { ListPage } from './ListPage';

/** Where notices about tickets go. */
export function NoticesPage() {
  const { t } = useTranslation();
  const [edited, edit] = useState<Channel | 'new' | null>(null);
  const listed = useQuery({ queryKey: ['notice-channels'], queryFn: ({ signal }) => channels.list(signal) });
  const columns = useColumns(edit);
  return (
    <ListPage
      title={t('app.notices')}
      lead={t('channels.lead')}
      add={<Button type="primary" onClick={() => { edit('new'); }}>{t('channels.new')}</Button>}
      listed={listed}
      columns={columns}
      none={t('channels.none')}
      width={820}
      deleting={{ text: t('channels.deleteText'), run: channels.delete, outdated: [['notice-channels'], ['directory', 'notices']] }}
    >
      {edited && <ChannelDialog channel={edited === 'new' ? null : edited} onClose={() => { edit(null); }} />}
    </ListPage>
  );
}

function useColumns(edit: (channel: Channel) => void): TableColumnsType<Channel> {
  const { t } = useTranslation();
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
  ];
}
