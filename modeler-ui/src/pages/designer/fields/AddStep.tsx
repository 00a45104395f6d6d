import { PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { elementOf, elementsOf, idOf, typeIs } from '../../../bpmn/moddle';
import { kinds, type KindName } from '../../../bpmn/modules/kinds';
import { useModeler } from '../context';
import { leadsOn, type Elements } from './elements';

type Props = {
  elements: Elements;
  /** Id of the step or arrow to add at; null for what is most likely. */
  where: string | null;
  onWhere: (id: string | null) => void;
  onTold: (text: string) => void;
};

const alone = '';
const offered = kinds.filter(({ name, follows }) => follows || name === 'start');

/** A new element: after a step, in an arrow, or on its own. */
export function AddStep({ elements, where, onWhere, onTold }: Props) {
  const { t } = useTranslation();
  const { structure } = useModeler();
  const [kind, setKind] = useState<KindName>('step');
  const [name, setName] = useState('');
  const { nodes, arrows, nameOf } = elements;
  const known = new Set([...nodes, ...arrows].map((element) => idOf(element)));
  const place = where !== null && (where === alone || known.has(where)) ? where : likely(elements);
  const add = () => {
    const button = t('textFlow.button');
    const text = name.trim();
    if (place === alone || kind === 'start') {
      structure.add(kind, text);
    } else if (arrows.some((arrow) => idOf(arrow) === place)) {
      structure.addInto(place, kind, text, waits(kind) ? button : '');
    } else {
      const source = nodes.find((node) => idOf(node) === place);
      structure.addAfter(place, kind, text, source && waitsAt(source.$type) ? button : '');
    }
    onTold(t('table.added', { name: text || t(`canvas.${kind}`) }));
    setName('');
    onWhere(null);
  };
  return (
    <form
      className="steps-form"
      aria-label={t('table.addTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label htmlFor="add-step-kind">{t('table.kind')}</label>
      <Select id="add-step-kind" className="steps-kind" value={kind} options={offered.map((each) => ({ value: each.name, label: t(`canvas.${each.name}`) }))} onChange={(next) => { setKind(next); }} />
      <label htmlFor="add-step-name">{t('table.name')}</label>
      <Input id="add-step-name" className="steps-name" autoComplete="off" value={name} placeholder={t('table.newStep')} onChange={(event) => { setName(event.target.value); }} />
      <label htmlFor="add-step-where">{t('table.where')}</label>
      <Select
        id="add-step-where"
        className="steps-where"
        showSearch={{ optionFilterProp: 'label' }}
        disabled={kind === 'start'}
        value={place}
        options={[
          { value: alone, label: t('table.alone') },
          ...nodes.filter(leadsOn).map((node) => ({ value: idOf(node) ?? '', label: t('table.after', { name: nameOf(node) }) })),
          ...arrows.map((arrow) => ({
            value: idOf(arrow) ?? '',
            label: t('table.into', { from: nameOf(elementOf(arrow, 'sourceRef')), to: nameOf(elementOf(arrow, 'targetRef')) }),
          })),
        ]}
        onChange={(next) => { onWhere(next); }}
      />
      <Button htmlType="submit" icon={<PlusOutlined />}>{t('table.add')}</Button>
    </form>
  );
}

/** Before the end, or after the last step. */
function likely({ nodes, arrows }: Elements): string {
  const toEnd = arrows.findLast((arrow) => elementOf(arrow, 'targetRef')?.$type === 'bpmn:EndEvent' && !typeIs(elementOf(arrow, 'sourceRef') ?? arrow, 'bpmn:BoundaryEvent'));
  const open = nodes.findLast((node) => leadsOn(node) && elementsOf(node, 'outgoing').length === 0);
  return idOf(open ?? toEnd ?? nodes.findLast(leadsOn)) ?? alone;
}

function waits(kind: KindName): boolean {
  return kind === 'step' || kind === 'autoStep' || kind === 'subTicket';
}

/** Arrows that leave such an element are buttons, which have a name. */
function waitsAt(type: string): boolean {
  return type.endsWith('Task') || type === 'bpmn:CallActivity';
}
