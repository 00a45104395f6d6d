import { useTranslation } from 'react-i18next';
import { useDirectoryNames } from '../../../app/directoryNames';
import { participantOf } from '../../../bpmn/edit/state';
import { typeIs, type ModdleElement } from '../../../bpmn/moddle';
import { useFieldChoices } from '../panel/fieldChoices';

/** Who handles a step, with the names that people know; nothing for what nobody handles. */
export function useParticipantWords(elements: readonly ModdleElement[]): (element: ModdleElement) => string {
  const { t } = useTranslation();
  const directoryName = useDirectoryNames(elements.filter(isHandled).map(participantOf), true);
  const fields = useFieldChoices();
  const partName = (type: string, part: string) => {
    switch (type) {
      case 'variable':
        return t(`participantVariable.${part}` as 'participantVariable.creator', { defaultValue: part });
      case 'field':
        return fields.find(({ key }) => key === part)?.label ?? part;
      default:
        return directoryName(type, part);
    }
  };
  return (element) => {
    if (!isHandled(element)) {
      return '';
    }
    const { type, value, url } = participantOf(element);
    const label = t(`participantType.${type}` as 'participantType.nobody', { defaultValue: type });
    const parts = value.split(',').map((each) => each.trim()).filter((each) => each !== '');
    const named = parts.length === 0 ? url : parts.map((part) => partName(type, part)).join(t('punctuation.list'));
    return named === '' ? label : `${label}${t('punctuation.colon')}${named}`;
  };
}

function isHandled(element: ModdleElement): boolean {
  return typeIs(element, 'bpmn:UserTask', 'bpmn:ServiceTask');
}
