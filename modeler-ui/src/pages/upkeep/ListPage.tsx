import type { UseQueryResult } from '@tanstack/react-query';
import { Card, Table, Typography, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { Failure } from '../../app/Failure';
import { usePageTitle } from '../../app/pageTitle';
import './upkeep.css';

type Props<Row> = {
  title: string;
  /** What the page is for. */
  lead: string;
  /** Makes another one. */
  add: ReactNode;
  listed: UseQueryResult<Row[]>;
  columns: TableColumnsType<Row>;
  /** Told in place of rows when there are none. */
  none: string;
  /** Narrower than this the table is scrolled, in pixels. */
  width: number;
  children?: ReactNode;
};

/** All of something that is looked after here, or why it cannot be listed. */
export function ListPage<Row extends { id: number }>({ title, lead, add, listed, columns, none, width, children }: Props<Row>) {
  usePageTitle(title);
  return (
    <div className="page upkeep">
      <div className="page-head">
        <Typography.Title level={1}>{title}</Typography.Title>
        {add}
      </div>
      <p className="upkeep-hint">{lead}</p>
      {listed.isError ? (
        <Card><Failure error={listed.error} onRetry={() => void listed.refetch()} /></Card>
      ) : (
        <Table<Row>
          rowKey="id"
          columns={columns}
          dataSource={listed.data ?? []}
          loading={listed.isPending}
          locale={{ emptyText: listed.isPending ? ' ' : none }}
          pagination={false}
          scroll={{ x: width }}
        />
      )}
      {children}
    </div>
  );
}
