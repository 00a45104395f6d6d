import './publish.css';
import { Alert, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { compareApi, mergeConflictsOf, type Choice, type MergeConflict } from '../../../api/compare';
import { conflictOf, liveMovedOf, refusalOf, type Draft, type Finding, type LiveMoved } from '../../../api/drafts';
import { wordsOf } from '../../../app/Failure';
import { Conflicts } from './Conflicts';
import { MovedAlert } from './MovedAlert';
import { RunningOutlook } from './Outlook';

type Props = {
  workflowId: number;
  /** Whether the dialog stands over the designer, with something live to compare and running tickets to think of. */
  drawn: boolean;
  /** Saves what is drawn; gives the revision. */
  save: () => Promise<number>;
  publish: (note: string, overwrite: number | null) => Promise<number>;
  onDone: (version: number) => void;
  /** Somebody has saved the draft since. */
  onOutdated: () => void;
  onRefused: (findings: Finding[]) => void;
  /** The draft holds what became live, too; null where it is not to be merged. */
  onMerged: ((draft: Draft) => Promise<void>) | null;
  onCancel: () => void;
};

/** Asks what has changed, shows what it means for running tickets, publishes, and says why that did not work. */
export function PublishDialog({ workflowId, drawn, save, publish, onDone, onOutdated, onRefused, onMerged, onCancel }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);
  const [moved, setMoved] = useState<LiveMoved | null>(null);
  const [conflicts, setConflicts] = useState<readonly MergeConflict[] | null>(null);
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const [merged, setMerged] = useState<number | null>(null);
  const refusal = refusalOf(failed);
  const left = conflicts?.filter(({ id }) => choices[id] === undefined).length ?? 0;

  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    setFailed(null);
    try {
      await work();
    } catch (error) {
      const findings = refusalOf(error);
      const open = mergeConflictsOf(error);
      if (open) {
        setConflicts(open);
      } else if (findings) {
        setFailed(error);
        onRefused(findings);
      } else if (conflictOf(error)) {
        onOutdated();
      } else if (liveMovedOf(error)) {
        setMoved(liveMovedOf(error));
        setMerged(null);
      } else {
        setFailed(error);
      }
    } finally {
      setBusy(false);
    }
  };
  const merge = () => run(async () => {
    const { draft } = await compareApi.merge(workflowId, await save(), choices);
    await onMerged?.(draft);
    setMoved(null);
    setConflicts(null);
    setChoices({});
    setMerged(draft.base_version);
  });
  return (
    <Modal
      open
      width={680}
      title={t('publish.title')}
      onCancel={onCancel}
      footer={[
        <Button key="cancel" onClick={onCancel}>{t(refusal ? 'publish.back' : 'app.cancel')}</Button>,
        ...(moved
          ? [
              <Button key="overwrite" className="publish-overwrite" disabled={busy} onClick={() => void run(async () => { onDone(await publish(note, moved.live.number)); })}>{t('publish.overwrite')}</Button>,
              onMerged && (
                <Button key="merge" type="primary" loading={busy} disabled={left > 0} onClick={() => void merge()}>{t(conflicts ? 'merge.submit' : 'merge.action')}</Button>
              ),
            ]
          : [<Button key="publish" type="primary" loading={busy} onClick={() => void run(async () => { onDone(await publish(note, null)); })}>{t('publish.submit')}</Button>]),
      ]}
    >
      <label htmlFor="publish-note">{t('publish.note')}</label>
      <Input.TextArea id="publish-note" value={note} maxLength={200} showCount autoSize={{ minRows: 2, maxRows: 6 }} placeholder={t('publish.noteHint')} onChange={(event) => { setNote(event.target.value); }} />
      {drawn && !moved && (
        <>
          <Button
            className="publish-changes"
            type="link"
            size="small"
            onClick={() => void run(async () => {
              await save();
              void navigate(`/workflows/${workflowId.toString()}/compare?from=live&to=draft`);
            })}
          >
            {t('compare.whatChanges')}
          </Button>
          <RunningOutlook key={merged} workflowId={workflowId} save={save} />
        </>
      )}
      <div aria-live="polite" className="publish-outcome">
        {merged !== null && <Alert type="success" showIcon title={t('merge.done', { version: merged })} />}
        {refusal && <Alert type="error" showIcon title={t('publish.refused', { count: refusal.length })} />}
        {moved && !conflicts && <MovedAlert moved={moved} mergeable={onMerged !== null} />}
        {conflicts && (
          <>
            <Conflicts conflicts={conflicts} choices={choices} onChoose={(id, choice) => { setChoices({ ...choices, [id]: choice }); }} />
            {left > 0 && <p>{t('merge.left', { count: left })}</p>}
            <p><small>{t('merge.overwriteHint')}</small></p>
          </>
        )}
        {failed instanceof Error && !refusal && <Alert type="error" showIcon title={wordsOf(failed, t).title} description={wordsOf(failed, t).hint} />}
      </div>
    </Modal>
  );
}
