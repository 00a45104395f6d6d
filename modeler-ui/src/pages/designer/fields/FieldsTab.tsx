import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button, Card, Empty, Select, Space, Table, Typography, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  addField,
  choicesOf,
  choicesText,
  fieldsOf,
  fieldTypes,
  moveField,
  removeField,
  setField,
  setFieldTranslation,
  type FieldEntry,
  type FieldSettings,
} from '../../../bpmn/edit/fields';
import { usesOf } from '../../../bpmn/edit/fieldUses';
import { useEdit, useModeler, useRead } from '../context';
import { useElementName } from '../elementName';
import { Translations } from '../panel/Translations';
import { CellText, Labelled, NumberControl, TextControl } from '../panel/controls';

/** The workflow's own fields: the list, and the picked one beside it. */
export function FieldsTab() {
  const { t } = useTranslation();
  const edit = useEdit();
  const fields = useRead(({ process }) => fieldsOf(process));
  const [picked, setPicked] = useState(0);
  const field = fields[picked];
  const { modal } = App.useApp();
  const modeler = useModeler();
  const nameOf = useElementName();
  const remove = (each: FieldEntry, index: number) => {
    const uses = modeler.read(({ process }) => usesOf(process, each.key));
    const done = () => {
      edit((model) => removeField(model, index));
      setPicked(0);
    };
    if (uses.length === 0) {
      done();
      return;
    }
    modal.confirm({
      title: t('fields.removeUsed', { name: each.name || each.key }),
      content: (
        <>
          <ul className="plain">
            {uses.map((use, place) => (
              <li key={place}>{t(`fields.use_${use.place}`)}{use.element && `${t('punctuation.colon')}${nameOf(use.element)}`}</li>
            ))}
          </ul>
          <p>{t('fields.removeHint')}</p>
        </>
      ),
      okText: t('fields.remove'),
      okButtonProps: { danger: true },
      cancelText: t('app.cancel'),
      onOk: done,
    });
  };
  const columns: TableColumnsType<FieldEntry> = [
    {
      title: t('fields.name'),
      key: 'name',
      render: (_, each, index) => (
        <button type="button" className="element-link" aria-pressed={index === picked} onClick={() => { setPicked(index); }}>
          {each.name || t('workflow.unnamed')}
        </button>
      ),
    },
    { title: t('fields.key'), key: 'key', render: (_, each) => <code>{each.key}</code> },
    { title: t('fields.type'), key: 'type', render: (_, each) => t(`fieldType.${each.type}` as 'fieldType.string', { defaultValue: each.type }) },
    {
      title: t('fields.place'),
      key: 'place',
      width: 130,
      render: (_, each, index) => (
        <Space size={0}>
          <Button type="text" size="small" icon={<ArrowUpOutlined />} aria-label={`${t('fields.up')}: ${each.name}`} disabled={index === 0} onClick={() => { edit((model) => moveField(model, index, -1)); setPicked(index - 1); }} />
          <Button type="text" size="small" icon={<ArrowDownOutlined />} aria-label={`${t('fields.down')}: ${each.name}`} disabled={index === fields.length - 1} onClick={() => { edit((model) => moveField(model, index, 1)); setPicked(index + 1); }} />
          <Button type="text" size="small" danger icon={<DeleteOutlined />} aria-label={`${t('fields.remove')}: ${each.name}`} onClick={() => { remove(each, index); }} />
        </Space>
      ),
    },
  ];
  return (
    <div className="tab-page fields-tab">
      <Card
        size="small"
        title={<h2>{t('fields.title')}</h2>}
        extra={
          <Button
            type="primary"
            size="small"
            icon={<PlusOutlined />}
            onClick={() => {
              edit((model) => addField(model, { key: freeKey(fields), name: t('fields.new'), type: 'string' }));
              setPicked(fields.length);
            }}
          >
            {t('fields.add')}
          </Button>
        }
      >
        <Table<FieldEntry>
          size="small"
          rowKey={(each) => each.key}
          pagination={false}
          columns={columns}
          dataSource={fields}
          onRow={(_, index) => ({
            onClick: () => { setPicked(index ?? 0); },
            className: index === picked ? 'row-pickable row-picked' : 'row-pickable',
          })}
          locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('fields.none')} /> }}
        />
      </Card>
      <Card size="small" title={<h2>{t('fields.details')}</h2>}>
        {field ? (
          <FieldEditor key={picked} field={field} index={picked} taken={fields.filter((_, index) => index !== picked).map(({ key }) => key)} />
        ) : (
          <Typography.Text type="secondary">{t('fields.pick')}</Typography.Text>
        )}
      </Card>
    </div>
  );
}

function freeKey(fields: readonly FieldEntry[]): string {
  for (let number = fields.length + 1; ; number += 1) {
    const key = `field_${number.toString()}`;
    if (!fields.some((field) => field.key === key)) {
      return key;
    }
  }
}

