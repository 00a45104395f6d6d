import { useTranslation } from 'react-i18next';
import { fieldsOf } from '../../../bpmn/edit/fields';
import { useLanguage } from '../../../app/language';
import { nameIn } from '../../../i18n/names';
import { useRead } from '../context';

/** Keys of what every ticket has. */
export const builtInFields = [
  'sn', 'title', 'state_id', 'state.state_name', 'participant_info.participant_name',
  'participant_info.participant_alias', 'workflow.workflow_name', 'creator', 'gmt_created', 'gmt_modified',
] as const;

export type FieldChoice = { key: string; label: string; type: string; custom: boolean };

/** Custom fields, then those every ticket has. */
export function useFieldChoices(): FieldChoice[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const fields = useRead(({ process }) => fieldsOf(process));
  return [
    ...fields.map((field) => ({ key: field.key, label: nameIn(language, field) || field.key, type: field.type, custom: true })),
    ...builtInFields.map((key) => ({
      key,
      label: t(`builtInField.${key.replaceAll('.', '_')}` as 'builtInField.sn'),
      type: '',
      custom: false,
    })),
  ];
}

export function fieldOptions(choices: readonly FieldChoice[]) {
  return choices.map(({ key, label }) => ({ value: key, label: label === key ? key : `${label} (${key})` }));
}
