import { useQuery } from '@tanstack/react-query';
import { App, Button, Drawer, Empty, Popconfirm, Space, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import type { Draft, VersionLine } from '../../api/drafts';
import { Failure, wordsOf } from '../../app/Failure';
import { Instant } from '../../app/Instant';
import { Waiting } from '../../app/Waiting';
import { download } from './download';

type Props = { workflowId: number; name: string; beforeRestore: () => Promise<number>; onRestored: (draft: Draft) => void; onClose: () => void };

/** Published versions, newest first; each may become the draft again. */
export function Versions({ workflowId, name, beforeRestore, onRestored, onClose }: Props) {
  const { t } = useTranslation();
  const versions = useQuery({
    queryKey: ['workflow', workflowId, 'versions'],
    queryFn: ({ signal }) => api.drafts.versions(workflowId, signal),
  });
  return (
    <Drawer open size={420} title={t('versions.title')} onClose={onClose}>
      {versions.isPending ? (
        <Waiting />
      ) : versions.isError ? (
        <Failure error={versions.error} onRetry={() => void versions.refetch()} />
      ) : versions.data.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('versions.none')} />
      ) : (
        <ul className="versions">
          {versions.data.map((version) => (
            <VersionEntry key={version.number} workflowId={workflowId} name={name} version={version} beforeRestore={beforeRestore} onRestored={onRestored} />
          ))}
        </ul>
      )}
    </Drawer>
  );
}

function VersionEntry({ workflowId, name, version, beforeRestore, onRestored }: Omit<Props, 'onClose'> & { version: VersionLine }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      void message.error(error instanceof Error ? wordsOf(error, t).title : t('error.crash'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <li>
      <div>
        <Tag>v{version.number}</Tag> {version.live && <Tag color="green">{t('versions.live')}</Tag>}
        {version.creator} · <Instant value={version.created} />
      </div>
      {version.note && <p>{version.note}</p>}
      <Space>
        <Popconfirm
          title={t('versions.restoreTitle', { number: version.number })}
          description={t('versions.restoreHint')}
          onConfirm={() => run(async () => { onRestored(await api.drafts.restore(workflowId, version.number, await beforeRestore())); })}
        >
          <Button size="small" loading={busy}>{t('versions.restore')}</Button>
        </Popconfirm>
        <Button
          size="small"
          type="link"
          onClick={() => void run(async () => {
            download(`${name}-v${version.number.toString()}.bpmn`, await api.drafts.versionBpmn(workflowId, version.number), 'application/xml');
          })}
        >
          {t('versions.download')}
        </Button>
      </Space>
    </li>
  );
}
