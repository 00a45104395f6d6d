import './designer.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Segmented } from 'antd';
import { lazy, Suspense, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { api } from '../../api';
import type { Draft, Finding } from '../../api/drafts';
import { ApiError } from '../../api/error';
import { PageFailure, wordsOf } from '../../app/Failure';
import { useLanguage } from '../../app/language';
import { NoSuchPage } from '../../app/NoSuchPage';
import { usePageTitle } from '../../app/pageTitle';
import { useSession } from '../../app/queries';
import { Waiting } from '../../app/Waiting';
import { namesOf } from '../../bpmn/edit/names';
import { idOf } from '../../bpmn/moddle';
import { loadTexts } from '../../i18n';
import { nameIn } from '../../i18n/names';
import { ModelerContext, useRead } from './context';
import { ConflictDialog, RecoveryDialog } from './dialogs';
import type { DraftKeeper, SaveState } from './draftKeeper';
import { copyShelf } from './copyShelf';
import { localCopies, unsavedIn } from './localCopies';
import { builtInFields } from './panel/fieldChoices';
import { Panel } from './panel/Panel';
import { Problems } from './Problems';
import { SaveStateTag } from './SaveStateTag';
import { focusField, useKeys } from './keys';
import { Toolbar } from './Toolbar';
import { useDesigner, type Desk } from './useDesigner';

// Whoever opens the designer waits for the canvas and the panel only.
const StepsTab = lazy(async () => {
  const [{ StepsTab: tab }] = await Promise.all([import('./fields/StepsTab'), loadTexts('textFlow')]);
  return { default: tab };
});
const TextFlowDialog = lazy(async () => {
  const [{ TextFlowDialog: dialog }] = await Promise.all([import('./text/TextFlowDialog'), loadTexts('textFlow')]);
  return { default: dialog };
});
const FieldsTab = lazy(async () => ({ default: (await import('./fields/FieldsTab')).FieldsTab }));
const MatrixTab = lazy(async () => ({ default: (await import('./fields/MatrixTab')).MatrixTab }));
const HelpDialog = lazy(async () => ({ default: (await import('./HelpDialog')).HelpDialog }));
const TryIt = lazy(async () => {
  const [{ TryIt: page }] = await Promise.all([import('./trial/TryIt'), loadTexts('simulation')]);
  return { default: page };
});
const Versions = lazy(async () => {
  const [{ Versions: Loaded }] = await Promise.all([import('./Versions'), loadTexts('compare')]);
  return { default: Loaded };
});
const PublishDialog = lazy(async () => {
  const [{ PublishDialog: Loaded }] = await Promise.all([import('./publish/PublishDialog'), loadTexts('compare')]);
  return { default: Loaded };
});

export function DesignerPage() {
  const { id } = useParams();
  return id !== undefined && /^\d{1,9}$/.test(id) ? <OpenedDraft key={id} id={Number(id)} /> : <NoSuchPage />;
}

function OpenedDraft({ id }: { id: number }) {
  const draft = useQuery({
    queryKey: ['draft', id],
    queryFn: () => api.drafts.open(id),
    // The canvas is ahead of what was opened: it is never fetched again behind its back.
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  if (draft.isPending) {
    return <Waiting />;
  }
  if (draft.isError) {
    return <PageFailure error={draft.error} onRetry={() => void draft.refetch()} />;
  }
  return <Designer draft={draft.data} />;
}

const tabs = ['diagram', 'steps', 'fields', 'matrix'] as const;
/** What is shown below the head; a drawing that is tried is no tab: it cannot be changed meanwhile. */
type Tab = (typeof tabs)[number] | 'try';

function Designer({ draft }: { draft: Draft }) {
  const { t } = useTranslation();
  const username = useSession().data?.username ?? '';
  const copies = useMemo(() => localCopies(localStorage, username, draft.workflow_id), [username, draft.workflow_id]);
  const [copy, setCopy] = useState(() => unsavedIn(copies.read(), draft));
  const shelf = useMemo(() => copyShelf(localStorage, username), [username]);
  const { message } = App.useApp();
  const { container, desk, broken, warnings, findings, setFindings, questions, settle, redraw } = useDesigner({
    draft,
    copies,
    shelf,
    onUnknownFields: (keys) => {
      const missing = keys.filter((key) => !builtInFields.some((each) => each === key));
      if (missing.length > 0) {
        void message.warning({ content: t('designer.unknownFields', { keys: missing.join(t('punctuation.list')) }), duration: 10 });
      }
    },
  });
  const [tab, setTab] = useState<Tab>('diagram');
  const page = useRef<HTMLDivElement>(null);

  const pick = (finding: Finding) => {
    // The list has the same settings beside it.
    setTab((former) => (finding.element_id === null && finding.field === 'fields' ? 'fields' : former === 'steps' ? 'steps' : 'diagram'));
    desk?.modeler.select(finding.element_id);
    requestAnimationFrame(() => { focusField(page.current, finding.field); });
  };
  return (
    <div className="designer" ref={page}>
      {desk && (
        <ModelerContext value={desk.modeler}>
          <Head draft={draft} desk={desk} tab={tab} onTab={setTab} setFindings={setFindings} redraw={redraw} />
        </ModelerContext>
      )}
      {warnings.length > 0 && (
        <Alert
          banner
          type="warning"
          closable
          title={t('designer.warnings', { count: warnings.length })}
          description={<ul className="plain">{warnings.slice(0, 5).map((warning, index) => <li key={index}>{warning}</li>)}</ul>}
        />
      )}
      <div className="designer-body" hidden={tab !== 'diagram' && tab !== 'steps'}>
        <div className="designer-main">
          <div className="designer-canvas" ref={container} hidden={tab !== 'diagram'} />
          {desk && tab === 'steps' && (
            <ModelerContext value={desk.modeler}>
              <Suspense fallback={<Waiting />}><StepsTab onSettings={() => { focusField(page.current, null); }} /></Suspense>
            </ModelerContext>
          )}
          <Problems findings={findings} questions={questions} importId={draft.import_id} onPick={pick} onSettle={settle} modeler={desk?.modeler ?? null} />
        </div>
        <aside className="designer-panel" aria-label={t('panel.title')}>
          {desk && <ModelerContext value={desk.modeler}><Panel /></ModelerContext>}
        </aside>
      </div>
      {desk && (tab === 'fields' || tab === 'matrix' || tab === 'try') && (
        <ModelerContext value={desk.modeler}>
          <Suspense fallback={<Waiting />}>
            {tab === 'fields' && <FieldsTab />}
            {tab === 'matrix' && <MatrixTab />}
            {tab === 'try' && <TryIt workflowId={draft.workflow_id} onClose={() => { setTab('diagram'); }} />}
          </Suspense>
        </ModelerContext>
      )}
      {!desk && (
        <div className="designer-cover">
          {broken ? <Alert type="error" showIcon title={t('diagram.broken')} description={t('designer.brokenHint')} /> : <Waiting text={t('diagram.loading')} />}
        </div>
      )}
      {desk && copy && (
        <RecoveryDialog
          copy={copy}
          changedSince={copy.revision !== draft.revision}
          onDrop={() => {
            copies.drop();
            setCopy(null);
          }}
          onRestore={() => {
            setCopy(null);
            void redraw(copy.xml, null);
          }}
        />
      )}
    </div>
  );
}

type HeadProps = {
  draft: Draft;
  desk: Desk;
  tab: Tab;
  onTab: (tab: Tab) => void;
  setFindings: (findings: readonly Finding[]) => void;
  redraw: (xml: string, revision: number | null) => Promise<void>;
};

/** Name, tabs, tools, where the latest change is, and the way to publish. */
function Head({ draft, desk, tab, onTab, setFindings, redraw }: HeadProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { message } = App.useApp();
  const { modeler, keeper } = desk;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'publish' | 'versions' | 'help' | 'text' | null>(null);
  const { name, names, key } = useRead(({ process }) => ({ ...namesOf(process), key: idOf(process) ?? '' }));
  const shown = nameIn(language, { name, names }) || key;
  usePageTitle(`${t('designer.edit')} ${shown}`);
  const trying = tab === 'try';
  useKeys(desk, trying, () => { setOpen('help'); });
  const close = () => { setOpen(null); };
  /** What is not with the server can be neither published nor replaced nor compared. */
  const save = async () => {
    requireSaved(await keeper.flush());
    return keeper.revision();
  };
  return (
    <div className="designer-head">
      <div className="designer-name">
        <Link to={draft.live_version > 0 ? `/workflows/${draft.workflow_id.toString()}` : '/workflows'}>{t('app.back')}</Link>
        <h1 title={shown}>{shown}</h1>
        <SaveStateTag keeper={keeper} />
      </div>
      <Segmented<Tab>
        value={tab}
        onChange={onTab}
        options={tabs.map((each) => ({ value: each, label: t(`designer.tab_${each}`) }))}
      />
      <Toolbar
        modeler={modeler}
        name={shown}
        trying={trying}
        onTry={() => { onTab(trying ? 'diagram' : 'try'); }}
        onVersions={() => { setOpen('versions'); }}
        onText={() => { setOpen('text'); }}
        onHelp={() => { setOpen('help'); }}
      />
      <Button type="primary" onClick={() => { setOpen('publish'); }}>{t('publish.action')}</Button>
      <Conflict keeper={keeper} workflowId={draft.workflow_id} onTheirs={async () => {
        const theirs = await api.drafts.open(draft.workflow_id);
        await redraw(theirs.xml, theirs.revision);
      }} />
      <Suspense>
        {open === 'text' && <TextFlowDialog onClose={close} />}
        {open === 'help' && <HelpDialog onClose={close} />}
        {open === 'versions' && (
        <Versions
          workflowId={draft.workflow_id}
          name={shown}
          onClose={close}
          save={save}
          onRestored={(restored) => {
            close();
            void redraw(restored.xml, restored.revision);
          }}
        />
        )}
        {open === 'publish' && (
          <PublishDialog
            workflowId={draft.workflow_id}
            drawn={draft.live_version > 0}
            save={save}
            publish={async (note, overwrite) => {
              const request = { revision: await save(), note, ...(overwrite !== null && { overwrite }) };
              return (await api.drafts.publish(draft.workflow_id, request)).version;
            }}
            onOutdated={() => {
              // The next save meets the same conflict, and asks.
              close();
              keeper.changed();
              void keeper.flush();
            }}
            onRefused={setFindings}
            onMerged={(merged) => redraw(merged.xml, merged.revision)}
            onDone={(version) => {
              // The draft is no more: what is live now is shown.
              keeper.opened(keeper.revision());
              void message.success(t('publish.done', { version }));
              void queries.invalidateQueries({ queryKey: ['workflow', draft.workflow_id] });
              void navigate(`/workflows/${draft.workflow_id.toString()}`);
            }}
            onCancel={close}
          />
        )}
      </Suspense>
    </div>
  );
}

function requireSaved(state: SaveState): void {
  switch (state.kind) {
    case 'offline':
      throw new ApiError('network', 0, '');
    case 'refused':
      throw state.error;
    default:
  }
}

function Conflict({ keeper, workflowId, onTheirs }: { keeper: DraftKeeper; workflowId: number; onTheirs: () => Promise<void> }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const state = useSyncExternalStore(keeper.subscribe, keeper.state);
  return state.kind === 'conflict' ? (
    <ConflictDialog
      conflict={state.conflict}
      workflowId={workflowId}
      known={keeper.known()}
      onMine={() => void keeper.overwrite()}
      onTheirs={() => {
        onTheirs().catch((error: unknown) => void message.error(error instanceof Error ? wordsOf(error, t).title : t('error.crash')));
      }}
    />
  ) : null;
}
