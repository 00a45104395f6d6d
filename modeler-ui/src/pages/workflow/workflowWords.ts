import type { TFunction } from 'i18next';
import type { WorkflowDetail } from '../../api/workflows';
import type { DiagramElements } from '../../bpmn/elements';
import { formatDuration } from '../../i18n/format';
import { nameIn } from '../../i18n/names';

/** Names and terms of one workflow in the reader's language. */
export type WorkflowWords = {
  /** An element's name, or what it is when it has none. */
  element: (id: string) => string;
  /** A field's label, built-in fields included; the key when there is none. */
  field: (key: string) => string;
  fieldType: (type: string) => string;
  participant: (participant: { type: string; value: string } | null) => string;
  distribution: (name: string) => string;
  duration: (seconds: number) => string;
};

/** @param directoryName names what participants give by number: type, number */
export function workflowWords(
  workflow: WorkflowDetail,
  elements: DiagramElements,
  directoryName: (type: string, value: string) => string,
  language: string,
  t: TFunction,
): WorkflowWords {
  const byElement = new Map(
    [...workflow.state_list, ...workflow.transitions].map((each) => [each.element_id, each] as const),
  );
  const fields = new Map(workflow.fields.map((field) => [field.key, field] as const));
  /** A term of the extension; one this version of the pages does not know is shown as it is written. */
  const term = (group: string, name: string) => t(`${group}.${name}` as 'access.readonly', { defaultValue: name });

  const field = (key: string) => {
    const custom = fields.get(key);
    return custom ? nameIn(language, custom) || key : term('builtInField', key.replaceAll('.', '_')) || key;
  };
  return {
    element: (id) => {
      const known = byElement.get(id) ?? elements.get(id);
      const name = known && nameIn(language, known);
      const kind = elements.get(id)?.kind;
      return name || (kind ? t(`elementKind.${kind}`) : `${t('workflow.unnamed')} (${id})`);
    },
    field: (key) => {
      const label = field(key);
      return label === key.replaceAll('.', '_') ? key : label;
    },
    fieldType: (type) => term('fieldType', type),
    participant: (participant) => {
      const type = participant?.type ?? 'nobody';
      const known = t(`participantType.${type}` as 'participantType.nobody', { defaultValue: '' });
      const label = known || t('participantType.unknown', { type });
      const value = participant ? operand(participant, field, term) : '';
      return value ? `${label}${t('punctuation.colon')}${value}` : label;
    },
    distribution: (name) => term('distribution', name),
    duration: (seconds) => formatDuration(language, seconds),
  };

  function operand(
    { type, value }: { type: string; value: string },
    fieldName: (key: string) => string,
    termOf: (group: string, name: string) => string,
  ): string {
    const parts = value.split(',').map((part) => part.trim());
    const separator = t('punctuation.list');
    switch (type) {
      case 'variable':
        return parts.map((part) => termOf('participantVariable', part)).join(separator);
      case 'field':
        return parts.map(fieldName).join(separator);
      case 'hook':
      case 'external':
        return '';
      default:
        return parts.filter((part) => part !== '').map((part) => directoryName(type, part)).join(separator);
    }
  }
}
