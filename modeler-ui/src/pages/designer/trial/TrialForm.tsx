import { Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../app/language';
import { fieldsOf, type FieldEntry } from '../../../bpmn/edit/fields';
import { nameIn } from '../../../i18n/names';
import { useRead } from '../context';
import { Labelled } from '../panel/controls';
import { Picker } from '../panel/pickers';

type Values = Readonly<Record<string, unknown>>;
type Props = { creator: string; onCreator: (creator: string) => void; values: Values; onValues: (values: Values) => void };

/** Who creates the ticket, and what is in its fields. */
export function TrialForm({ creator, onCreator, values, onValues }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const fields = useRead(({ process }) => fieldsOf(process));
  const set = (key: string) => (value: unknown) => {
    const rest = Object.fromEntries(Object.entries(values).filter(([each]) => each !== key));
    onValues(value === undefined || value === null || value === '' ? rest : { ...rest, [key]: value });
  };
  return (
    <div className="trial-form">
      <Picker directory="people" label={t('trial.creator')} value={creator} onChange={onCreator} />
      <Labelled label={t('trial.ticketTitle')}>
        {(id) => <Input id={id} autoComplete="off" value={text(values['title'])} onChange={(event) => { set('title')(event.target.value); }} />}
      </Labelled>
      {fields.map((field) => (
        <Field key={field.key} field={field} label={nameIn(language, field) || field.key} value={values[field.key]} onChange={set(field.key)} />
      ))}
    </div>
  );
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

type FieldProps = { field: FieldEntry; label: string; value: unknown; onChange: (value: unknown) => void };

function Field({ field, label, value, onChange }: FieldProps) {
  switch (field.type) {
    case 'username':
    case 'usernames':
      return <Picker directory="people" multiple={field.type === 'usernames'} label={label} value={text(value)} onChange={onChange} />;
    case 'boolean':
    case 'radio':
    case 'select':
    case 'checkbox':
    case 'multiselect':
      return <ChoiceField field={field} label={label} value={value} onChange={onChange} />;
    case 'integer':
    case 'float':
      return (
        <Labelled label={label}>
          {(id) => (
            <InputNumber
              id={id}
              value={typeof value === 'number' ? value : null}
              {...(field.type === 'integer' && { precision: 0 })}
              onChange={(next) => { onChange(next === null ? null : Number(next)); }}
            />
          )}
        </Labelled>
      );
    case 'date':
    case 'datetime':
      return <DateField field={field} label={label} value={value} onChange={onChange} />;
    default:
      return (
        <Labelled label={label}>
          {(id) => (
            <Input id={id} autoComplete="off" placeholder={field.placeholder} value={text(value)} onChange={(event) => { onChange(event.target.value); }} />
          )}
        </Labelled>
      );
  }
}

function ChoiceField({ field, label, value, onChange }: FieldProps) {
  const { t } = useTranslation();
  const truth = field.type === 'boolean';
  const several = field.type === 'checkbox' || field.type === 'multiselect';
  const options = truth
    ? [{ value: 'true', label: t('trial.yes') }, { value: 'false', label: t('trial.no') }]
    : Object.entries(choicesOf(field.choice)).map(([key, name]) => ({ value: key, label: name }));
  const chosen = typeof value === 'boolean' ? value.toString() : text(value);
  return (
    <Labelled label={label}>
      {(id) =>
        several ? (
          <Select id={id} mode="multiple" allowClear options={options} value={chosen === '' ? [] : chosen.split(',')} onChange={(next) => { onChange(next.join(',')); }} />
        ) : (
          <Select
            id={id}
            allowClear
            options={options}
            value={chosen || null}
            onChange={(next: string | null | undefined) => { onChange(truth && next ? next === 'true' : next); }}
          />
        )
      }
    </Labelled>
  );
}

/** Values and their labels as the field's JSON has them. */
function choicesOf(choice: string): Record<string, string> {
  try {
    const parsed: unknown = JSON.parse(choice);
    return typeof parsed === 'object' && parsed !== null
      ? Object.fromEntries(Object.entries(parsed).map(([key, name]) => [key, String(name)]))
      : {};
  } catch {
    return {};
  }
}

/** The browser's own date field; the service's dates have a blank in place of the T, and seconds. */
function DateField({ field, label, value, onChange }: FieldProps) {
  const time = field.type === 'datetime';
  return (
    <Labelled label={label}>
      {(id) => (
        <Input
          id={id}
          type={time ? 'datetime-local' : 'date'}
          value={text(value).replace(' ', 'T')}
          onChange={({ target }) => { onChange(time && target.value !== '' ? `${target.value.replace('T', ' ').slice(0, 16)}:00` : target.value); }}
        />
      )}
    </Labelled>
  );
}
