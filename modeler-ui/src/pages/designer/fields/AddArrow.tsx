import { Button, Input, InputNumber, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { setTimer } from '../../../bpmn/edit/flow';
import { idOf, typeIs, type ModdleElement } from '../../../bpmn/moddle';
import { useModeler } from '../context';
import type { Elements, Option } from './elements';

type Props = { elements: Elements; onTold: (text: string) => void };

/** A new button or arrow between two elements. */
export function AddArrow({ elements, onTold }: Props) {
  const { t } = useTranslation();
  const { structure } = useModeler();
  const [name, setName] = useState('');
  const ends = useEnds(elements, elements.nodes.filter((node) => !typeIs(node, 'bpmn:EndEvent')));
  return (
    <Form label={t('table.connectTitle')} onSubmit={() => {
      if (ends.from !== '' && ends.to !== '') {
        structure.connect(ends.from, ends.to, name.trim());
        onTold(t('table.connected'));
        setName('');
      }
    }}>
      <EndControls prefix="arrow" ends={ends} />
      <label htmlFor="arrow-name">{t('table.name')}</label>
      <Input id="arrow-name" className="steps-short" autoComplete="off" value={name} onChange={(event) => { setName(event.target.value); }} />
      <Button htmlType="submit" disabled={ends.from === '' || ends.to === ''}>{t('table.connect')}</Button>
    </Form>
  );
}

/** A time after which a step is left by itself. */
export function AddTimeout({ elements, onTold }: Props) {
  const { t } = useTranslation();
  const modeler = useModeler();
  const [hours, setHours] = useState(24);
  const ends = useEnds(elements, elements.nodes.filter((node) => typeIs(node, 'bpmn:UserTask', 'bpmn:ServiceTask', 'bpmn:CallActivity', 'bpmn:SubProcess')));
  return (
    <Form label={t('table.timeoutTitle')} onSubmit={() => {
      if (ends.from !== '' && ends.to !== '') {
        modeler.structure.addTimeout(ends.from, ends.to, (timer) => modeler.read((model) => setTimer(model, timer, hours * 3_600)));
        onTold(t('table.connected'));
      }
    }}>
      <EndControls prefix="timeout" ends={ends} />
      <label htmlFor="timeout-hours">{t('table.wait')}</label>
      <InputNumber id="timeout-hours" className="steps-hours" min={1} max={87_600} precision={0} value={hours} onChange={(next) => { setHours(next ?? 1); }} />
      <Button htmlType="submit" disabled={ends.from === '' || ends.to === ''}>{t('table.addTimeout')}</Button>
    </Form>
  );
}

type Ends = { from: string; to: string; sources: Option[]; targets: Option[]; setFrom: (id: string) => void; setTo: (id: string) => void };

/** Where an arrow begins and ends; what is gone meanwhile is not chosen any more. */
function useEnds({ nameOf, targetsOf }: Elements, sources: ModdleElement[]): Ends {
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const source = sources.find((node) => idOf(node) === from) ?? null;
  const targets = source ? targetsOf(source) : [];
  return {
    from: source ? from : '',
    to: targets.some(({ value }) => value === to) ? to : '',
    sources: sources.map((node) => ({ value: idOf(node) ?? '', label: nameOf(node) })),
    targets,
    setFrom,
    setTo,
  };
}

function EndControls({ prefix, ends }: { prefix: string; ends: Ends }) {
  const { t } = useTranslation();
  return (
    <>
      <label htmlFor={`${prefix}-from`}>{t('table.from')}</label>
      <Select id={`${prefix}-from`} className="steps-end" showSearch={{ optionFilterProp: 'label' }} value={ends.from || null} options={ends.sources} onChange={ends.setFrom} />
      <label htmlFor={`${prefix}-to`}>{t('table.to')}</label>
      <Select id={`${prefix}-to`} className="steps-end" showSearch={{ optionFilterProp: 'label' }} value={ends.to || null} options={ends.targets} onChange={ends.setTo} disabled={ends.from === ''} />
    </>
  );
}

function Form({ label, onSubmit, children }: { label: string; onSubmit: () => void; children: ReactNode }) {
  return (
    <form
      className="steps-form"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
