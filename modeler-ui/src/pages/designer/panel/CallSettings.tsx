import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api';
import { callOf, setCall, type CallSettings as Call, type Copy } from '../../../bpmn/edit/call';
import type { ModdleElement } from '../../../bpmn/moddle';
import { useLanguage } from '../../../app/language';
import { nameIn } from '../../../i18n/names';
import { useEdit } from '../context';
import { CompletingText, Labelled } from './controls';
import { fieldOptions, useFieldChoices } from './fieldChoices';

/** What may be handed over although it is no custom field. */
const handedOver = ['title', 'creator', 'sn'];

/** Which workflow a step starts tickets of, and what is handed over. */
export function CallSettings({ element }: { element: ModdleElement }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const edit = useEdit();
  const call = callOf(element);
  const all = useFieldChoices();
  const own = fieldOptions(all.filter(({ custom }) => custom));
  const common = fieldOptions(all.filter(({ key, custom }) => !custom && handedOver.includes(key)));
  const workflows = useQuery({
    queryKey: ['directory', 'callable-workflows'],
    queryFn: ({ signal }) => api.directory.callableWorkflows(signal),
    staleTime: 60_000,
  });
  const called = workflows.data?.find(({ key }) => key === call.workflow);
  const theirs = (called?.fields ?? []).map((field) => ({ value: field.key, label: `${nameIn(language, field)} (${field.key})` }));
  const unknown = call.workflow !== '' && workflows.data !== undefined && !called;
  const change = (patch: Partial<Call>) => { edit((model) => setCall(model, element, patch)); };
  return (
    <>
      <Labelled label={t('panel.calledWorkflow')} field="workflow">
        {(id) => (
          <Select
            id={id}
            showSearch={{ optionFilterProp: 'label' }}
            value={call.workflow || null}
            options={(workflows.data ?? []).map((each) => ({ value: each.key, label: `${nameIn(language, each)} (${each.key})` }))}
            loading={workflows.isPending}
            placeholder={t('panel.pickerPlaceholder')}
            onChange={(workflow) => { change({ workflow, startButton: '' }); }}
          />
        )}
      </Labelled>
      {unknown && <div className="control-hint" role="status">{t('panel.calledUnknown')}</div>}
      <Labelled label={t('panel.startButton')} hint={t('panel.startButtonHint')}>
        {(id) => (
          <Select
            id={id}
            allowClear
            value={call.startButton || null}
            options={(called?.start_buttons ?? []).map((button) => ({ value: button.element_id, label: nameIn(language, button) || button.element_id }))}
            onChange={(startButton?: string) => { change({ startButton: startButton ?? '' }); }}
          />
        )}
      </Labelled>
      <Labelled label={t('panel.itemsField')} hint={t('panel.itemsFieldHint')} field="itemsField">
        {(id) => (
          <Select id={id} allowClear value={call.itemsField || null} options={own} onChange={(itemsField?: string) => { change(itemsField ? { itemsField } : { itemsField: '', itemTarget: '' }); }} />
        )}
      </Labelled>
      {call.itemsField !== '' && (
        <Labelled label={t('panel.itemTarget')}>
          {(id) => <CompletingText id={id} value={call.itemTarget} options={theirs} onChange={(itemTarget) => { change({ itemTarget }); }} />}
        </Labelled>
      )}
      <Copies direction="in" title={t('panel.copyIn')} copies={call.copies} from={[...own, ...common]} to={theirs} {...(called && { known: theirs })} onChange={(copies) => { change({ copies }); }} />
      <Copies direction="out" title={t('panel.copyOut')} copies={call.copies} from={[...theirs, ...common]} to={own} {...(called && { known: [...theirs, ...common] })} onChange={(copies) => { change({ copies }); }} />
    </>
  );
}

type Options = { value: string; label: string }[];

type CopiesProps = {
  direction: 'in' | 'out';
  title: string;
  copies: readonly Copy[];
  from: Options;
  to: Options;
  /** What the called workflow has on its side; not there while it is not known. */
  known?: Options;
  onChange: (copies: readonly Copy[]) => void;
};

function Copies({ direction, title, copies, from, to, known, onChange }: CopiesProps) {
  const { t } = useTranslation();
  const set = (index: number, patch: Partial<Copy>) => {
    onChange(copies.map((copy, each) => (each === index ? { ...copy, ...patch } : copy)));
  };
  const theirs = (copy: Copy) => (direction === 'in' ? copy.to : copy.from);
  const missing = known
    ? copies.filter((copy) => copy.direction === direction).map(theirs).filter((key) => key !== '' && !known.some(({ value }) => value === key))
    : [];
  return (
    <div className="control" data-field={direction === 'in' ? 'handOver' : 'handBack'} role="group" aria-label={title}>
      <span className="control-label">{title}</span>
      {copies.map((copy, index) =>
        copy.direction !== direction ? null : (
          <div key={index} className="copy">
            <CompletingText label={t('panel.copyFrom')} size="small" value={copy.from} options={from} onChange={(value) => { set(index, { from: value }); }} />
            <span aria-hidden="true">→</span>
            <CompletingText label={t('panel.copyTo')} size="small" value={copy.to} options={to} onChange={(value) => { set(index, { to: value }); }} />
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={t('panel.remove')}
              onClick={() => { onChange(copies.filter((_, each) => each !== index)); }}
            />
          </div>
        ),
      )}
      {missing.length > 0 && <div className="control-hint" role="status">{t('panel.copyUnknown', { keys: missing.join(', ') })}</div>}
      <Button size="small" type="dashed" icon={<PlusOutlined />} onClick={() => { onChange([...copies, { direction, from: '', to: '' }]); }}>
        {t('panel.addCopy')}
      </Button>
    </div>
  );
}
