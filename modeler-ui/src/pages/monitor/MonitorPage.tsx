import '../workflow/workflow.css';
import './monitor.css';
import '../../bpmn/progress.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Breadcrumb, Card, Select, Typography } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { api } from '../../api';
import { ticketsApi, type Monitor } from '../../api/tickets';
import { PageFailure } from '../../app/Failure';
import { useLanguage } from '../../app/language';
import { NoSuchPage } from '../../app/NoSuchPage';
import { usePageTitle } from '../../app/pageTitle';
import { Waiting } from '../../app/Waiting';
import { formatDuration, formatNumber } from '../../i18n/format';
import { nameIn } from '../../i18n/names';
import { DiagramFrame } from '../workflow/DiagramFrame';
import { AsOf, RefreshButton, refreshAfter, refreshOf, type Refresh } from './refresh';
import { StatesTable } from './StatesTable';
import { TicketsCard } from './TicketsCard';

const limits = [1, 3, 7, 30];

export function MonitorPage() {
  const { id } = useParams();
  return id !== undefined && /^\d{1,15}$/.test(id) ? <Loaded key={id} id={Number(id)} /> : <NoSuchPage />;
}

function Loaded({ id }: { id: number }) {
  const [parameters, setParameters] = useSearchParams();
  const days = limits.find((limit) => limit === Number(parameters.get('days'))) ?? 3;
  const monitor = useQuery({
    queryKey: ['monitor', id, days],
    queryFn: ({ signal }) => ticketsApi.monitor(id, days, signal),
    placeholderData: keepPreviousData,
    refetchInterval: refreshAfter,
  });
  const choose = (changes: Record<string, string | null>) => {
    const next = new URLSearchParams(parameters);
    for (const [key, value] of Object.entries(changes)) {
      if (value === null) {
        next.delete(key);
      } else {
        next.set(key, value);
      }
    }
    setParameters(next, { replace: true });
  };
  if (monitor.isPending) {
    return <Waiting />;
  }
  if (monitor.isError && !monitor.data) {
    return <PageFailure error={monitor.error} onRetry={() => void monitor.refetch()} />;
  }
  return (
    <Shown
      monitor={monitor.data}
      days={days}
      onDays={(next) => { choose({ days: next.toString() }); }}
      selected={parameters.get('element')}
      onSelect={(element) => { choose({ element }); }}
      refresh={refreshOf(monitor)}
    />
  );
}

type Props = {
  monitor: Monitor;
  days: number;
  onDays: (days: number) => void;
  selected: string | null;
  onSelect: (elementId: string | null) => void;
  refresh: Refresh;
};

function Shown({ monitor, days, onDays, selected, onSelect, refresh }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = nameIn(language, monitor);
  usePageTitle(t('monitor.title', { name }));
  const bpmn = useQuery({
    queryKey: ['workflow', monitor.workflow_id, 'bpmn', monitor.version],
    queryFn: ({ signal }) => api.workflows.bpmn(monitor.workflow_id, signal),
  });
  const counts = useMemo(
    () =>
      monitor.states
        .filter(({ tickets, deleted }) => tickets > 0 && !deleted)
        .map((state) => {
          const number = formatNumber(language, state.tickets);
          const late = state.overdue > 0 || state.failed > 0;
          return {
            elementId: state.element_id,
            text: late ? `${number} !` : number,
            label: t('monitor.badge', {
              name: nameIn(language, state),
              number,
              overdue: formatNumber(language, state.overdue),
              failed: formatNumber(language, state.failed),
            }),
            kind: `gavia-count ${late ? 'gavia-overdue' : 'gavia-waiting'}`,
          };
        }),
    [monitor.states, language, t],
  );
  const state = monitor.states.find(({ element_id }) => element_id === selected) ?? null;
  const pick = (element: string | null) => {
    onSelect(monitor.states.some(({ element_id }) => element_id === element) ? element : null);
  };
  return (
    <div className="page workflow">
      <div className="workflow-head">
        <Breadcrumb
          items={[
            { title: <Link to="/workflows">{t('workflows.title')}</Link> },
            { title: <Link to={`/workflows/${monitor.workflow_id.toString()}`}>{name}</Link> },
            { title: t('workflow.monitor') },
          ]}
        />
        <div className="page-head monitor-head">
          <Typography.Title level={1}>{t('monitor.title', { name })}</Typography.Title>
          <div className="page-tools">
            <AsOf time={monitor.as_of} {...refresh} />
            <label>
              {t('monitor.limit')}{' '}
              <Select
                value={days}
                onChange={onDays}
                aria-label={t('monitor.limit')}
                options={limits.map((value) => ({ value, label: t('monitor.days', { span: formatDuration(language, value * 86_400) }) }))}
              />
            </label>
            <RefreshButton {...refresh} />
          </div>
        </div>
      </div>
      <div className="workflow-body monitor-body">
        <DiagramFrame
          xml={bpmn.data}
          failure={bpmn.error}
          onRetry={() => void bpmn.refetch()}
          counts={counts}
          name={name}
          selected={state?.deleted ? null : selected}
          onSelect={pick}
          onRead={() => undefined}
          legend={<Legend />}
        />
        <div className="workflow-side">
          <Card size="small" className="monitor-states" title={<h2>{t('monitor.states')}</h2>}>
            <StatesTable states={monitor.states} asOf={monitor.as_of} days={days} selected={selected} onSelect={onSelect} />
          </Card>
          <TicketsCard key={state?.id} monitor={monitor} state={state} days={days} />
        </div>
      </div>
    </div>
  );
}

function Legend() {
  const { t } = useTranslation();
  return (
    <ul className="legend" aria-label={t('diagram.legend')}>
      <li>
        <span className="legend-count gavia-waiting" aria-hidden="true">
          2
        </span>
        {t('monitor.legendWaiting')}
      </li>
      <li>
        <span className="legend-count gavia-overdue" aria-hidden="true">
          2 !
        </span>
        {t('monitor.legendOverdue')}
      </li>
    </ul>
  );
}
