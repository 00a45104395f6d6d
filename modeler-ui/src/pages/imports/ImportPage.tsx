import './imports.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Breadcrumb, Button, Card, Modal, Select, Spin, Typography } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router';
import { api } from '../../api';
import { conflictOf } from '../../api/drafts';
import { importsApi, refusedImport, type Answers } from '../../api/imports';
import { wordsOf } from '../../app/Failure';
import { Instant } from '../../app/Instant';
import { useLanguage } from '../../app/language';
import { usePageTitle } from '../../app/pageTitle';
import { formatNumber } from '../../i18n/format';
import { nameIn } from '../../i18n/names';
import { FileChoice } from './FileChoice';
import { importKey } from './ImportedPage';
import { RecentImports } from './RecentImports';
import { Refused } from './Refused';

/** Bytes the server takes of a file. */
const most = 5 * 1024 * 1024;

type Wish = { file: File; answers: Answers; revision: number | null };

/** Where an import begins: a file, and what it becomes. */
export function ImportPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const queries = useQueryClient();
  const navigate = useNavigate();
  usePageTitle(t('imports.title'));
  const [parameters] = useSearchParams();
  const [target, setTarget] = useState<number | null>(() => numberOf(parameters.get('into')));
  const [tooLarge, setTooLarge] = useState<File | null>(null);
  const run = useMutation({
    mutationFn: ({ file, answers, revision }: Wish) =>
      importsApi.run(file, answers, target === null ? null : { workflowId: target, revision }),
    onSuccess: (shown) => {
      queries.setQueryData(importKey(shown.import_id, language), shown);
      void queries.invalidateQueries({ queryKey: ['imports'] });
      void queries.invalidateQueries({ queryKey: ['workflows'] });
      void navigate(`/imports/${shown.import_id.toString()}`);
    },
  });
  const begin = (file: File) => {
    run.reset();
    setTooLarge(file.size > most ? file : null);
    if (file.size <= most) {
      run.mutate({ file, answers: {}, revision: null });
    }
  };
  useHandedOver(begin);
  const conflict = conflictOf(run.error);
  const refusal = refusedImport(run.error);
  const file = run.variables?.file;
  return (
    <div className="page import-page">
      <Breadcrumb items={[{ title: <Link to="/workflows">{t('workflows.title')}</Link> }, { title: t('imports.title') }]} />
      <Typography.Title level={1}>{t('imports.title')}</Typography.Title>
      <p className="soft">{t('imports.intro')}</p>
      <Card size="small">
        <Target value={target} onChange={setTarget} />
        {run.isPending && file ? (
          <div className="import-running" role="status">
            <Spin size="large" />
            <div>{t('imports.reading', { name: file.name, size: sizeOf(file, language) })}</div>
          </div>
        ) : (
          <FileChoice onFile={begin} />
        )}
        {tooLarge && (
          <Alert type="error" showIcon title={t('imports.tooLarge', { name: tooLarge.name, size: sizeOf(tooLarge, language) })} description={t('imports.tooLargeHint')} />
        )}
        {run.isError && !refusal && !conflict && <Alert type="error" showIcon title={wordsOf(run.error, t).title} description={wordsOf(run.error, t).hint} />}
      </Card>
      {refusal && file && !run.isPending && (
        <Refused file={file} refusal={refusal} onAgain={(answers) => { run.mutate({ file, answers, revision: run.variables?.revision ?? null }); }} />
      )}
      <Modal
        open={conflict !== null && !run.isPending}
        title={t('imports.occupied')}
        onCancel={() => { run.reset(); }}
        footer={[
          <Button key="keep" onClick={() => { run.reset(); }}>{t('app.cancel')}</Button>,
          <Button
            key="replace"
            danger
            type="primary"
            onClick={() => { if (run.variables && conflict) { run.mutate({ ...run.variables, revision: conflict.revision }); } }}
          >
            {t('imports.replaceDraft')}
          </Button>,
        ]}
      >
        {conflict && (
          <p>
            {t('imports.occupiedBy', { name: conflict.modified_by })} <Instant value={conflict.modified_at} />
          </p>
        )}
        <p>{t('imports.occupiedHint')}</p>
      </Modal>
      <RecentImports />
    </div>
  );
}

/** Begins with a file that was dropped on another page; going back to this one does not begin again. */
function useHandedOver(begin: (file: File) => void): void {
  const { state } = useLocation() as { state: { file?: unknown } | null };
  const navigate = useNavigate();
  const file = state?.file;
  const take = useEffectEvent((handed: File) => {
    void navigate('.', { replace: true, state: null });
    begin(handed);
  });
  useEffect(() => {
    if (file instanceof File) {
      take(file);
    }
  }, [file]);
}

/** Whether the file becomes a new workflow or the next draft of one that is there. */
function Target({ value, onChange }: { value: number | null; onChange: (id: number | null) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const workflows = useQuery({ queryKey: ['workflows', 'managed'], queryFn: ({ signal }) => api.workflows.list({ search: '', page: 1, perPage: 100 }, signal) });
  const managed = (workflows.data?.value ?? []).filter(({ manager }) => manager);
  return (
    <div className="import-target">
      <label htmlFor="import-target">{t('imports.target')}</label>
      <Select<number>
        id="import-target"
        value={value ?? 0}
        showSearch={{ optionFilterProp: 'label' }}
        loading={workflows.isPending}
        options={[
          { value: 0, label: t('imports.newWorkflow') },
          ...managed.map((workflow) => ({ value: workflow.id, label: t('imports.nextOf', { name: nameIn(language, workflow) || workflow.key }) })),
        ]}
        onChange={(id) => { onChange(id === 0 ? null : id); }}
      />
    </div>
  );
}

function sizeOf(file: File, language: 'zh-CN' | 'en'): string {
  return file.size < 1024 * 1024
    ? `${formatNumber(language, Math.ceil(file.size / 1024))} KB`
    : `${formatNumber(language, Math.ceil(file.size / 1024 / 102.4) / 10)} MB`;
}

function numberOf(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}
