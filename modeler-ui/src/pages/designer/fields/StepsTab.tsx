import { Card, Empty, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { allElements } from '../../../bpmn/edit/change';
import { conditionOf } from '../../../bpmn/edit/flow';
import { namesOf, setName } from '../../../bpmn/edit/names';
import { participantOf, stateOf, statesOf } from '../../../bpmn/edit/state';
import { elementOf, idOf, typeIs, type ModdleElement } from '../../../bpmn/moddle';
import { kindOf, offersButtons } from '../../../bpmn/modules/kinds';
import { useDirectoryNames } from '../../../app/directoryNames';
import { useEdit, useModeler, useRead } from '../context';
import { useElementName } from '../elementName';
import { CellText } from '../panel/controls';
import { useFieldChoices } from '../panel/fieldChoices';

/** The drawing as tables: the way through it, and to every setting, by keyboard and for screen readers. */
export function StepsTab({ onShow }: { onShow: () => void }) {
  const { t } = useTranslation();
  const modeler = useModeler();
  const states = useRead(({ process }) => statesOf(process));
  const flows = useRead(({ process }) => allElements(process).filter((element) => typeIs(element, 'bpmn:SequenceFlow')));
  const show = (element: ModdleElement) => {
    modeler.select(idOf(element));
    onShow();
  };
  return (
    <div className="tab-page">
      <StatesTable states={states} onShow={show} />
      <Card size="small" className="steps-flows" title={<h2>{t('steps.flows')}</h2>}>
        <FlowsTable flows={flows} onShow={show} />
      </Card>
    </div>
  );
}

type Show = { onShow: (element: ModdleElement) => void };

function StatesTable({ states, onShow }: { states: ModdleElement[] } & Show) {
  const { t } = useTranslation();
  const directoryName = useDirectoryNames(states.map(participantOf), true);
  const fields = useFieldChoices();
  const columns: TableColumnsType<ModdleElement> = [
    { title: t('panel.order'), key: 'order', width: 70, render: (_, state) => stateOf(state).order },
    { title: t('panel.name'), key: 'name', render: (_, state) => <Name element={state} /> },
    { title: t('steps.kind'), key: 'kind', width: 140, render: (_, state) => kindLabel(state) },
    {
      title: t('panel.participant'),
      key: 'participant',
      render: (_, state) => participantWords(state),
    },
    { title: '', key: 'show', width: 100, render: (_, state) => <ShowLink element={state} onShow={onShow} /> },
  ];
  return (
    <Card size="small" title={<h2>{t('steps.states')}</h2>}>
      <Table<ModdleElement>
        size="small"
        rowKey={(state) => idOf(state) ?? ''}
        pagination={false}
        columns={columns}
        dataSource={states}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('workflow.noStates')} /> }}
      />
    </Card>
  );

  function participantWords(state: ModdleElement): string {
    const { type, value } = participantOf(state);
    const label = t(`participantType.${type}` as 'participantType.nobody', { defaultValue: type });
    const parts = value.split(',').map((each) => each.trim()).filter((each) => each !== '');
    const named = parts.map((part) => {
      switch (type) {
        case 'variable':
          return t(`participantVariable.${part}` as 'participantVariable.creator', { defaultValue: part });
        case 'field':
          return fields.find(({ key }) => key === part)?.label ?? part;
        default:
          return directoryName(type, part);
      }
    });
    return named.length === 0 ? label : `${label}${t('punctuation.colon')}${named.join(t('punctuation.list'))}`;
  }

  function kindLabel(state: ModdleElement): string {
    const kind = kindOf(state);
    return kind ? t(`canvas.${kind}`) : t('panel.other');
  }
}

function FlowsTable({ flows, onShow }: { flows: ModdleElement[] } & Show) {
  const { t } = useTranslation();
  const nameOf = useElementName();
  const columns: TableColumnsType<ModdleElement> = [
    { title: t('panel.name'), key: 'name', render: (_, flow) => <Name element={flow} /> },
    { title: t('steps.kind'), key: 'kind', width: 100, render: (_, flow) => t(offersButtons(flow) ? 'panel.button' : 'panel.flow') },
    { title: t('details.from'), key: 'from', render: (_, flow) => nameOf(elementOf(flow, 'sourceRef')) },
    { title: t('details.to'), key: 'to', render: (_, flow) => nameOf(elementOf(flow, 'targetRef')) },
    { title: t('panel.condition'), key: 'condition', render: (_, flow) => <code>{conditionOf(flow)}</code> },
    { title: '', key: 'show', width: 100, render: (_, flow) => <ShowLink element={flow} onShow={onShow} /> },
  ];
  return (
    <Table<ModdleElement>
      size="small"
      rowKey={(flow) => idOf(flow) ?? ''}
      pagination={false}
      columns={columns}
      dataSource={flows}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('workflow.noTransitions')} /> }}
    />
  );
}

function Name({ element }: { element: ModdleElement }) {
  const { t } = useTranslation();
  const edit = useEdit();
  return <CellText label={`${t('panel.name')} ${idOf(element) ?? ''}`} value={namesOf(element).name} onChange={(name) => { edit(() => setName(element, name)); }} />;
}

function ShowLink({ element, onShow }: { element: ModdleElement } & Show) {
  const { t } = useTranslation();
  const nameOf = useElementName();
  return (
    <button type="button" className="element-link" aria-label={`${t('steps.show')}${t('punctuation.colon')}${nameOf(element)}`} onClick={() => { onShow(element); }}>
      {t('steps.show')}
    </button>
  );
}
