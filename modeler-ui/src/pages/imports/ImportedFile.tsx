import { DownloadOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../api';
import { importsApi, originalAddress, type Answer, type Answers, type Import, type ImportedDraft } from '../../api/imports';
import { ApiError } from '../../api/error';
import { wordsOf } from '../../app/Failure';
import { Instant } from '../../app/Instant';
import { useLanguage } from '../../app/language';
import { LinkButton } from '../../app/LinkButton';
import { Waiting } from '../../app/Waiting';
import type { DiagramElements } from '../../bpmn/elements';
import type { Language } from '../../i18n';
import { nameIn } from '../../i18n/names';
import { ZoomButtons } from '../workflow/ZoomButtons';
import { AnswerBar } from './AnswerBar';
import { draftFields } from './draftFields';
import { importKey } from './ImportedPage';
import { PublishImported } from './PublishImported';
import { Result } from './Result';
import { answerable, marksOf, reportOf, standingOf } from './report';
import { ReportPanel } from './ReportPanel';
import { useReportDiagram, type Picked } from './useReportDiagram';

/** A file that became drafts: each with its diagram beside what the report says and asks. */
export function ImportedFile({ shown, source }: { shown: Import; source: string | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [process, setProcess] = useState(shown.drafts[0]?.process_id ?? null);
  const [picked, pick] = useState<Picked | null>(null);
  const [given, setGiven] = useState<Answers>({});
  const draft = shown.drafts.find(({ process_id }) => process_id === process) ?? shown.drafts[0] ?? null;
  const processId = draft?.process_id ?? null;
  const fixed = !answerable(shown);
  const content = useDraft(draft);
  const fields = useMemo(() => (content.data ? draftFields(content.data.xml) : []), [content.data]);
  const marks = useMemo(() => marksOf(reportOf(shown, processId, null)), [shown, processId]);
  const { container, viewer, elements, broken } = useReportDiagram({
    xml: content.data?.xml,
    name: draft?.name ?? '',
    marks,
    selected: picked,
    onSelect: (id) => { pick(id === null ? null : { id, inReport: false }); },
  });
  const names = useMemo(() => namesOf(shown, elements, language), [shown, elements, language]);

  const answer = useMutation({
    mutationFn: (answers: Answers) => importsApi.answer(shown.import_id, answers),
    onSuccess: (next, sent) => {
      // What was chosen while the answers were on their way stays to be sent.
      setGiven((former) => Object.fromEntries(Object.entries(former).filter(([id, each]) => sent[id] !== each)));
      queries.setQueryData(importKey(shown.import_id, language), next);
      void queries.invalidateQueries({ queryKey: ['importedDraft'] });
      void message.success(t('imports.answeredNow', { count: next.questions.filter(({ open }) => open).length }));
    },
    onError: (error) => {
      // Somebody worked on a draft meanwhile: the page then tells so.
      if (error instanceof ApiError && error.status === 409) {
        void queries.invalidateQueries({ queryKey: ['import', shown.import_id] });
      }
    },
  });
  const give = ({ id }: { id: string }, next: Answer | null | undefined) => {
    setGiven((former) => {
      const others = Object.fromEntries(Object.entries(former).filter(([other]) => other !== id));
      return next === undefined ? others : { ...others, [id]: next };
    });
  };
  return (
    <div className="imported">
      <div className="imported-head">
        <Link to="/workflows/import">{t('app.back')}</Link>
        <h1 title={shown.file_name}>{shown.file_name}</h1>
        <span className="soft">
          {shown.created_by} · <Instant value={shown.created_at} />
        </span>
        <Button type="link" size="small" icon={<DownloadOutlined />} href={originalAddress(shown.import_id)} download>{t('imports.original')}</Button>
        {shown.drafts.length > 1 && (
          <Segmented
            aria-label={t('imports.processes')}
            value={processId ?? ''}
            onChange={(next) => { setProcess(next); pick(null); }}
            options={shown.drafts.map((each) => ({ value: each.process_id, label: <ProcessTab shown={shown} draft={each} /> }))}
          />
        )}
        <div className="imported-tools">
          {draft && draft.state !== 'gone' && <LinkButton to={`/workflows/${draft.workflow_id.toString()}/edit`}>{t('imports.toDesigner')}</LinkButton>}
          {draft && content.data && <PublishImported shown={shown} draft={draft} content={content.data} />}
        </div>
      </div>
      <div className="imported-body">
        <div className="imported-diagram">
          <div className="imported-canvas" ref={container} />
          <div className="imported-zoom">
            <ZoomButtons drawing={viewer} type="default" />
          </div>
          {!elements && (
            <div className="imported-cover">
              {draft === null || draft.state === 'gone' ? (
                <Alert
                  type="info"
                  showIcon
                  title={t(draft === null ? 'imports.noDrafts' : 'imports.gone')}
                  description={draft && <Link to={`/workflows/${draft.workflow_id.toString()}`}>{t('imports.toWorkflow')}</Link>}
                />
              ) : broken || content.isError ? (
                <Alert type="error" showIcon title={t('diagram.broken')} description={content.error ? wordsOf(content.error, t).title : t('imports.brokenHint')} />
              ) : (
                <Waiting text={t('diagram.loading')} />
              )}
            </div>
          )}
        </div>
        <aside className="imported-report" aria-label={t('imports.report')}>
          {draft && <Result shown={shown} draft={draft} elements={elements} fields={fields.length} />}
          {answer.isError && (
            <Alert type="error" showIcon closable title={wordsOf(answer.error, t).title} description={wordsOf(answer.error, t).hint} />
          )}
          <ReportPanel
            key={processId}
            shown={shown}
            processId={processId}
            picked={picked}
            onPick={pick}
            source={source}
            given={given}
            onGive={give}
            fields={fields}
            nameOf={(id) => names.get(id) ?? id}
            drawn={(id) => elements?.has(id) ?? false}
            fixed={fixed}
          />
          {!fixed && (
            <AnswerBar
              questions={shown.questions}
              given={given}
              busy={answer.isPending}
              onPropose={(proposed) => { setGiven((former) => ({ ...former, ...proposed })); }}
              onForget={() => { setGiven({}); }}
              onSend={(answers) => { answer.mutate(answers); }}
            />
          )}
        </aside>
      </div>
    </div>
  );
}

function ProcessTab({ shown, draft }: { shown: Import; draft: ImportedDraft }) {
  const { t } = useTranslation();
  const standing = standingOf(shown, draft);
  return <span title={t(`importStanding.${standing}`)}><i className={`standing-dot ${standing}`} aria-hidden /> {draft.name || draft.key}</span>;
}

/** The draft as the import left it, or as it is now. */
function useDraft(draft: ImportedDraft | null) {
  const id = draft?.workflow_id ?? 0;
  return useQuery({
    queryKey: ['importedDraft', id],
    queryFn: ({ signal }) => api.drafts.read(id, signal),
    enabled: draft !== null && draft.state !== 'gone',
  });
}

/** Names by element: as drawn, else as the report has them. */
function namesOf({ diagnostics }: Import, elements: DiagramElements | null, language: Language): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { element_id, element_name } of diagnostics) {
    if (element_id !== null && element_name) {
      names.set(element_id, element_name);
    }
  }
  elements?.forEach((element, id) => {
    const name = nameIn(language, element);
    if (name) {
      names.set(id, name);
    }
  });
  return names;
}
