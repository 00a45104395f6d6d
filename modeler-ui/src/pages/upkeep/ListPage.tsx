import { DeleteOutlined } from '@ant-design/icons';
import { useQueryClient, type QueryKey, type UseQueryResult } from '@tanstack/react-query';
import { Button, Card, Table, Typography, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../app/Failure';
import { usePageTitle } from '../../app/pageTitle';
import { useDelete } from './useDelete';
import './upkeep.css';

type Listed = { id: number; name: string };

type Props<Row extends Listed> = {
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
  /** What deleting a row means, does, and makes out of date. */
  deleting: { text: string; run: (id: number) => Promise<unknown>; outdated: readonly QueryKey[] };
  children?: ReactNode;
};

/** All of something that is looked after here, or why it cannot be listed. */
export function ListPage<Row extends Listed>({ title, lead, add, listed, columns, none, width, deleting, children }: Props<Row>) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const remove = useDelete();
  usePageTitle(title);
  const deleteButton = ({ id, name }: Row) => {
    const label = t('upkeep.deleteOne', { name });
    const wish = {
      title: label,
      text: deleting.text,
      run: () => deleting.run(id),
      done: () => { deleting.outdated.forEach((queryKey) => void queries.invalidateQueries({ queryKey })); },
    };
    return <Button type="text" icon={<DeleteOutlined />} aria-label={label} onClick={() => { remove(wish); }} />;
  };
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
          columns={[...columns, { title: t('upkeep.actions'), key: 'actions', width: 90, render: (_, row) => deleteButton(row) }]}
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
