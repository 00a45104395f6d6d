import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import type { Conflict } from '../../api/drafts';
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
      <div className="recovery">
        <p>
          {t('recovery.when')} <Instant value={new Date(copy.at).toISOString()} />
        </p>
        {changedSince && <Alert type="warning" showIcon title={t('recovery.changedSince')} />}
        {copy.lost.length > 0 && (
          <Alert type="warning" showIcon title={t('recovery.tokens', { names: copy.lost.join(t('punctuation.list')) })} />
        )}
      </div>
    </Modal>
  );
}
