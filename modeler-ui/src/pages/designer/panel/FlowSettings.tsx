import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Alert, Button, Segmented, Select, Space, Spin, Tooltip } from 'antd';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import {
  branchesOf,
  buttonOf,
  choiceOf,
  defaultOf,
  moveBranch,
  setButton,
  setChoice,
  setDefault,
  setTimer,
  timerOf,
} from '../../../bpmn/edit/flow';
import { elementOf, idOf, type ModdleElement } from '../../../bpmn/moddle';
import { useEdit, useModeler } from '../context';
import { useElementName } from '../elementName';
import { Labelled, NumberInput, SwitchControl, TextControl } from './controls';
import { ConditionEditor } from '../expert';

export function ButtonControls({ flow }: { flow: ModdleElement }) {
  const { t } = useTranslation();
  const edit = useEdit();
  const button = buttonOf(flow);
  const change = (patch: Partial<typeof button>) => { edit((model) => setButton(model, flow, patch)); };
  return (
    <>
      <Labelled label={t('panel.buttonKind')} field="kind">
        {(id) => (
          <Segmented
            id={id}
            block
            value={button.kind}
            options={(['agree', 'refuse', 'other'] as const).map((kind) => ({ value: kind as string, label: t(`buttonKind.${kind}`) }))}
            onChange={(kind) => { change({ kind }); }}
          />
        )}
      </Labelled>
      <SwitchControl label={t('panel.requireFields')} value={button.requireFields} onChange={(requireFields) => { change({ requireFields }); }} />
      <SwitchControl label={t('panel.confirm')} value={button.confirm} onChange={(confirm) => { change({ confirm }); }} />
      {button.confirm && (
        <TextControl label={t('panel.confirmText')} value={button.confirmText} onChange={(confirmText) => { change({ confirmText }); }} rows={1} />
      )}
    </>
  );
}

export function ConditionControl({ flow }: { flow: ModdleElement }) {
  return (
    <Suspense fallback={<Spin size="small" />}>
      <ConditionEditor flow={flow} />
    </Suspense>
  );
}

/** A flow out of a rule: taken by its condition, or when none holds. */
export function RuleFlowControls({ gateway, flow }: { gateway: ModdleElement; flow: ModdleElement }) {
  const { t } = useTranslation();
  const edit = useEdit();
  const otherwise = defaultOf(gateway) === idOf(flow);
  return (
    <>
      <SwitchControl
        field="defaultFlow"
        label={t('panel.otherwise')}
        value={otherwise}
        onChange={(next) => { edit((model) => setDefault(model, gateway, next ? flow : null)); }}
      />
      {!otherwise && <ConditionControl flow={flow} />}
    </>
  );
}

export function ChoiceControl({ gateway }: { gateway: ModdleElement }) {
  const { t } = useTranslation();
  const edit = useEdit();
  const kind = choiceOf(gateway);
  return (
    <Labelled label={t('panel.choice')} hint={t(kind === 'button' ? 'canvas.buttonChoiceHint' : 'canvas.ruleChoiceHint')}>
      {(id) => (
        <Segmented
          id={id}
          block
          value={kind || 'auto'}
          options={[
            { value: 'button', label: t('panel.choiceByButton') },
            { value: 'rule', label: t('panel.choiceByRule') },
            ...(kind === '' ? [{ value: 'auto', label: t('panel.choiceAuto') }] : []),
          ]}
          onChange={(next) => { edit((model) => setChoice(model, gateway, next === 'auto' ? '' : (next as 'button' | 'rule'))); }}
        />
      )}
    </Labelled>
  );
}

/** All branches of a rule in the order they are tried. */
export function Branches({ gateway, conditional }: { gateway: ModdleElement; conditional: boolean }) {
  const { t } = useTranslation();
  const edit = useEdit();
  const modeler = useModeler();
  const nameOf = useElementName();
  const branches = branchesOf(gateway);
  const byDefault = defaultOf(gateway);
  if (branches.length === 0) {
    return <Alert type="info" showIcon title={t('panel.noBranches')} />;
  }
  return (
    <>
      <ol className="branches-list" data-field="defaultFlow">
        {branches.map((flow, index) => {
          const id = idOf(flow) ?? '';
          const otherwise = id === byDefault;
          return (
            <li key={id} className="branch">
              <div className="branch-head">
                <Button type="link" size="small" onClick={() => { modeler.select(id); }}>
                  {nameOf(flow)} → {nameOf(elementOf(flow, 'targetRef'))}
                </Button>
                {conditional && (
                  <Space size={0}>
                    <Tooltip title={t('panel.earlier')}>
                      <Button type="text" size="small" icon={<ArrowUpOutlined />} aria-label={t('panel.earlier')} disabled={index === 0} onClick={() => { edit(() => moveBranch(gateway, flow, -1)); }} />
                    </Tooltip>
                    <Tooltip title={t('panel.later')}>
                      <Button type="text" size="small" icon={<ArrowDownOutlined />} aria-label={t('panel.later')} disabled={index === branches.length - 1} onClick={() => { edit(() => moveBranch(gateway, flow, 1)); }} />
                    </Tooltip>
                  </Space>
                )}
              </div>
              {conditional &&
                (otherwise ? <div className="control-hint">{t('panel.otherwise')}</div> : <ConditionControl flow={flow} />)}
            </li>
          );
        })}
      </ol>
      {conditional && (
        <Labelled label={t('panel.defaultFlow')}>
          {(id) => (
            <Select
              id={id}
              value={byDefault ?? ''}
              options={[
                { value: '', label: t('panel.noDefault') },
                ...branches.map((flow) => ({ value: idOf(flow) ?? '', label: `${nameOf(flow)} → ${nameOf(elementOf(flow, 'targetRef'))}` })),
              ]}
              onChange={(next) => { edit((model) => setDefault(model, gateway, next === '' ? null : model.find(next))); }}
            />
          )}
        </Labelled>
      )}
    </>
  );
}

const units = { day: 86_400, hour: 3_600, minute: 60 } as const;

/** A timer in the units people think in. */
export function TimerControls({ event }: { event: ModdleElement }) {
  const { t } = useTranslation();
  const edit = useEdit();
  const { seconds, text } = timerOf(event);
  if (seconds === null) {
    return (
      <Alert
        type="warning"
        showIcon
        title={t('panel.timerUnreadable', { text })}
        action={<Button size="small" onClick={() => { edit((model) => setTimer(model, event, 86_400)); }}>{t('panel.timerReplace')}</Button>}
      />
    );
  }
  const parts = {
    day: Math.floor(seconds / units.day),
    hour: Math.floor((seconds % units.day) / units.hour),
    minute: Math.floor((seconds % units.hour) / units.minute),
  };
  const rest = seconds % units.minute;
  return (
    <div className="control" data-field="duration" role="group" aria-label={t('panel.duration')}>
      <span className="control-label">{t('panel.duration')}</span>
      <Space wrap>
        {(Object.keys(units) as (keyof typeof units)[]).map((unit) => (
          <NumberInput
            key={unit}
            min={0}
            max={unit === 'day' ? 3_650 : unit === 'hour' ? 23 : 59}
            value={parts[unit]}
            label={t(`panel.unit_${unit}`)}
            suffix={t(`panel.unit_${unit}`)}
            onChange={(next) => {
              const all = { ...parts, [unit]: next ?? 0 };
              const total = all.day * units.day + all.hour * units.hour + all.minute * units.minute + rest;
              edit((model) => setTimer(model, event, total));
            }}
          />
        ))}
      </Space>
      <div className="control-hint">{t('panel.timerHint')}</div>
    </div>
  );
}
