import '../workflow/workflow.css';
import './monitor.css';
import { useQuery } from '@tanstack/react-query';
import { Breadcrumb, Button, Card, Tag, Typography } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ticketsApi, type Progress } from '../../api/tickets';
import { PageFailure } from '../../app/Failure';
import { Instant } from '../../app/Instant';
import { useLanguage } from '../../app/language';
import { NoSuchPage } from '../../app/NoSuchPage';
import { usePageTitle } from '../../app/pageTitle';
import { Waiting } from '../../app/Waiting';
import { progressMarks, progressNotes } from '../../bpmn/progress';
import { nameIn } from '../../i18n/names';
import { DiagramFrame } from '../workflow/DiagramFrame';
import { EmbedDialog } from './EmbedDialog';
import { History, Standings } from './History';
import { AsOf, RefreshButton, refreshAfter, refreshOf, type Refresh } from './refresh';
import { useWaitsWords } from './waitsWords';

export function TicketPage() {
  const { id } = useParams();
  return id !== undefined && /^\d{1,15}$/.test(id) ? <Loaded key={id} id={Number(id)} /> : <NoSuchPage />;
}

function Loaded({ id }: { id: number }) {
  const progress = useQuery({
    queryKey: ['ticket', id, 'progress'],
    queryFn: ({ signal }) => ticketsApi.progress(id, signal),
    refetchInterval: refreshAfter,
  });
  if (progress.isPending) {
    return <Waiting />;
  }
  if (!progress.data) {
    return <PageFailure error={progress.error} onRetry={() => void progress.refetch()} />;
  }
  return <Shown ticket={progress.data} refresh={refreshOf(progress)} />;
}

function Shown({ ticket, refresh }: { ticket: Progress; refresh: Refresh }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const waits = useWaitsWords();
  const [embedding, setEmbedding] = useState(false);
  const [selected, select] = useState<string | null>(null);
  const workflow = nameIn(language, { name: ticket.workflow_name, names: ticket.workflow_names });
  const title = ticket.title || ticket.sn;
  usePageTitle(title);
  const marks = useMemo(() => progressMarks(ticket), [ticket]);
  const notes = useMemo(
    () =>
      progressNotes(ticket, language, {
        waits,
        since: (time) => t('progress.since', { time }),
        visits: (number) => t('progress.visits', { number }),
      }),
    [ticket, language, waits, t],
  );
  return (
    <div className="page workflow">
      <div className="workflow-head">
        <Breadcrumb items={[{ title: <Link to="/workflows">{t('workflows.title')}</Link> }, { title: workflow }, { title: ticket.sn }]} />
        <div className="page-head monitor-head">
          <Typography.Title level={1}>
            {title} <Tag>{t(`standing.${ticket.standing}`)}</Tag>
          </Typography.Title>
          <div className="page-tools">
            <AsOf time={ticket.as_of} {...refresh} />
            <RefreshButton {...refresh} />
            <Button type="primary" onClick={() => { setEmbedding(true); }}>
              {t('embedding.open')}
            </Button>
          </div>
        </div>
        {embedding && <EmbedDialog ticketId={ticket.id} onClose={() => { setEmbedding(false); }} />}
        <dl className="facts">
          <Fact name={t('progress.sn')} value={ticket.sn} />
          <Fact name={t('progress.creator')} value={ticket.creator_alias} />
          <Fact name={t('progress.created')} value={<Instant value={ticket.created} />} />
          <Fact name={t('progress.workflow')} value={`${workflow} v${ticket.version.toString()}`} />
        </dl>
      </div>
      <div className="workflow-body">
        <DiagramFrame
          xml={ticket.xml}
          failure={null}
          onRetry={refresh.onRefresh}
          counts={notes}
          marks={marks}
          name={title}
          selected={selected}
          onSelect={select}
          onRead={() => undefined}
          legend={<Legend />}
        />
        <div className="workflow-side">
          <Card size="small" className="progress-now" title={<h2>{t('progress.now')}</h2>}>
            <Standings ticket={ticket} selected={selected} onSelect={select} />
          </Card>
          <Card
            size="small"
            className="progress-history"
            title={<h2>{t('progress.history')}</h2>}
            role="region"
            aria-label={t('progress.history')}
            tabIndex={0}
          >
            <History ticket={ticket} />
          </Card>
        </div>
      </div>
    </div>
  );
}

function Fact({ name, value }: { name: string; value: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Legend() {
  const { t } = useTranslation();
  return (
    <ul className="legend" aria-label={t('diagram.legend')}>
      {(['done', 'now', 'failed'] as const).map((kind) => (
        <li key={kind}>
          <span className={`legend-box legend-${kind}`} aria-hidden="true" />
          {t(`progressLegend.${kind}`)}
        </li>
      ))}
      <li>
        <span className="legend-count gavia-visits" aria-hidden="true">
          2×
        </span>
        {t('progressLegend.visits')}
      </li>
    </ul>
  );
}
