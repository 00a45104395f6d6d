import { Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { permissionsOf, setPermission, setState, stateOf } from '../../../bpmn/edit/state';
import type { ModdleElement } from '../../../bpmn/moddle';
import { useEdit } from '../context';
import { Labelled, NumberControl, SwitchControl, TextControl } from './controls';
import { useFieldChoices } from './fieldChoices';

/** How several handlers share a step. */
export function DistributionControl({ element }: { element: ModdleElement }) {
  const { t } = useTranslation();
  const edit = useEdit();
  return (
    <Labelled label={t('panel.distribution')} field="distribution">
      {(id) => (
        <Select
          id={id}
          value={stateOf(element).distribution}
          options={(['accept', 'direct', 'random', 'all'] as const).map((each) => ({ value: each, label: t(`distribution.${each}`) }))}
          onChange={(distribution) => { edit((model) => setState(model, element, { distribution })); }}
        />
      )}
    </Labelled>
  );
}

export function StateOptions({ element, handled }: { element: ModdleElement; handled: boolean }) {
  const { t } = useTranslation();
  const edit = useEdit();
  const state = stateOf(element);
  const change = (patch: Partial<typeof state>) => { edit((model) => setState(model, element, patch)); };
  return (
    <>
      <NumberControl field="order" label={t('panel.order')} hint={t('panel.orderHint')} value={state.order} onChange={(order) => { change({ order: order ?? 0 }); }} />
      <SwitchControl label={t('panel.hidden')} value={state.hidden} onChange={(hidden) => { change({ hidden }); }} />
      {handled && (
        <>
          <SwitchControl label={t('panel.retreat')} value={state.retreat} onChange={(retreat) => { change({ retreat }); }} />
          <SwitchControl
            label={t('panel.rememberLastHandler')}
            value={state.rememberLastHandler}
            onChange={(rememberLastHandler) => { change({ rememberLastHandler }); }}
          />
        </>
      )}
      <TextControl label={t('panel.label')} hint={t('panel.labelHint')} value={state.label === '{}' ? '' : state.label} placeholder="{}" onChange={(label) => { change({ label: label || '{}' }); }} rows={1} code />
    </>
  );
}

export const accesses = ['none', 'readonly', 'optional', 'required'] as const;

/** What the handler may do with each field. */
export function PermissionList({ element }: { element: ModdleElement }) {
  const { t } = useTranslation();
  const edit = useEdit();
  const fields = useFieldChoices();
  const permissions = new Map(permissionsOf(element).map(({ field, access }) => [field, access]));
  const gone = [...permissions.keys()].filter((key) => !fields.some((field) => field.key === key));
  return (
    <ul className="permissions" data-field="fieldAccess">
      {[...fields, ...gone.map((key) => ({ key, label: key, type: '', custom: true }))].map(({ key, label, custom }) => (
        <li key={key}>
          <span className="permission-name" title={key}>{label}</span>
          <Segmented
            size="small"
            aria-label={t('panel.accessOf', { field: label })}
            value={permissions.get(key) ?? 'none'}
            options={accesses
              .filter((access) => custom || key === 'title' || access === 'none' || access === 'readonly')
              .map((access) => ({ value: access as string, label: t(`accessShort.${access}`), title: t(`accessLong.${access}`) }))}
            onChange={(access) => { edit((model) => setPermission(model, element, key, access === 'none' ? null : access)); }}
          />
        </li>
      ))}
    </ul>
  );
}
