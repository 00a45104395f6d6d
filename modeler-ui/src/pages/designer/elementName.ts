import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/language';
import { idOf, typeIs, type ModdleElement } from '../../bpmn/moddle';
import { kindOf } from '../../bpmn/modules/kinds';
import { namesOf } from '../../bpmn/edit/names';
import { nameIn } from '../../i18n/names';

/** An element's name for the reader; what it is when it has none. */
export function useElementName(): (element: ModdleElement | null) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return (element) => {
    if (!element) {
      return t('workflow.nowhere');
    }
    const name = nameIn(language, namesOf(element));
    const kind = kindOf(element);
    const what = kind ? t(`canvas.${kind}`) : typeIs(element, 'bpmn:SequenceFlow') ? t('panel.flow') : idOf(element);
    return name || what || t('workflow.unnamed');
  };
}
