import { Collapse, Spin, Tag, Typography } from 'antd';
import { Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { choiceOf } from '../../../bpmn/edit/flow';
import { elementOf, idOf, textOf, typeIs, type ModdleElement } from '../../../bpmn/moddle';
import { kindOf, offersButtons } from '../../../bpmn/modules/kinds';
import { useDrawn, useModeler, useRead } from '../context';
import { RightsSettings } from '../expert';
import { CallSettings } from './CallSettings';
import { Branches, ButtonControls, ChoiceControl, RuleFlowControls, TimerControls } from './FlowSettings';
import { NameSettings } from './NameSettings';
import { ParticipantSettings } from './ParticipantSettings';
import { DistributionControl, PermissionList, StateOptions } from './StateSettings';
import { LimitSettings, TicketSettings } from './WorkflowSettings';

type Group = { key: string; label: string; children: ReactNode };

/** What can be set for the selected element; for the workflow when none or several are. */
export function Panel() {
  const { t } = useTranslation();
  const modeler = useModeler();
  const { selected } = useDrawn(modeler);
  const id = selected.length === 1 ? (selected[0] ?? null) : null;
  const element = useRead(({ find }) => (id === null ? null : find(id)));
  if (selected.length > 1) {
    return (
      <div className="panel-empty">
        <Typography.Text type="secondary">{t('panel.several', { count: selected.length })}</Typography.Text>
      </div>
    );
  }
  return element && id !== null ? <ElementPanel key={id} element={element} /> : <WorkflowPanel />;
}

function WorkflowPanel() {
  const { t } = useTranslation();
  const process = useRead((model) => model.process);
  return (
    <Groups
      title={t('panel.workflow')}
      id={idOf(process)}
      groups={[
        { key: 'basic', label: t('panel.basic'), children: <NameSettings element={process} /> },
        { key: 'tickets', label: t('panel.tickets'), children: <TicketSettings /> },
        { key: 'limits', label: t('panel.limits'), children: <LimitSettings /> },
        { key: 'rights', label: t('panel.rights'), children: <Suspense fallback={<Spin size="small" />}><RightsSettings /></Suspense> },
      ]}
      open={['basic', 'tickets']}
    />
  );
}

function ElementPanel({ element }: { element: ModdleElement }) {
  const { t } = useTranslation();
  const groups = useGroups(element);
  const kind = kindOf(element);
  const flow = typeIs(element, 'bpmn:SequenceFlow');
  const title = kind
    ? t(`canvas.${kind}`)
    : flow
      ? t(offersButtons(element) ? 'panel.button' : 'panel.flow')
      : t('panel.other');
  return <Groups title={title} id={idOf(element)} groups={groups} open={groups.map(({ key }) => key).filter((key) => key !== 'options')} />;
}

function Groups({ title, id, groups, open }: { title: string; id: string | null; groups: Group[]; open: string[] }) {
  return (
    <>
      <div className="panel-head">
        <h2>{title}</h2>
        <Tag className="panel-id" title={id ?? ''}>{id}</Tag>
      </div>
      <Collapse ghost size="small" defaultActiveKey={open} items={groups.map((group) => ({ ...group, forceRender: group.key !== 'rights' }))} />
    </>
  );
}

function useGroups(element: ModdleElement): Group[] {
  const { t } = useTranslation();
  const basic = (described = true): Group => ({
    key: 'basic',
    label: t('panel.basic'),
    children: <NameSettings element={element} described={described} />,
  });
  const permissions: Group = { key: 'permissions', label: t('panel.permissions'), children: <PermissionList element={element} /> };
  const options = (handled: boolean): Group => ({
    key: 'options',
    label: t('panel.options'),
    children: <StateOptions element={element} handled={handled} />,
  });
  switch (element.$type) {
    case 'bpmn:UserTask':
      return [basic(), { key: 'people', label: t('panel.people'), children: <People element={element} /> }, permissions, options(true)];
    case 'bpmn:ServiceTask':
      return [
        basic(),
        { key: 'people', label: t('panel.automatic'), children: <ParticipantSettings element={element} automatic /> },
        permissions,
        options(false),
      ];
    case 'bpmn:CallActivity':
      return [basic(), { key: 'call', label: t('panel.call'), children: <CallSettings element={element} /> }, permissions, options(false)];
    case 'bpmn:EndEvent':
      return [basic(), permissions, options(false)];
    case 'bpmn:BoundaryEvent':
      return [basic(), { key: 'timer', label: t('panel.timer'), children: <TimerControls event={element} /> }];
    case 'bpmn:ExclusiveGateway':
      return [
        basic(),
        { key: 'choice', label: t('panel.branches'), children: <><ChoiceControl gateway={element} /><Branches gateway={element} conditional={choiceOf(element) !== 'button'} /></> },
      ];
    case 'bpmn:InclusiveGateway':
      return [basic(), { key: 'choice', label: t('panel.branches'), children: <Branches gateway={element} conditional /> }];
    case 'bpmn:SequenceFlow':
      return [basic(false), ...flowGroups()];
    case 'bpmn:TextAnnotation':
    case 'bpmn:Association':
      return typeIs(element, 'bpmn:Association') ? [] : [basic(false)];
    default:
      return [basic()];
  }

  function flowGroups(): Group[] {
    const source = elementOf(element, 'sourceRef');
    if (offersButtons(element)) {
      return [{ key: 'button', label: t('panel.button'), children: <ButtonControls flow={element} /> }];
    }
    const ruled = source !== null && typeIs(source, 'bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway') && textOf(source, 'id') !== '';
    return ruled ? [{ key: 'rule', label: t('panel.rule'), children: <RuleFlowControls gateway={source} flow={element} /> }] : [];
  }
}

function People({ element }: { element: ModdleElement }) {
  const { t } = useTranslation();
  if (isStartState(element)) {
    return <Typography.Text type="secondary">{t('panel.startState')}</Typography.Text>;
  }
  return (
    <>
      <ParticipantSettings element={element} automatic={false} />
      <DistributionControl element={element} />
    </>
  );
}

/** The creator's own step, whoever is named there. */
function isStartState(element: ModdleElement): boolean {
  const incoming = element.get('incoming') as ModdleElement[] | undefined;
  return (incoming ?? []).some((flow) => {
    const source = elementOf(flow, 'sourceRef');
    return source !== null && typeIs(source, 'bpmn:StartEvent');
  });
}
