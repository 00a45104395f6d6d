import { useQuery } from '@tanstack/react-query';
import { App, Button, Checkbox, Drawer, Empty, Popconfirm, Space, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../api';
import type { Draft, VersionLine } from '../../api/drafts';
import { Failure, wordsOf } from '../../app/Failure';
import { Instant } from '../../app/Instant';
import { useLanguage } from '../../app/language';
import { Waiting } from '../../app/Waiting';
import { formatNumber } from '../../i18n/format';
import { download } from './download';
import { useRunning } from './publish/RunningTable';

type Props = {
  workflowId: number;
  name: string;
  /** Saves what is drawn; gives the revision. */
  save: () => Promise<number>;
  onRestored: (draft: Draft) => void;
  onClose: () => void;
};

/** Published versions, newest first; each may become the draft again, and two may be compared. */
export function Versions({ workflowId, name, save, onRestored, onClose }: Props) {
  const { t } = useTranslation();
  const versions = useQuery({
    queryKey: ['workflow', workflowId, 'versions'],
    queryFn: ({ signal }) => api.drafts.versions(workflowId, signal),
  });
  const [ticked, setTicked] = useState<readonly number[]>([]);
  const running = useRunning(workflowId).data;
  const tick = (number: number) => {
    setTicked(ticked.includes(number) ? ticked.filter((each) => each !== number) : [...ticked.slice(-1), number]);
  };
  return (
    <Drawer open size={420} title={t('versions.title')} onClose={onClose}>
      {versions.isPending ? (
        <Waiting />
      ) : versions.isError ? (
        <Failure error={versions.error} onRetry={() => void versions.refetch()} />
      ) : versions.data.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('versions.none')} />
      ) : (
        <>
          <CompareChoice workflowId={workflowId} ticked={ticked} save={save} />
          <ul className="versions">
            {versions.data.map((version) => (
              <VersionEntry
                key={version.number}
                workflowId={workflowId}
                name={name}
                version={version}
                tickets={running?.versions.find(({ number }) => number === version.number)?.tickets ?? 0}
                ticked={ticked.includes(version.number)}
                onTick={() => { tick(version.number); }}
                save={save}
                onRestored={onRestored}
              />
            ))}
          </ul>
        </>
      )}
    </Drawer>
  );
}

/** Two that are ticked are compared, one with the draft. */
function CompareChoice({ workflowId, ticked, save }: { workflowId: number; ticked: readonly number[]; save: () => Promise<number> }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [from, to] = [...ticked].sort((one, other) => one - other);
  const compare = async () => {
    try {
      await save();
      void navigate(`/workflows/${workflowId.toString()}/compare?from=${(from ?? 0).toString()}&to=${to?.toString() ?? 'draft'}`);
    } catch (error) {
      void message.error(error instanceof Error ? wordsOf(error, t).title : t('error.crash'));
    }
  };
  return (
    <Space>
      <Button type="primary" size="small" disabled={from === undefined} onClick={() => void compare()}>
        {t(to === undefined ? 'compare.withDraft' : 'compare.choose')}
      </Button>
      {from === undefined && t('compare.tickHint')}
    </Space>
  );
}

type EntryProps = Omit<Props, 'onClose'> & { version: VersionLine; tickets: number; ticked: boolean; onTick: () => void };

function VersionEntry({ workflowId, name, version, tickets, ticked, onTick, save, onRestored }: EntryProps) {
  const { t } = useTranslation();
  const language = useLanguage();
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
        <Checkbox checked={ticked} onChange={onTick} aria-label={t('compare.tick', { number: version.number })} />{' '}
        <Tag>v{version.number}</Tag> {version.live && <Tag color="green">{t('versions.live')}</Tag>}
        {version.creator} · <Instant value={version.created} />
        {tickets > 0 && <> · {t('workflows.openTickets')} {formatNumber(language, tickets)}</>}
      </div>
      {version.note && <p>{version.note}</p>}
      <Space>
        <Popconfirm
          title={t('versions.restoreTitle', { number: version.number })}
          description={t('versions.restoreHint')}
          onConfirm={() => run(async () => { onRestored(await api.drafts.restore(workflowId, version.number, await save())); })}
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
