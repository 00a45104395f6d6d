import { useTranslation } from 'react-i18next';
import { choicesOf, fieldsOf } from '../../../bpmn/edit/fields';
import { useLanguage } from '../../../app/language';
import { nameIn } from '../../../i18n/names';
import { useRead } from '../context';

export type ConditionField = {
  key: string;
  label: string;
  type: string;
  /** Values to pick from with what is shown for them; empty when any will do. */
  choices: readonly (readonly [value: string, label: string])[];
};

/** What every ticket and every request has, and a condition may ask for. */
const always = { creator: 'username', username: 'username', title: 'string', sn: 'string', suggestion: 'textarea' } as const;

/** The workflow's own fields, then what every ticket has. */
export function useConditionFields(): ConditionField[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const fields = useRead(({ process }) => fieldsOf(process));
  const keys = Object.keys(always) as (keyof typeof always)[];
  return [
    ...fields.map((field) => ({
      key: field.key,
      label: nameIn(language, field) || field.key,
      type: field.type,
      choices: choicesOf(field.type === 'boolean' ? field.booleanDisplay : field.choice) ?? [],
    })),
    ...keys.map((key) => ({ key, label: t(`conditionField.${key}`), type: always[key], choices: [] })),
  ];
}
