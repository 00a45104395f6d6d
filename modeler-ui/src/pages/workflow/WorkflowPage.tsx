import './workflow.css';
import { useQuery } from '@tanstack/react-query';
import { Breadcrumb, Card, Typography } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useParams, useSearchParams } from 'react-router';
import { api } from '../../api';
import type { LiveWorkflow, WorkflowDetail } from '../../api/workflows';
import { useDirectoryNames } from '../../app/directoryNames';
import { PageFailure } from '../../app/Failure';
import { Instant } from '../../app/Instant';
import { useLanguage } from '../../app/language';
import { LinkButton } from '../../app/LinkButton';
import { NoSuchPage } from '../../app/NoSuchPage';
import { usePageTitle } from '../../app/pageTitle';
import { Waiting } from '../../app/Waiting';
import type { DiagramElements } from '../../bpmn/elements';
import { formatNumber } from '../../i18n/format';
import { nameIn } from '../../i18n/names';
import { DiagramCard } from './DiagramCard';
import { ElementDetails } from './ElementDetails';
import { FlowTables } from './FlowTables';
import { workflowWords } from './workflowWords';

export function WorkflowPage() {
  const { id } = useParams();
  return id !== undefined && /^\d{1,15}$/.test(id) ? <LoadedWorkflow key={id} id={Number(id)} /> : <NoSuchPage />;
}

function LoadedWorkflow({ id }: { id: number }) {
  const workflow = useQuery({
    queryKey: ['workflow', id],
    queryFn: ({ signal }) => api.workflows.get(id, signal),
  });
  if (workflow.isPending) {
    return <Waiting />;
  }
  if (workflow.isError) {
    return <PageFailure error={workflow.error} onRetry={() => void workflow.refetch()} />;
  }
  return isLive(workflow.data) ? <ShownWorkflow workflow={workflow.data} /> : <Navigate to={`/workflows/${id.toString()}/edit`} replace />;
}

function isLive(workflow: WorkflowDetail): workflow is LiveWorkflow {
  return workflow.live_version !== null;
}

function ShownWorkflow({ workflow }: { workflow: LiveWorkflow }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [elements, setElements] = useState<DiagramElements>(new Map());
  const [selected, select] = useSelectedElement();
  const directoryName = useDirectoryNames(workflow.state_list.map(({ participant }) => participant), workflow.manager);
  const words = useMemo(() => workflowWords(workflow, elements, directoryName, language, t), [workflow, elements, directoryName, language, t]);
  const name = nameIn(language, workflow) || workflow.key;
  usePageTitle(name);
  return (
    <div className="page workflow">
      <div className="workflow-head">
        <Breadcrumb items={[{ title: <Link to="/workflows">{t('workflows.title')}</Link> }, { title: name }]} />
        <div className="workflow-title">
          <Typography.Title level={1}>{name}</Typography.Title>
          <div title={workflow.description}>{workflow.description}</div>
          <span className="workflow-edit">
            <LinkButton to={`/workflows/${workflow.id.toString()}/monitor`}>{t('workflow.monitor')}</LinkButton>{' '}
            {workflow.manager && (
              <LinkButton to={`/workflows/${workflow.id.toString()}/edit`} primary>
                {t('workflow.edit')}
              </LinkButton>
            )}
          </span>
        </div>
        <Facts workflow={workflow} />
      </div>
      <div className="workflow-body">
        <DiagramCard workflow={workflow} name={name} selected={selected} onSelect={select} onRead={setElements} />
        <div className="workflow-side">
          <FlowTables workflow={workflow} words={words} selected={selected} onSelect={select} />
          <Card
            size="small"
            className={selected === null ? 'workflow-details' : 'workflow-details filled'}
            title={<h2>{t('workflow.details')}</h2>}
            role="region"
            aria-label={t('workflow.details')}
            tabIndex={0}
          >
            <div aria-live="polite">
              <ElementDetails workflow={workflow} elements={elements} words={words} selected={selected} onSelect={select} />
            </div>
          </Card>
        </div>
      </div>
    </div>
  );
}

function Facts({ workflow }: { workflow: LiveWorkflow }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const live = workflow.live_version;
  const facts: [string, ReactNode][] = [
    [t('workflow.key'), workflow.key],
    [t('workflows.version'), `v${live.number.toString()}`],
    [t('workflow.published'), <Instant key="published" value={live.created} />],
    [t('workflow.publishedBy'), live.creator],
    [t('workflows.states'), formatNumber(language, workflow.states)],
    [t('workflows.openTickets'), formatNumber(language, workflow.open_tickets)],
  ];
  if (live.note) {
    facts.push([t('workflow.note'), live.note]);
  }
  return (
    <dl className="facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The selected element's id, kept in the address so that a link can point at a state. */
function useSelectedElement(): [string | null, (id: string | null) => void] {
  const [parameters, setParameters] = useSearchParams();
  return [
    parameters.get('element'),
    (id) => {
      setParameters(id === null ? {} : { element: id }, { replace: true });
    },
  ];
}