const chosen = ['radio', 'checkbox', 'select', 'multiselect'];

function FieldEditor({ field, index, taken }: { field: FieldEntry; index: number; taken: readonly string[] }) {
  const { t } = useTranslation();
  const edit = useEdit();
  const [wrongKey, setWrongKey] = useState<string | null>(null);
  const change = (patch: Partial<FieldSettings>) => { edit((model) => setField(model, index, patch)); };
  return (
    <div className="field-editor">
      <TextControl label={t('fields.name')} value={field.name} onChange={(name) => { change({ name }); }} />
      <TextControl label={t('panel.nameEnglish')} value={field.names['en'] ?? ''} onChange={(name) => { edit((model) => setFieldTranslation(model, index, 'en', name)); }} />
      <Translations names={field.names} onChange={(lang, name) => { edit((model) => setFieldTranslation(model, index, lang, name)); }} />
      <TextControl
        label={t('fields.key')}
        hint={wrongKey === null ? t('fields.keyHint') : <span role="alert" className="control-error">{t('fields.keyWrong', { key: wrongKey })}</span>}
        value={field.key}
        onChange={(key) => {
          const right = /^[A-Za-z][A-Za-z0-9_]{0,49}$/.test(key) && !taken.includes(key);
          setWrongKey(right ? null : key);
          if (right) {
            change({ key });
          }
        }}
        code
      />
      <Labelled label={t('fields.type')}>
        {(id) => (
          <Select id={id} virtual={false} value={field.type} options={fieldTypes.map((type) => ({ value: type as string, label: t(`fieldType.${type}`) }))} onChange={(type) => { change({ type }); }} />
        )}
      </Labelled>
      {chosen.includes(field.type) && (
        <Choices title={t('fields.choices')} text={field.choice} onChange={(choice) => { change({ choice }); }} />
      )}
      {field.type === 'boolean' && (
        <Choices title={t('fields.booleanDisplay')} text={field.booleanDisplay} fixed={['true', 'false']} onChange={(booleanDisplay) => { change({ booleanDisplay }); }} />
      )}
      <TextControl label={t('fields.defaultValue')} value={field.defaultValue} onChange={(defaultValue) => { change({ defaultValue }); }} />
      <TextControl label={t('fields.description')} value={field.description} onChange={(description) => { change({ description }); }} />
      <TextControl label={t('fields.placeholder')} value={field.placeholder} onChange={(placeholder) => { change({ placeholder }); }} />
      <TextControl label={t('fields.template')} hint={t('fields.templateHint')} value={field.template} onChange={(template) => { change({ template }); }} rows={1} />
      <NumberControl label={t('fields.order')} value={field.order} onChange={(order) => { change({ order: order ?? 0 }); }} />
      <TextControl label={t('panel.label')} hint={t('panel.labelHint')} value={field.label === '{}' ? '' : field.label} placeholder="{}" onChange={(label) => { change({ label: label || '{}' }); }} rows={1} code />
    </div>
  );
}

type ChoicesProps = { title: string; text: string; fixed?: readonly string[]; onChange: (text: string) => void };

/** Values with their labels; as text when the file holds something else. */
function Choices({ title, text, fixed, onChange }: ChoicesProps) {
  const { t } = useTranslation();
  const read = choicesOf(text);
  if (!read) {
    return <TextControl label={title} value={text} onChange={onChange} rows={2} code />;
  }
  const choices: [string, string][] = fixed ? fixed.map((value) => [value, read.find(([each]) => each === value)?.[1] ?? '']) : read;
  const set = (index: number, value: string, label: string) => {
    onChange(choicesText(choices.map((choice, each) => (each === index ? [value, label] : choice))));
  };
  const free = () => {
    let number = choices.length + 1;
    while (choices.some(([value]) => value === number.toString())) {
      number += 1;
    }
    return number.toString();
  };
  return (
    <div className="control" role="group" aria-label={title}>
      <span className="control-label">{title}</span>
      {choices.map(([value, label], index) => (
        <div key={index} className="copy">
          {fixed ? <code>{value}</code> : (
            <CellText label={t('fields.choiceValue')} value={value} onChange={(next) => { if (!choices.some(([each]) => each === next)) { set(index, next, label); } }} code />
          )}
          <CellText label={t('fields.choiceLabel')} value={label} onChange={(next) => { set(index, value, next); }} />
          {!fixed && (
            <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={t('panel.remove')} onClick={() => { onChange(choicesText(choices.filter((_, each) => each !== index))); }} />
          )}
        </div>
      ))}
      {!fixed && (
        <Button size="small" type="dashed" icon={<PlusOutlined />} onClick={() => { onChange(choicesText([...choices, [free(), t('fields.newChoice')]])); }}>
          {t('fields.addChoice')}
        </Button>
      )}
    </div>
  );
}
