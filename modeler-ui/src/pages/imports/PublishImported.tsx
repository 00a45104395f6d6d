import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Modal, Tooltip } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../api';
import type { Draft, Finding } from '../../api/drafts';
import type { Import, ImportedDraft } from '../../api/imports';
import { loadTexts } from '../../i18n';
import { standingOf } from './report';

const PublishDialog = lazy(async () => {
  const [{ PublishDialog: Loaded }] = await Promise.all([import('../designer/publish/PublishDialog'), loadTexts('compare')]);
  return { default: Loaded };
});

type Props = { shown: Import; draft: ImportedDraft; content: Pick<Draft, 'revision'> };

/** Makes a draft live when nothing stands in its way. */
export function PublishImported({ shown, draft, content }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [refused, setRefused] = useState<readonly Finding[]>([]);
  const standing = standingOf(shown, draft);
  if (standing === 'gone' || standing === 'edited') {
    return null;
  }
  const renew = () => {
    void queries.invalidateQueries({ queryKey: ['import', shown.import_id] });
    void queries.invalidateQueries({ queryKey: ['importedDraft', draft.workflow_id] });
  };
  return (
    <>
      <Tooltip title={standing === 'ready' ? '' : t(`importStanding.${standing}`)}>
        <Button type="primary" disabled={standing !== 'ready'} onClick={() => { setOpen(true); }}>{t('publish.action')}</Button>
      </Tooltip>
      <Suspense>
        {open && (
          <PublishDialog
            workflowId={draft.workflow_id}
            drawn={false}
            save={() => Promise.resolve(content.revision)}
            publish={async (note, overwrite) => {
              const request = { revision: content.revision, note, ...(overwrite !== null && { overwrite }) };
              return (await api.drafts.publish(draft.workflow_id, request)).version;
            }}
            onOutdated={() => {
              setOpen(false);
              renew();
            }}
            onRefused={(findings) => {
              setOpen(false);
              setRefused(findings);
            }}
            // A merged draft is not the import's any more: it is looked at and published in the designer.
            onMerged={async () => {
              renew();
              await navigate(`/workflows/${draft.workflow_id.toString()}/edit`);
            }}
            onDone={(version) => {
              setOpen(false);
              void message.success(t('publish.done', { version }));
              void queries.invalidateQueries({ queryKey: ['workflow', draft.workflow_id] });
              renew();
              if (shown.drafts.length === 1) {
                void navigate(`/workflows/${draft.workflow_id.toString()}`);
              }
            }}
            onCancel={() => { setOpen(false); }}
          />
        )}
      </Suspense>
      <Modal
        open={refused.length > 0}
        title={t('publish.refused', { count: refused.length })}
        onCancel={() => { setRefused([]); }}
        footer={<Button onClick={() => { setRefused([]); }}>{t('publish.back')}</Button>}
      >
        <Alert type="error" title={<ul className="plain">{refused.map(({ message: told }, index) => <li key={index}>{told}</li>)}</ul>} description={t('imports.mendThere')} />
      </Modal>
    </>
  );
}
