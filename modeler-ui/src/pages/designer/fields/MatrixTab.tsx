import { Card, Empty, Pagination, Select, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { permissionsOf, setPermission, statesOf } from '../../../bpmn/edit/state';
import { idOf, type ModdleElement } from '../../../bpmn/moddle';
import { useEdit, useRead } from '../context';
import { useElementName } from '../elementName';
import { useFieldChoices, type FieldChoice } from '../panel/fieldChoices';
import { accesses } from '../panel/StateSettings';

/** More states than this are shown page by page: each has a control for every field. */
const perPage = 20;

/** What the handler of each state may do with each field. */
export function MatrixTab() {
  const { t } = useTranslation();
  const edit = useEdit();
  const nameOf = useElementName();
  const fields = useFieldChoices();
  const all = useRead(({ process }) => statesOf(process));
  const [page, setPage] = useState(1);
  const states = all.slice((page - 1) * perPage, page * perPage);
  const columns: TableColumnsType<FieldChoice> = [
    {
      title: t('fields.field'),
      key: 'field',
      fixed: 'left',
      width: 190,
      render: (_, { key, label }) => (
        <>
          {label}
          {label !== key && <div className="workflow-key">{key}</div>}
        </>
      ),
    },
    ...states.map((state) => ({
      title: nameOf(state),
      key: idOf(state) ?? '',
      width: 132,
      render: (_: unknown, field: FieldChoice) => <Access state={state} field={field} stateName={nameOf(state)} onChange={(access) => { edit((model) => setPermission(model, state, field.key, access)); }} />,
    })),
  ];
  return (
    <div className="tab-page">
      <Card size="small" title={<h2>{t('fields.matrix')}</h2>} extra={<span className="soft">{t('fields.matrixHint')}</span>}>
        <Table<FieldChoice>
          size="small"
          rowKey="key"
          pagination={false}
          columns={columns}
          dataSource={fields}
          scroll={{ x: 190 + states.length * 132 }}
          locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('fields.none')} /> }}
        />
        <Pagination className="matrix-pages" hideOnSinglePage align="end" size="small" showSizeChanger={false} pageSize={perPage} current={page} total={all.length} onChange={setPage} />
      </Card>
    </div>
  );
}

type AccessProps = { state: ModdleElement; field: FieldChoice; stateName: string; onChange: (access: string | null) => void };

function Access({ state, field, stateName, onChange }: AccessProps) {
  const { t } = useTranslation();
  const access = permissionsOf(state).find((each) => each.field === field.key)?.access ?? 'none';
  return (
    <Select
      size="small"
      variant="filled"
      className={`access access-${access}`}
      aria-label={`${stateName}, ${field.label}`}
      value={access}
      options={accesses
        .filter((each) => field.custom || field.key === 'title' || each === 'none' || each === 'readonly' || each === access)
        .map((each) => ({ value: each as string, label: t(`accessLong.${each}`) }))}
      onChange={(next) => { onChange(next === 'none' ? null : next); }}
    />
  );
}
