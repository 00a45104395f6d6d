import { Card, Empty, Table, Tabs, Tag, type TableColumnsType } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field, State, Transition, WorkflowDetail } from '../../api/workflows';
import { useLanguage } from '../../app/language';
import { formatNumber } from '../../i18n/format';
import { nameIn } from '../../i18n/names';
import { buttonColour } from './colours';
import { ElementLink } from './ElementLink';
import type { WorkflowWords } from './workflowWords';

type Props = {
  workflow: WorkflowDetail;
  words: WorkflowWords;
  selected: string | null;
  onSelect: (elementId: string | null) => void;
};

/** The diagram's content as tables: the way through it by keyboard and for screen readers. */
export function FlowTables({ workflow, words, selected, onSelect }: Props) {
  const { t } = useTranslation();
  const isTransition = workflow.transitions.some(({ element_id }) => element_id === selected);
  const isState = workflow.state_list.some(({ element_id }) => element_id === selected);
  const [tab, setTab] = useState('states');
  const [followed, setFollowed] = useState<string | null>(null);
  if (selected !== followed) {
    // The tables follow what is picked in the diagram; a tab the reader opens afterwards stays open.
    setFollowed(selected);
    if (isTransition || isState) {
      setTab(isTransition ? 'transitions' : 'states');
    }
  }
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector('.row-picked')?.scrollIntoView({ block: 'nearest' });
  }, [selected, tab]);

  const states = useStateColumns(words, selected, onSelect);
  const transitions = useTransitionColumns(workflow, words, selected, onSelect);
  const fields = useFieldColumns(words);
  const common = { size: 'small', pagination: false, rowHoverable: true } as const;
  const row = (each: { element_id: string }) => ({
    onClick: () => { onSelect(each.element_id); },
    className: each.element_id === selected ? 'row-pickable row-picked' : 'row-pickable',
    'aria-selected': each.element_id === selected,
  });
  return (
    <Card size="small" className="workflow-tables" role="region" aria-label={t('workflow.list')} ref={box}>
      <Tabs
        activeKey={tab}
        onChange={setTab}
        items={[
          {
            key: 'states',
            label: <Counted text={t('workflow.states')} count={workflow.state_list.length} />,
            children: (
              <Table<State>
                {...common}
                rowKey="id"
                columns={states}
                dataSource={workflow.state_list}
                onRow={row}
                locale={{ emptyText: <None text={t('workflow.noStates')} /> }}
              />
            ),
          },
          {
            key: 'transitions',
            label: <Counted text={t('workflow.transitions')} count={workflow.transitions.length} />,
            children: (
              <Table<Transition>
                {...common}
                rowKey="id"
                columns={transitions}
                dataSource={workflow.transitions}
                onRow={row}
                locale={{ emptyText: <None text={t('workflow.noTransitions')} /> }}
              />
            ),
          },
          {
            key: 'fields',
            label: <Counted text={t('workflow.fields')} count={workflow.fields.length} />,
            children: (
              <Table<Field>
                {...common}
                rowKey="key"
                columns={fields}
                dataSource={workflow.fields}
                locale={{ emptyText: <None text={t('workflow.noFields')} /> }}
              />
            ),
          },
        ]}
      />
    </Card>
  );
}

function Counted({ text, count }: { text: string; count: number }) {
  return (
    <>
      {text} <span className="soft">{formatNumber(useLanguage(), count)}</span>
    </>
  );
}

function None({ text }: { text: string }) {
  return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={text} />;
}

type Columns<T> = TableColumnsType<T>;
type Select = Props['onSelect'];

function useStateColumns(words: WorkflowWords, selected: string | null, onSelect: Select): Columns<State> {
  const { t } = useTranslation();
  const language = useLanguage();
  return [
    {
      title: t('workflow.state'),
      key: 'name',
      render: (_, { element_id, type }) => (
        <>
          <ElementLink id={element_id} words={words} selected={selected} onSelect={onSelect} />
          <div className="soft">{t(`stateType.${type}`)}</div>
        </>
      ),
    },
    {
      title: t('workflow.participant'),
      key: 'participant',
      render: (_, { type, participant }) => (type === 'end' ? '–' : words.participant(participant)),
    },
    {
      title: t('workflow.openTickets'),
      dataIndex: 'open_tickets',
      width: 76,
      align: 'right',
      render: (count: number) =>
        count > 0 ? <span className="open-count">{formatNumber(language, count)}</span> : <span className="soft">0</span>,
    },
  ];
}

function useTransitionColumns(
  workflow: WorkflowDetail,
  words: WorkflowWords,
  selected: string | null,
  onSelect: Select,
): Columns<Transition> {
  const { t } = useTranslation();
  const states = new Map(workflow.state_list.map((state) => [state.id, state.element_id] as const));
  const place = (id: string | null | undefined) => (id ? words.element(id) : t('workflow.nowhere'));
  return [
    {
      title: t('workflow.transition'),
      key: 'name',
      render: (_, { element_id, kind, timer_seconds }) => (
        <>
          <ElementLink id={element_id} words={words} selected={selected} onSelect={onSelect} />
          <div>
            {timer_seconds > 0 ? (
              <span className="soft">{t('workflow.after', { duration: words.duration(timer_seconds) })}</span>
            ) : (
              <Tag color={buttonColour(kind)}>{t(`buttonKind.${kind}`)}</Tag>
            )}
          </div>
        </>
      ),
    },
    { title: t('workflow.from'), key: 'from', render: (_, { source_state_id }) => place(states.get(source_state_id)) },
    {
      title: t('workflow.to'),
      key: 'to',
      render: (_, { conditions, target }) =>
        conditions.length === 0 ? (
          place(target)
        ) : (
          <ul className="branches">
            {conditions.map((condition, index) => (
              <li key={index}>
                <span className="soft">{t('workflow.ifTrue', { expression: condition.expression })}</span>{' '}
                {place(condition.target)}
              </li>
            ))}
            <li>
              <span className="soft">{t('workflow.otherwise')}</span> {place(target)}
            </li>
          </ul>
        ),
    },
  ];
}

function useFieldColumns(words: WorkflowWords): Columns<Field> {
  const { t } = useTranslation();
  const language = useLanguage();
  return [
    { title: t('workflow.field'), key: 'name', render: (_, field) => nameIn(language, field) || field.key },
    { title: t('workflow.key_column'), dataIndex: 'key', render: (key: string) => <code>{key}</code> },
    { title: t('workflow.type'), dataIndex: 'type', render: words.fieldType },
  ];
}
