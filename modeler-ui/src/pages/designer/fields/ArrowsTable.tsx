import { DeleteOutlined, SettingOutlined } from '@ant-design/icons';
import { Button, Empty, Select, Space, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { buttonOf, conditionOf, defaultOf, setButton, setCondition, timerOf } from '../../../bpmn/edit/flow';
import { namesOf, setName } from '../../../bpmn/edit/names';
import { elementOf, elementsOf, idOf, typeIs, type ModdleElement } from '../../../bpmn/moddle';
import { kindOf, offersButtons } from '../../../bpmn/modules/kinds';
import { useEdit, useModeler } from '../context';
import { CellText } from '../panel/controls';
import type { Elements } from './elements';

type Props = { elements: Elements; onSettings: (element: ModdleElement) => void; onTold: (text: string) => void };

/** Buttons and other arrows, one a row. */
export function ArrowsTable({ elements: { arrows, nameOf, targetsOf }, onSettings, onTold }: Props) {
  const { t } = useTranslation();
  const edit = useEdit();
  const { structure } = useModeler();
  const columns: TableColumnsType<ModdleElement> = [
    {
      title: t('panel.name'),
      key: 'name',
      render: (_, arrow) => (
        <CellText label={t('table.nameOf', { name: nameOf(arrow) })} value={namesOf(arrow).name} onChange={(name) => { edit(() => setName(arrow, name)); }} />
      ),
    },
    { title: t('details.from'), key: 'from', width: 150, render: (_, arrow) => nameOf(elementOf(arrow, 'sourceRef')) },
    {
      title: t('details.to'),
      key: 'to',
      width: 170,
      render: (_, arrow) => (
        <Select<string>
          size="small"
          className="steps-end"
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t('table.toOf', { name: nameOf(arrow) })}
          value={idOf(elementOf(arrow, 'targetRef')) ?? ''}
          options={targetsOf(arrow)}
          onChange={(to) => { structure.redirect(idOf(arrow) ?? '', to); }}
        />
      ),
    },
    { title: t('steps.kind'), key: 'kind', width: 130, render: (_, arrow) => <Meaning arrow={arrow} name={nameOf(arrow)} /> },
    { title: t('panel.condition'), key: 'condition', width: 200, render: (_, arrow) => <Condition arrow={arrow} name={nameOf(arrow)} /> },
    {
      title: t('table.actions'),
      key: 'actions',
      width: 84,
      render: (_, arrow) => (
        <Space size={0}>
          <Button type="text" size="small" icon={<SettingOutlined />} aria-label={t('table.settings', { name: nameOf(arrow) })} onClick={() => { onSettings(arrow); }} />
          <Button
            type="text"
            size="small"
            danger
            icon={<DeleteOutlined />}
            aria-label={t('table.remove', { name: nameOf(arrow) })}
            onClick={() => {
              structure.remove([idOf(arrow) ?? '']);
              onTold(t('table.removed', { name: nameOf(arrow) }));
            }}
          />
        </Space>
      ),
    },
  ];
  return (
    <Table<ModdleElement>
      size="small"
      rowKey={(arrow) => idOf(arrow) ?? ''}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      columns={columns}
      dataSource={arrows}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('workflow.noTransitions')} /> }}
    />
  );
}

/** What a button means, or after which time an arrow is taken by itself. */
function Meaning({ arrow, name }: { arrow: ModdleElement; name: string }) {
  const { t } = useTranslation();
  const edit = useEdit();
  const source = elementOf(arrow, 'sourceRef');
  if (offersButtons(arrow)) {
    return (
      <Select<string>
        size="small"
        className="steps-short"
        aria-label={t('table.buttonKindOf', { name })}
        value={buttonOf(arrow).kind}
        options={(['agree', 'refuse', 'other'] as const).map((kind) => ({ value: kind as string, label: t(`buttonKind.${kind}`) }))}
        onChange={(kind) => { edit((model) => setButton(model, arrow, { kind })); }}
      />
    );
  }
  return <>{source && kindOf(source) === 'timeout' ? t('table.after_seconds', { text: timerOf(source).text }) : t('panel.flow')}</>;
}

/** The condition of a rule's arrow; of a button, how many conditions stand behind it. */
function Condition({ arrow, name }: { arrow: ModdleElement; name: string }) {
  const { t } = useTranslation();
  const edit = useEdit();
  const source = elementOf(arrow, 'sourceRef');
  const target = elementOf(arrow, 'targetRef');
  if (source && typeIs(source, 'bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway') && kindOf(source) !== 'buttonChoice') {
    return defaultOf(source) === idOf(arrow) ? (
      <span className="soft">{t('panel.otherwise')}</span>
    ) : (
      <CellText code label={t('table.conditionOf', { name })} value={conditionOf(arrow)} onChange={(condition) => { edit((model) => setCondition(model, arrow, condition.trim())); }} />
    );
  }
  const behind = target && kindOf(target) === 'ruleChoice' ? elementsOf(target, 'outgoing').filter((each) => conditionOf(each) !== '').length : 0;
  return behind > 0 ? <span className="soft">{t('table.conditionCount', { count: behind })}</span> : null;
}
