import { Checkbox, Input, InputNumber, Select, Space } from 'antd';
import { useId } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import type { Asked, ImportQuestion } from '../../api/imports';
import { useLanguage } from '../../app/language';
import { nameIn } from '../../i18n/names';
import { Labelled } from '../designer/panel/controls';
import { Picker, type Directory } from '../designer/panel/pickers';
import type { DraftField } from './draftFields';
import { isoOf, spanOf, units, type Unit } from './duration';

type Props = {
  question: ImportQuestion;
  asks: Asked;
  value: string;
  onChange: (value: string) => void;
  /** What the draft has by now. */
  fields: readonly DraftField[];
  /** What the question says, for what it names. */
  args: Readonly<Record<string, string>>;
};

const directories: Partial<Record<Asked, { directory: Directory; multiple: boolean }>> = {
  persons: { directory: 'people', multiple: true },
  departments: { directory: 'departments', multiple: true },
  role: { directory: 'roles', multiple: false },
  script: { directory: 'scripts', multiple: false },
};

/** The control for what a choice asks for. */
export function AnswerValue({ question, asks, value, onChange, fields, args }: Props) {
  const { t } = useTranslation();
  const picked = directories[asks];
  if (picked) {
    return <Picker {...picked} label={t(`answer.${asks}` as 'answer.persons')} value={value} onChange={onChange} />;
  }
  switch (asks) {
    case 'field':
      return <FieldValue value={value} onChange={onChange} fields={fields} />;
    case 'expression':
      return <Expression value={value} onChange={onChange} fields={fields} />;
    case 'duration':
      return <Duration value={value} onChange={onChange} />;
    case 'workflow':
      return <WorkflowValue value={value} onChange={onChange} />;
    case 'processes':
      return <Processes question={question} value={value} onChange={onChange} args={args} />;
    case 'url':
      return (
        <Labelled label={t('answer.url')}>
          {(id) => <Input id={id} type="url" inputMode="url" className="code" placeholder="https://" value={value} onChange={(event) => { onChange(event.target.value); }} />}
        </Labelled>
      );
    default:
      return null;
  }
}

type ValueProps = { value: string; onChange: (value: string) => void };

function FieldValue({ value, onChange, fields }: ValueProps & { fields: readonly DraftField[] }) {
  const { t } = useTranslation();
  const options = fields
    .filter(({ type }) => type === 'username' || type === 'usernames')
    .map(({ key, name }) => ({ value: key, label: name === key ? key : `${name} (${key})` }));
  return (
    <Labelled label={t('answer.field')} hint={options.length === 0 ? t('answer.noFields') : undefined}>
      {(id) =>
        options.length === 0 ? (
          <Input id={id} className="code" value={value} onChange={(event) => { onChange(event.target.value); }} />
        ) : (
          <Select id={id} value={value || null} options={options} onChange={(next) => { onChange(next); }} />
        )
      }
    </Labelled>
  );
}

function Expression({ value, onChange, fields }: ValueProps & { fields: readonly DraftField[] }) {
  const { t } = useTranslation();
  const keys = fields.map(({ key }) => `{${key}}`).join(' ');
  return (
    <Labelled label={t('answer.expression')} hint={keys === '' ? t('answer.expressionHint') : t('answer.expressionFields', { keys })}>
      {(id) => <Input id={id} className="code" spellCheck={false} placeholder="{days} > 3" value={value} onChange={(event) => { onChange(event.target.value); }} />}
    </Labelled>
  );
}

function Duration({ value, onChange }: ValueProps) {
  const { t } = useTranslation();
  const span = spanOf(value);
  const unit: Unit = span?.unit ?? 'days';
  return (
    <Labelled label={t('answer.duration')} hint={span === null && value !== '' ? value : undefined}>
      {(id) => (
        <Space.Compact>
          <InputNumber id={id} min={1} precision={0} value={span?.amount ?? null} onChange={(amount) => { onChange(amount === null ? '' : isoOf({ amount, unit })); }} />
          <Select<Unit>
            aria-label={t('answer.unit')}
            value={unit}
            options={units.map((each) => ({ value: each, label: t(`answer.unit_${each}`) }))}
            onChange={(next) => { onChange(isoOf({ amount: span?.amount ?? 1, unit: next })); }}
          />
        </Space.Compact>
      )}
    </Labelled>
  );
}

function WorkflowValue({ value, onChange }: ValueProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const workflows = useQuery({ queryKey: ['callableWorkflows'], queryFn: ({ signal }) => api.directory.callableWorkflows(signal), staleTime: 60_000 });
  const options = (workflows.data ?? []).map((workflow) => ({ value: workflow.key, label: nameIn(language, workflow) || workflow.key }));
  return (
    <Labelled label={t('answer.workflow')}>
      {(id) => <Select id={id} showSearch={{ optionFilterProp: 'label' }} loading={workflows.isPending} value={value || null} options={options} onChange={(next) => { onChange(next); }} />}
    </Labelled>
  );
}

/** Processes of the file, by the names and numbers of steps in the question when they can be told apart. */
function Processes({ question, value, onChange, args }: ValueProps & Pick<Props, 'question' | 'args'>) {
  const { t } = useTranslation();
  const label = useId();
  const names = (args['processes'] ?? '').split(', ');
  const known = names.length === question.element_ids.length;
  const chosen = value.split(',').filter((each) => each !== '');
  return (
    <div className="control">
      <span id={label}>{t('answer.processes')}</span>
      <div role="group" aria-labelledby={label} className="answer-processes">
        {question.element_ids.map((id, index) => (
          <Checkbox
            key={id}
            checked={chosen.includes(id)}
            onChange={({ target }) => {
              onChange(question.element_ids.filter((each) => (each === id ? target.checked : chosen.includes(each))).join(','));
            }}
          >
            {known ? names[index] : id}
          </Checkbox>
        ))}
      </div>
    </div>
  );
}
