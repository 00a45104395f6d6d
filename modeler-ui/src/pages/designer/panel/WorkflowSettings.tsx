import { Radio, Select, Spin } from 'antd';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { displayFieldsOf, limitOf, limitText, setWorkflow, workflowOf, type Limit, type WorkflowSettings as Settings } from '../../../bpmn/edit/workflow';
import { useEdit, useRead } from '../context';
import { TemplateControl } from '../expert';
import { Labelled, NumberControl, SwitchControl, TextControl } from './controls';
import { fieldOptions, useFieldChoices } from './fieldChoices';
import { Picker } from './pickers';
import { ManageNotices } from './upkeepLinks';

function useWorkflow(): [Settings, (patch: Partial<Settings>) => void] {
  const edit = useEdit();
  const settings = useRead(({ process }) => workflowOf(process));
  return [settings, (patch) => { edit((model) => setWorkflow(model, patch)); }];
}

export function TicketSettings() {
  const { t } = useTranslation();
  const [settings, change] = useWorkflow();
  const fields = fieldOptions(useFieldChoices());
  return (
    <>
      <Suspense fallback={<Spin size="small" />}>
        <TemplateControl field="titleTemplate" label={t('panel.titleTemplate')} hint={t('panel.titleTemplateHint', { example: '{creator}' })} value={settings.titleTemplate} onChange={(titleTemplate) => { change({ titleTemplate }); }} />
        <TemplateControl field="contentTemplate" label={t('panel.contentTemplate')} hint={t('panel.contentTemplateHint')} value={settings.contentTemplate} onChange={(contentTemplate) => { change({ contentTemplate }); }} />
      </Suspense>
      <Picker directory="notices" multiple label={t('panel.notices')} value={settings.notices} onChange={(notices) => { change({ notices }); }} hint={<ManageNotices />} />
      <Labelled label={t('panel.displayFields')} hint={t('panel.displayFieldsHint')} field="displayFields">
        {(id) => (
          <Select id={id} mode="multiple" value={displayFieldsOf(settings)} options={fields} onChange={(keys) => { change({ displayFields: JSON.stringify(keys) }); }} />
        )}
      </Labelled>
      <SwitchControl label={t('panel.viewPermissionCheck')} value={settings.viewPermissionCheck} onChange={(viewPermissionCheck) => { change({ viewPermissionCheck }); }} />
      <Labelled label={t('panel.runningTickets')}>
        {(id) => (
          <Radio.Group
            id={id}
            value={settings.runningTickets}
            options={(['follow', 'pin'] as const).map((each) => ({ value: each, label: t(`panel.runningTickets_${each}`) }))}
            onChange={(event) => { change({ runningTickets: String(event.target.value) }); }}
          />
        )}
      </Labelled>
    </>
  );
}

export function LimitSettings() {
  const { t } = useTranslation();
  const [settings, change] = useWorkflow();
  const text = settings.limitExpression;
  const limit = limitOf(text);
  if (!limit) {
    return <TextControl label={t('panel.limitText')} value={text} onChange={(limitExpression) => { change({ limitExpression }); }} rows={2} code />;
  }
  const set = (patch: Partial<Limit>) => { change({ limitExpression: limitText(text, { ...limit, ...patch }) }); };
  return (
    <>
      <NumberControl label={t('panel.limitPeriod')} hint={t('panel.limitPeriodHint')} value={limit.period} onChange={(period) => { set({ period: period || null, count: limit.count ?? 1 }); }} />
      {limit.period !== null && (
        <>
          <NumberControl label={t('panel.limitCount')} min={1} value={limit.count} onChange={(count) => { set({ count }); }} />
          <Labelled label={t('panel.limitLevel')}>
            {(id) => (
              <Radio.Group
                id={id}
                value={limit.level}
                options={[{ value: 1, label: t('panel.limitLevel_1') }, { value: 2, label: t('panel.limitLevel_2') }]}
                onChange={(event) => { set({ level: event.target.value === 2 ? 2 : 1 }); }}
              />
            )}
          </Labelled>
        </>
      )}
      <Picker directory="people" multiple label={t('panel.limitPersons')} value={limit.persons} onChange={(persons) => { set({ persons }); }} />
      <Picker directory="departments" multiple label={t('panel.limitDepartments')} value={limit.departments} onChange={(departments) => { set({ departments }); }} />
      <Picker directory="roles" multiple label={t('panel.limitRoles')} value={limit.roles} onChange={(roles) => { set({ roles }); }} />
    </>
  );
}
