import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { literalOf, valuesOf, type Literal, type Row } from '../../../bpmn/edit/condition';
import { CellText } from '../panel/controls';
import { PickerSelect } from '../panel/pickers';
import type { ConditionField } from './conditionFields';

type Props = { row: Row; field: ConditionField; onChange: (values: readonly Literal[]) => void };

const shownOf = (literal: Literal | undefined) => (literal === undefined ? '' : String(literal.value));

/** What a field is compared with, in the control that fits its type. */
export function ValueControl({ row, field, onChange }: Props) {
  const { t } = useTranslation();
  // A field taken as a text is compared with texts, whatever its type.
  const type = row.asText ? 'string' : field.type;
  const many = valuesOf(row.comparison) === 'many';
  const texts = row.values.map(shownOf);
  const set = (values: readonly string[]) => { onChange(values.flatMap((value) => literalOf(type, value) ?? [])); };
  const common = { size: 'small' as const, 'aria-label': t('conditions.value'), placeholder: t('panel.pickerPlaceholder') };
  if (type === 'username' || type === 'usernames') {
    return (
      <PickerSelect
        small
        directory="people"
        label={t('conditions.value')}
        multiple={many}
        value={texts.join(',')}
        onChange={(next) => { set(next === '' ? [] : next.split(',')); }}
      />
    );
  }
  if (type === 'boolean') {
    const shown = (value: string) => field.choices.find(([each]) => each === value)?.[1] ?? '';
    return (
      <Select
        {...common}
        value={texts[0] ?? null}
        options={(['true', 'false'] as const).map((value) => ({ value, label: shown(value) || t(`conditions.truth_${value}`) }))}
        onChange={(next: string) => { set([next]); }}
      />
    );
  }
  if (field.choices.length > 0 && type !== 'string') {
    const gone = texts.filter((text) => !field.choices.some(([value]) => value === text));
    const options = [...field.choices, ...gone.map((value) => [value, value] as const)].map(([value, label]) => ({ value, label: label || value }));
    return many ? (
      <Select {...common} mode="multiple" value={texts} options={options} onChange={set} />
    ) : (
      <Select {...common} value={texts[0] ?? null} options={options} onChange={(next: string) => { set([next]); }} />
    );
  }
  if (many) {
    return <Select {...common} mode="tags" open={false} suffixIcon={null} tokenSeparators={[',', '，']} value={texts} onChange={set} placeholder={t('conditions.valuesHint')} />;
  }
  if (type === 'datetime') {
    return (
      <CellText
        label={t('conditions.value')}
        type="datetime-local"
        value={(texts[0] ?? '').replace(' ', 'T')}
        onChange={(next) => { set(next === '' ? [] : [timeText(next)]); }}
      />
    );
  }
  const kind = type === 'date' ? 'date' : type === 'integer' || type === 'float' ? 'number' : 'text';
  return <CellText label={t('conditions.value')} type={kind} value={texts[0] ?? ''} onChange={(next) => { set(next === '' && kind !== 'text' ? [] : [next]); }} />;
}

/** As tickets hold a time: with seconds, and a space between date and time. */
function timeText(local: string): string {
  const text = local.replace('T', ' ');
  return text.length === 'YYYY-MM-DD HH:MM'.length ? `${text}:00` : text.slice(0, 'YYYY-MM-DD HH:MM:SS'.length);
}
