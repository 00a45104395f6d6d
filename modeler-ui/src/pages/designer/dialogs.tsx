import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import { conflictOf, liveMovedOf, refusalOf, type Conflict, type Finding } from '../../api/drafts';
import { wordsOf } from '../../app/Failure';
import { Instant } from '../../app/Instant';
import { differences } from './differences';
import type { LocalCopy } from './localCopies';

type ConflictProps = {
  conflict: Conflict;
  workflowId: number;
  /** What both began from. */
  known: string;
  onTheirs: () => void;
  onMine: () => void;
};

/** Somebody else has saved the draft meanwhile: who, when and what. */
export function ConflictDialog({ conflict, workflowId, known, onTheirs, onMine }: ConflictProps) {
  const { t } = useTranslation();
  const theirs = useQuery({
    queryKey: ['draft', workflowId, 'theirs', conflict.revision],
    queryFn: () => api.drafts.open(workflowId),
  });
  const changes = theirs.data && differences(known, theirs.data.xml);
  return (
    <Modal
      open
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      title={t('conflict.title')}
      footer={[
        <Button key="theirs" onClick={onTheirs}>{t('conflict.theirs')}</Button>,
        <Button key="mine" type="primary" danger onClick={onMine}>{t('conflict.mine')}</Button>,
      ]}
    >
      <p>
        {t('conflict.who', { name: conflict.modified_by })} <Instant value={conflict.modified_at} />
      </p>
      {changes && (
        <>
          {t('conflict.what')}
          <ul className="moved">
            {changes.map(({ change, id, name }) => <li key={id}>{t(`publish.change_${change}`)} {name}</li>)}
          </ul>
        </>
      )}
      {changes === null && <p>{t('conflict.what')} {t('conflict.places')}</p>}
      <p>{t('conflict.choice')}</p>
    </Modal>
  );
}

/** This browser holds changes the server never got. */
export function RecoveryDialog({ copy, changedSince, onRestore, onDrop }: { copy: LocalCopy; changedSince: boolean; onRestore: () => void; onDrop: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      open
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      title={t('recovery.title')}
      footer={[
        <Button key="drop" onClick={onDrop}>{t('recovery.drop')}</Button>,
        <Button key="restore" type="primary" onClick={onRestore}>{t('recovery.restore')}</Button>,
      ]}
    >
      <p>
        {t('recovery.when')} <Instant value={new Date(copy.at).toISOString()} />
      </p>
      {changedSince && <Alert type="warning" showIcon title={t('recovery.changedSince')} />}
    </Modal>
  );
}

type PublishProps = {
  publish: (note: string, overwrite: number | null) => Promise<number>;
  onDone: (version: number) => void;
  /** Somebody has saved the draft since. */
  onOutdated: () => void;
  onRefused: (findings: Finding[]) => void;
  onCancel: () => void;
};

/** Asks what has changed, publishes, and says why that did not work. */
export function PublishDialog({ publish, onDone, onOutdated, onRefused, onCancel }: PublishProps) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);
  const moved = liveMovedOf(failed);
  const refusal = refusalOf(failed);
  const run = async (overwrite: number | null) => {
    setBusy(true);
    setFailed(null);
    try {
      onDone(await publish(note, overwrite));
    } catch (error) {
      setFailed(error);
      const findings = refusalOf(error);
      if (findings) {
        onRefused(findings);
      } else if (conflictOf(error)) {
        onOutdated();
      }
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={t('publish.title')}
      onCancel={onCancel}
      footer={[
        <Button key="cancel" onClick={onCancel}>{t(refusal ? 'publish.back' : 'app.cancel')}</Button>,
        moved ? (
          <Button key="overwrite" danger loading={busy} onClick={() => void run(moved.live.number)}>{t('publish.overwrite')}</Button>
        ) : (
          <Button key="publish" type="primary" loading={busy} onClick={() => void run(null)}>{t('publish.submit')}</Button>
        ),
      ]}
    >
      <label htmlFor="publish-note">{t('publish.note')}</label>
      <Input.TextArea id="publish-note" value={note} maxLength={200} showCount autoSize={{ minRows: 2, maxRows: 6 }} placeholder={t('publish.noteHint')} onChange={(event) => { setNote(event.target.value); }} />
      <div aria-live="polite" className="publish-outcome">
        {refusal && <Alert type="error" showIcon title={t('publish.refused', { count: refusal.length })} />}
        {moved && (
          <Alert
            type="warning"
            showIcon
            title={t('publish.conflict')}
            description={
              <>
                {t('publish.conflictWho', { name: moved.live.creator, version: moved.live.number })} <Instant value={moved.live.created} />
                <ul className="moved">
                  {moved.changes.map(({ kind, change, element_id, name }) => (
                    <li key={`${kind} ${element_id}`}>
                      {t(`publish.change_${change}`)} {name || element_id}
                    </li>
                  ))}
                </ul>
              </>
            }
          />
        )}
        {failed instanceof Error && !refusal && !moved && <Alert type="error" showIcon title={wordsOf(failed, t).title} description={wordsOf(failed, t).hint} />}
      </div>
    </Modal>
  );
}
