import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { comparisonsOf, valuesOf, type Comparison, type Condition, type Group, type Join, type Row } from '../../../bpmn/edit/condition';
import type { ConditionField } from './conditionFields';
import { ValueControl } from './ValueControl';

type Props = { condition: Condition; fields: readonly ConditionField[]; onChange: (condition: Condition) => void };

/** Rows and groups of rows, with the word that joins them. */
export function ConditionRows({ condition, fields, onChange }: Props) {
  const { t } = useTranslation();
  const { join, items } = condition;
  const put = (index: number, next: Row | Group | null) => {
    onChange({ join, items: items.flatMap((item, each) => (each === index ? (next ?? []) : item)) });
  };
  const other: Join = join === 'all' ? 'any' : 'all';
  return (
    <div className="condition-rows">
      {items.length > 1 && <JoinControl join={join} onChange={(next) => { onChange(joined(next, condition)); }} />}
      {items.map((item, index) =>
        item.kind === 'row' ? (
          <RowControl key={index} row={item} fields={fields} onChange={(row) => { put(index, row); }} />
        ) : (
          <fieldset key={index} className="condition-group" aria-label={t('conditions.group')}>
            {item.rows.length > 1 && <span className="control-hint">{t(`conditions.join_${item.join}`)}</span>}
            {item.rows.map((row, place) => (
              <RowControl
                key={place}
                row={row}
                fields={fields}
                onChange={(next) => {
                  const rows = item.rows.flatMap((each, at) => (at === place ? (next ?? []) : each));
                  put(index, rows.length > 0 ? { ...item, rows } : null);
                }}
              />
            ))}
            <Button size="small" type="text" icon={<PlusOutlined />} onClick={() => { put(index, { ...item, rows: [...item.rows, blank(fields)] }); }}>
              {t('conditions.addRow')}
            </Button>
          </fieldset>
        ),
      )}
      <div className="condition-add">
        <Button size="small" type="dashed" icon={<PlusOutlined />} onClick={() => { onChange({ join, items: [...items, blank(fields)] }); }}>
          {t('conditions.addRow')}
        </Button>
        {items.length > 0 && (
          <Button
            size="small"
            type="dashed"
            icon={<PlusOutlined />}
            onClick={() => { onChange({ join, items: [...items, { kind: 'group', join: other, rows: [blank(fields), blank(fields)] }] }); }}
          >
            {t(`conditions.addGroup_${other}`)}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Joined by the other word; groups inside keep joining by what this one does not. */
function joined(join: Join, { items }: Condition): Condition {
  const other: Join = join === 'all' ? 'any' : 'all';
  return { join, items: items.map((item) => (item.kind === 'group' ? { ...item, join: other } : item)) };
}

function blank(fields: readonly ConditionField[]): Row {
  return withField(fields[0]?.key ?? '', fields);
}

function withField(key: string, fields: readonly ConditionField[]): Row {
  const type = fields.find((field) => field.key === key)?.type ?? 'string';
  return { kind: 'row', field: key, comparison: comparisonsOf(type)[0] ?? 'is', values: [], asText: false };
}

function JoinControl({ join, onChange }: { join: Join; onChange: (join: Join) => void }) {
  const { t } = useTranslation();
  return (
    <Segmented
      size="small"
      aria-label={t('conditions.join')}
      value={join}
      options={(['all', 'any'] as const).map((each) => ({ value: each, label: t(`conditions.join_${each}`) }))}
      onChange={onChange}
    />
  );
}

function RowControl({ row, fields, onChange }: { row: Row; fields: readonly ConditionField[]; onChange: (row: Row | null) => void }) {
  const { t } = useTranslation();
  const field = fields.find(({ key }) => key === row.field) ?? { key: row.field, label: row.field, type: 'string', choices: [] };
  const known = fields.some(({ key }) => key === row.field);
  const offered = comparisonsOf(field.type);
  const shown = offered.includes(row.comparison) ? offered : [row.comparison, ...offered];
  const dated = field.type === 'date' || field.type === 'datetime';
  const word = (comparison: Comparison) =>
    dated && (comparison === 'more' || comparison === 'atLeast' || comparison === 'less' || comparison === 'atMost')
      ? t(`comparison.date_${comparison}`)
      : t(`comparison.${comparison}`);
  const compare = (comparison: Comparison) => {
    const [one, many] = [valuesOf(row.comparison), valuesOf(comparison)];
    onChange({ ...row, comparison, values: many === 'none' ? [] : one === many || many === 'many' ? row.values : row.values.slice(0, 1) });
  };
  return (
    <div className="condition-row" role="group" aria-label={t('conditions.row', { field: field.label })}>
      <div className="condition-line">
        <Select
          size="small"
          aria-label={t('conditions.field')}
          value={row.field || null}
          {...(!known && row.field !== '' && { status: 'warning' as const })}
          showSearch={{ optionFilterProp: 'label' }}
          options={fields.map(({ key, label }) => ({ value: key, label: label === key ? key : `${label} (${key})` }))}
          onChange={(key: string) => { onChange(withField(key, fields)); }}
        />
        <Select
          size="small"
          aria-label={t('conditions.comparison')}
          popupMatchSelectWidth={false}
          virtual={false}
          value={row.comparison}
          options={shown.map((each) => ({ value: each, label: word(each) }))}
          onChange={compare}
        />
        <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={t('panel.remove')} onClick={() => { onChange(null); }} />
      </div>
      {valuesOf(row.comparison) !== 'none' && <ValueControl row={row} field={field} onChange={(values) => { onChange({ ...row, values }); }} />}
    </div>
  );
}
