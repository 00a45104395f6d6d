import { Select, Spin } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { nobody, participantOf, setParticipant, type ParticipantSettings as Participant } from '../../../bpmn/edit/state';
import type { ModdleElement } from '../../../bpmn/moddle';
import { loadTexts } from '../../../i18n';
import { useEdit } from '../context';
import { HookSettings } from '../expert';
import { Labelled, TextControl } from './controls';
import { fieldOptions, useFieldChoices } from './fieldChoices';
import { Picker } from './pickers';
import { EditScript } from './upkeepLinks';

const WhoNow = lazy(async () => {
  const [{ WhoNow: asked }] = await Promise.all([import('./WhoNow'), loadTexts('simulation')]);
  return { default: asked };
});

const ofPeople = ['person', 'persons', 'department', 'role', 'variable', 'field', 'parentField', 'external', 'nobody'] as const;
const ofMachines = ['script', 'hook', 'nobody'] as const;

type Props = { element: ModdleElement; automatic: boolean };

/** Who handles a state: the kind first, then what that kind asks for. */
export function ParticipantSettings({ element, automatic }: Props) {
  const { t } = useTranslation();
  const edit = useEdit();
  const participant = participantOf(element);
  const change = (patch: Partial<Participant>) => {
    edit((model) => setParticipant(model, element, { ...participant, ...patch }));
  };
  const offered: readonly string[] = automatic ? ofMachines : ofPeople;
  const types = offered.includes(participant.type) ? offered : [participant.type, ...offered];
  return (
    <>
      <Labelled label={t('panel.participant')} field="participant">
        {(id) => (
          <Select
            id={id}
            value={participant.type}
            options={types.map((type) => ({
              value: type,
              label: t(`participantType.${type}` as 'participantType.nobody', { defaultValue: '' }) || t('participantType.unknown', { type }),
            }))}
            onChange={(type) => { edit((model) => setParticipant(model, element, { ...nobody, type })); }}
          />
        )}
      </Labelled>
      <Operand participant={participant} change={change} />
      <Suspense><WhoNow type={participant.type} value={participant.value} /></Suspense>
    </>
  );
}

function Operand({ participant, change }: { participant: Participant; change: (patch: Partial<Participant>) => void }) {
  const { t } = useTranslation();
  const { type, value } = participant;
  const set = (next: string) => { change({ value: next }); };
  switch (type) {
    case 'person':
      return <Picker directory="people" label={t('panel.person')} value={value} onChange={set} />;
    case 'persons':
      return <Picker directory="people" multiple label={t('panel.persons')} value={value} onChange={set} />;
    case 'department':
      return <Picker directory="departments" multiple label={t('panel.departments')} value={value} onChange={set} />;
    case 'role':
      return <Picker directory="roles" label={t('panel.role')} value={value} onChange={set} />;
    case 'script':
      return <Picker directory="scripts" label={t('panel.script')} value={value} onChange={set} hint={<><div>{t('panel.scriptHint')}</div><EditScript value={value} /></>} />;
    case 'variable':
      return <VariableControl value={value} onChange={set} />;
    case 'field':
      return <FieldControl value={value} onChange={set} />;
    case 'parentField':
      return <TextControl label={t('panel.parentField')} value={value} onChange={set} hint={t('panel.parentFieldHint')} code />;
    case 'hook':
      return <Suspense fallback={<Spin size="small" />}><HookSettings participant={participant} change={change} hook /></Suspense>;
    case 'external':
      return <Suspense fallback={<Spin size="small" />}><HookSettings participant={participant} change={change} hook={false} /></Suspense>;
    case 'nobody':
      return null;
    default:
      return <TextControl label={t('panel.value')} value={value} onChange={set} code />;
  }
}

function VariableControl({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation();
  return (
    <Labelled label={t('panel.variable')}>
      {(id) => (
        <Select
          id={id}
          mode="multiple"
          value={value === '' ? [] : value.split(',')}
          options={(['creator', 'creator_tl'] as const).map((each) => ({ value: each, label: t(`participantVariable.${each}`) }))}
          onChange={(next) => { onChange(next.join(',')); }}
        />
      )}
    </Labelled>
  );
}

function FieldControl({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation();
  const choices = useFieldChoices().filter(({ type }) => type === 'username' || type === 'usernames');
  return (
    <Labelled label={t('panel.userField')} hint={t('panel.userFieldHint')}>
      {(id) => (
        <Select id={id} value={value || null} options={fieldOptions(choices)} onChange={(next) => { onChange(next); }} notFoundContent={t('panel.noUserFields')} />
      )}
    </Labelled>
  );
}
