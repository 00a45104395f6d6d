import { DeleteOutlined, PlusOutlined, SettingOutlined } from '@ant-design/icons';
import { Button, Empty, InputNumber, Select, Space, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { namesOf, setName } from '../../../bpmn/edit/names';
import { isState, setState, stateOf } from '../../../bpmn/edit/state';
import { elementsOf, idOf, type ModdleElement } from '../../../bpmn/moddle';
import { alternativesTo, kindOf } from '../../../bpmn/modules/kinds';
import { useEdit, useModeler } from '../context';
import { CellText } from '../panel/controls';
import { leadsOn, type Elements } from './elements';
import { useParticipantWords } from './participantWords';

type Props = {
  elements: Elements;
  onSettings: (element: ModdleElement) => void;
  onTold: (text: string) => void;
  onAddAfter: (id: string) => void;
};

/** Steps and branches, one a row. */
export function ElementsTable({ elements: { nodes, nameOf }, onSettings, onTold, onAddAfter }: Props) {
  const { t } = useTranslation();
  const edit = useEdit();
  const { structure } = useModeler();
  const participantWords = useParticipantWords(nodes);
  const remove = (element: ModdleElement) => {
    structure.remove([idOf(element) ?? '']);
    onTold(t('table.removed', { name: nameOf(element) }));
  };
  const columns: TableColumnsType<ModdleElement> = [
    {
      title: t('panel.order'),
      key: 'order',
      width: 86,
      render: (_, element) =>
        isState(element) ? (
          <InputNumber
            size="small"
            className="steps-order"
            min={0}
            precision={0}
            aria-label={t('table.orderOf', { name: nameOf(element) })}
            value={stateOf(element).order}
            onChange={(order) => { edit((model) => setState(model, element, { order: order ?? 0 })); }}
          />
        ) : null,
    },
    {
      title: t('panel.name'),
      key: 'name',
      render: (_, element) => (
        <CellText label={t('table.nameOf', { name: nameOf(element) })} value={namesOf(element).name} onChange={(name) => { edit(() => setName(element, name)); }} />
      ),
    },
    { title: t('steps.kind'), key: 'kind', width: 150, render: (_, element) => <Kind element={element} name={nameOf(element)} /> },
    { title: t('panel.participant'), key: 'participant', width: 190, render: (_, element) => <Participant words={participantWords(element)} /> },
    {
      title: t('table.actions'),
      key: 'actions',
      width: 110,
      render: (_, element) => (
        <Space size={0}>
          <Button type="text" size="small" icon={<SettingOutlined />} aria-label={t('table.settings', { name: nameOf(element) })} onClick={() => { onSettings(element); }} />
          {leadsOn(element) && (
            <Button type="text" size="small" icon={<PlusOutlined />} aria-label={t('table.addAfter', { name: nameOf(element) })} onClick={() => { onAddAfter(placeAfter(element)); }} />
          )}
          <Button type="text" size="small" danger icon={<DeleteOutlined />} aria-label={t('table.remove', { name: nameOf(element) })} onClick={() => { remove(element); }} />
        </Space>
      ),
    },
  ];
  return (
    <Table<ModdleElement>
      size="small"
      rowKey={(element) => idOf(element) ?? ''}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      columns={columns}
      dataSource={nodes}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('workflow.noStates')} /> }}
    />
  );
}

/** Into the only arrow that leads on, or behind the element. */
function placeAfter(element: ModdleElement): string {
  const outgoing = elementsOf(element, 'outgoing');
  return idOf(outgoing.length === 1 ? outgoing[0] : element) ?? '';
}

function Kind({ element, name }: { element: ModdleElement; name: string }) {
  const { t } = useTranslation();
  const { structure } = useModeler();
  const kind = kindOf(element);
  const others = alternativesTo(element);
  const label = kind ? t(`canvas.${kind}`) : t('panel.other');
  return others.length === 0 ? (
    <>{label}</>
  ) : (
    <Select<string>
      size="small"
      className="steps-kind"
      aria-label={t('table.kindOf', { name })}
      value={kind ?? ''}
      options={[{ value: kind ?? '', label }, ...others.map((each) => ({ value: each.name as string, label: t(`canvas.${each.name}`) }))]}
      onChange={(next) => {
        const chosen = others.find((each) => each.name === next);
        if (chosen) {
          structure.become(idOf(element) ?? '', chosen.name);
        }
      }}
    />
  );
}

function Participant({ words }: { words: string }) {
  return <span className="steps-participant" title={words}>{words}</span>;
}
