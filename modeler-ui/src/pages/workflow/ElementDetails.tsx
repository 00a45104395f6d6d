import { Descriptions, Empty, Tag, type DescriptionsProps } from 'antd';
import type { ReactNode } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { WorkflowDetail } from '../../api/workflows';
import { useLanguage } from '../../app/language';
import type {
  DiagramElement,
  DiagramElements,
  FlowElement,
  GatewayElement,
  StateElement,
  TimerElement,
} from '../../bpmn/elements';
import { formatNumber } from '../../i18n/format';
import { buttonColour } from './colours';
import { ElementLink } from './ElementLink';
import type { WorkflowWords } from './workflowWords';

type Props = {
  workflow: WorkflowDetail;
  elements: DiagramElements;
  words: WorkflowWords;
  selected: string | null;
  onSelect: (elementId: string | null) => void;
};

/** How the selected element is set up. */
export function ElementDetails({ workflow, elements, words, selected, onSelect }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (selected === null) {
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('workflow.pick')} />;
  }
  const element = elements.get(selected);
  if (!element) {
    return elements.size === 0 ? null : (
      <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('workflow.notDrawn')} />
    );
  }
  const open = workflow.state_list.find(({ element_id }) => element_id === element.id)?.open_tickets;
  const link = (id: string | null) =>
    id === null ? t('workflow.nowhere') : <ElementLink id={id} words={words} selected={selected} onSelect={onSelect} />;
  return (
    <>
      <h3 className="details-name">
        {words.element(element.id)} <Tag>{t(`elementKind.${element.kind}`)}</Tag>
      </h3>
      <Descriptions
        size="small"
        column={1}
        bordered
        items={[
          ...(element.documentation ? [item(t('details.documentation'), element.documentation)] : []),
          ...(open ? [item(t('details.openTickets'), formatNumber(language, open))] : []),
          ...rowsOf(element, { elements, words, link, t }),
          item(t('details.id'), <code>{element.id}</code>),
        ]}
      />
    </>
  );
}

type Items = NonNullable<DescriptionsProps['items']>;

type Context = {
  elements: DiagramElements;
  words: WorkflowWords;
  link: (id: string | null) => ReactNode;
  t: TFunction;
};

function item(label: string, children: ReactNode): Items[number] {
  return { key: label, label, children };
}

function rowsOf(element: DiagramElement, context: Context): Items {
  switch (element.kind) {
    case 'userTask':
    case 'serviceTask':
    case 'callActivity':
      return stateRows(element, context);
    case 'flow':
    case 'button':
      return flowRows(element, context);
    case 'timer':
      return timerRows(element, context);
    case 'buttons':
    case 'rule':
    case 'exclusive':
    case 'parallel':
    case 'inclusive':
      return gatewayRows(element, context);
    case 'end':
    case 'start':
    case 'subProcess':
    case 'note':
    case 'other':
      return [];
  }
}

function stateRows(state: StateElement, { elements, words, link, t }: Context): Items {
  const { participant, call } = state;
  const options = (['retreat', 'rememberLastHandler', 'hidden'] as const).filter((option) => state[option]);
  const rows: Items = [item(t('details.participant'), words.participant(participant))];
  if (participant?.address) {
    rows.push(item(t('details.address'), <code>{participant.address}</code>));
  }
  if (participant?.type === 'hook') {
    rows.push(item(t('details.waits'), t(participant.waitsForCallBack ? 'details.yes' : 'details.no')));
  }
  if (call) {
    rows.push(item(t('details.calls'), <code>{call.workflow}</code>));
    if (call.itemsField) {
      rows.push(item(t('details.itemsField'), words.field(call.itemsField)));
    }
  }
  if (state.kind === 'userTask') {
    rows.push(item(t('details.distribution'), words.distribution(state.distribution)));
  }
  if (state.buttons.length > 0) {
    rows.push(item(t('details.buttons'), <Buttons ids={state.buttons} elements={elements} link={link} t={t} />));
  }
  if (state.timers.length > 0) {
    rows.push(item(t('details.timers'), <Timers ids={state.timers} elements={elements} words={words} link={link} t={t} />));
  }
  if (state.permissions.length > 0) {
    rows.push(item(t('details.permissions'), <Permissions state={state} words={words} t={t} />));
  }
  if (options.length > 0) {
    rows.push(item(t('details.options'), options.map((option) => <div key={option}>{t(`details.${option}`)}</div>)));
  }
  return rows;
}

function Buttons({ ids, elements, link, t }: { ids: string[] } & Omit<Context, 'words'>) {
  return (
    <ul className="plain">
      {ids.map((id) => {
        const flow = elements.get(id);
        return (
          <li key={id}>
            {link(id)} {flow?.kind === 'button' && flow.button && <ButtonKind kind={flow.button.kind} t={t} />}
          </li>
        );
      })}
    </ul>
  );
}

function Timers({ ids, elements, words, link, t }: { ids: string[] } & Context) {
  return (
    <ul className="plain">
      {ids.map((id) => {
        const timer = elements.get(id);
        return (
          <li key={id}>
            {timer?.kind === 'timer' && durationOf(timer, words, t)} → {link(timer?.kind === 'timer' ? timer.target : id)}
          </li>
        );
      })}
    </ul>
  );
}

function Permissions({ state, words, t }: { state: StateElement } & Pick<Context, 'words' | 't'>) {
  return (
    <ul className="plain">
      {state.permissions.map(({ field, access }) => (
        <li key={field} className="permission">
          <span>{words.field(field)}</span>
          <Tag color={access === 'required' ? 'orange' : 'default'}>
            {t(`access.${access}` as 'access.readonly', { defaultValue: access })}
          </Tag>
        </li>
      ))}
    </ul>
  );
}

function ButtonKind({ kind, t }: { kind: string } & Pick<Context, 't'>) {
  return (
    <Tag color={buttonColour(kind)}>
      {t(`buttonKind.${kind}` as 'buttonKind.agree', { defaultValue: kind })}
    </Tag>
  );
}

function flowRows({ source, target, condition, button }: FlowElement, { link, t }: Context): Items {
  const rows: Items = [];
  if (button) {
    rows.push(item(t('details.kind'), <ButtonKind kind={button.kind} t={t} />));
  }
  rows.push(item(t('details.from'), link(source)), item(t('details.to'), link(target)));
  if (condition) {
    rows.push(item(t('details.condition'), <code>{condition}</code>));
  }
  if (button) {
    rows.push(item(t('details.requireFields'), t(button.requireFields ? 'details.yes' : 'details.no')));
    if (button.confirm !== null) {
      rows.push(item(t('details.confirm'), button.confirm || t('details.yes')));
    }
  }
  return rows;
}

function timerRows(timer: TimerElement, { words, link, t }: Context): Items {
  return [
    item(t('details.duration'), durationOf(timer, words, t)),
    item(t('details.from'), link(timer.attachedTo)),
    item(t('details.to'), link(timer.target)),
  ];
}

function durationOf({ seconds, duration }: TimerElement, words: WorkflowWords, t: Context['t']): string {
  return seconds === null ? duration : t('workflow.after', { duration: words.duration(seconds) });
}

function gatewayRows({ branches }: GatewayElement, { link, t }: Context): Items {
  return [
    item(
      t('details.to'),
      <ul className="plain">
        {branches.map(({ flow, condition, otherwise, target }) => (
          <li key={flow}>
            {otherwise && <span className="soft">{t('workflow.otherwise')} </span>}
            {condition && <span className="soft">{t('workflow.ifTrue', { expression: condition })} </span>}
            {link(target)}
          </li>
        ))}
      </ul>,
    ),
  ];
}
