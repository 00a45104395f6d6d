import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Card, Empty, Table, Tag, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ticketsApi, type Monitor, type MonitoredState, type WaitingTicket } from '../../api/tickets';
import { Failure } from '../../app/Failure';
import { Instant } from '../../app/Instant';
import { useLanguage } from '../../app/language';
import { nameIn } from '../../i18n/names';
import { useWaitsWords } from './waitsWords';

const perPage = 10;

/** The tickets in the selected state, who waits longest first. */
export function TicketsCard({ monitor, state, days }: { monitor: Monitor; state: MonitoredState | null; days: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const title = state ? t('monitor.ticketsIn', { name: nameIn(language, state) || state.element_id }) : t('monitor.ticketsOfStep');
  return (
    <Card size="small" className="monitor-tickets" title={<h2>{title}</h2>} role="region" aria-label={title} tabIndex={0}>
      {state ? (
        <Tickets monitor={monitor} state={state} days={days} />
      ) : (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('monitor.pick')} />
      )}
    </Card>
  );
}

function Tickets({ monitor, state, days }: { monitor: Monitor; state: MonitoredState; days: number }) {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const columns = useColumns();
  const tickets = useQuery({
    // What was counted anew is listed anew.
    queryKey: ['monitor', monitor.workflow_id, 'tickets', state.id, days, page, monitor.as_of],
    queryFn: ({ signal }) =>
      ticketsApi.inState({ workflowId: monitor.workflow_id, stateId: state.id, longerThanDays: days, page, perPage }, signal),
    placeholderData: keepPreviousData,
  });
  if (tickets.isError) {
    return <Failure error={tickets.error} onRetry={() => void tickets.refetch()} />;
  }
  return (
    <Table<WaitingTicket>
      size="small"
      rowKey="id"
      columns={columns}
      dataSource={tickets.data?.value ?? []}
      loading={tickets.isPending}
      locale={{ emptyText: tickets.isPending ? ' ' : t('monitor.none') }}
      pagination={{
        current: page,
        pageSize: perPage,
        showSizeChanger: false,
        total: tickets.data?.total ?? 0,
        onChange: setPage,
        hideOnSinglePage: true,
      }}
    />
  );
}

function useColumns(): TableColumnsType<WaitingTicket> {
  const { t } = useTranslation();
  const waits = useWaitsWords();
  return [
    {
      title: t('monitor.ticket'),
      key: 'ticket',
      render: (_, ticket) => (
        <>
          <div>
            <Link to={`/tickets/${ticket.id.toString()}`}>{ticket.title ?? ticket.sn}</Link>
          </div>
          <div className="soft">
            {ticket.title === null ? '' : `${ticket.sn} · `}
            {t('monitor.by', { name: ticket.creator_alias })}
          </div>
          {ticket.overdue && <Tag color="orange">{t('monitor.overdue')}</Tag>}
          {ticket.failed && <Tag color="red">{t('monitor.failed')}</Tag>}
        </>
      ),
    },
    { title: t('monitor.handlers'), key: 'handlers', width: 120, render: (_, { handlers }) => waits(handlers) },
    { title: t('monitor.since'), dataIndex: 'since', width: 130, render: (since: string) => <Instant value={since} /> },
  ];
}
