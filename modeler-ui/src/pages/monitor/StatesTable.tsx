import { Table, Tag, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MonitoredState } from '../../api/tickets';
import { Instant } from '../../app/Instant';
import { useLanguage } from '../../app/language';
import { formatDuration, formatNumber, formatSpan } from '../../i18n/format';
import { nameIn } from '../../i18n/names';

type Props = {
  states: MonitoredState[];
  asOf: string;
  days: number;
  selected: string | null;
  onSelect: (elementId: string | null) => void;
};

/** What the diagram shows, for reading and for the keyboard. */
export function StatesTable({ states, asOf, days, selected, onSelect }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const columns: TableColumnsType<MonitoredState> = [
    {
      title: t('monitor.step'),
      key: 'name',
      render: (_, state) => (
        <>
          <button
            type="button"
            className="element-link"
            aria-pressed={state.element_id === selected}
            onClick={(event) => {
              event.stopPropagation();
              onSelect(state.element_id === selected ? null : state.element_id);
            }}
          >
            {nameIn(language, state) || state.element_id}
          </button>{' '}
          {state.deleted && <Tag title={t('monitor.deletedHint')}>{t('monitor.deleted')}</Tag>}
        </>
      ),
    },
    {
      title: t('monitor.tickets'),
      dataIndex: 'tickets',
      width: 66,
      align: 'right',
      render: (count: number) => formatNumber(language, count),
    },
    {
      title: t('monitor.oldest'),
      dataIndex: 'oldest',
      width: 166,
      render: (oldest: string | null) =>
        oldest === null ? (
          '–'
        ) : (
          <>
            {spanBetween(language, oldest, asOf)}
            <div className="soft">
              <Instant value={oldest} />
            </div>
          </>
        ),
    },
    {
      title: <span title={t('monitor.overdueHint', { span: formatDuration(language, days * 86_400) })}>{t('monitor.overdue')}</span>,
      dataIndex: 'overdue',
      width: 66,
      align: 'right',
      render: (count: number) => <Alarming count={count} />,
    },
    {
      title: <span title={t('monitor.failedHint')}>{t('monitor.failed')}</span>,
      dataIndex: 'failed',
      width: 66,
      align: 'right',
      render: (count: number) => <Alarming count={count} />,
    },
  ];
  return (
    <Table<MonitoredState>
      size="small"
      pagination={false}
      rowKey="id"
      columns={columns}
      dataSource={states}
      onRow={(state) => ({
        onClick: () => { onSelect(state.element_id); },
        className: state.element_id === selected ? 'row-pickable row-picked' : 'row-pickable',
        'aria-selected': state.element_id === selected,
      })}
    />
  );
}

function Alarming({ count }: { count: number }) {
  const number = formatNumber(useLanguage(), count);
  return count > 0 ? <strong className="alarming">{number}</strong> : <span className="soft">{number}</span>;
}

/** How long it is from one instant to another, in words. */
export function spanBetween(language: string, from: string, to: string): string {
  return formatSpan(language, (Date.parse(to) - Date.parse(from)) / 1000);
}
