import { useTranslation } from 'react-i18next';
import { namesOf, setDocumentation, setName, setTranslation } from '../../../bpmn/edit/names';
import type { ModdleElement } from '../../../bpmn/moddle';
import { useEdit } from '../context';
import { TextControl } from './controls';
import { Translations } from './Translations';

/** Name, its translations, and a description. */
export function NameSettings({ element, described = true }: { element: ModdleElement; described?: boolean }) {
  const { t } = useTranslation();
  const edit = useEdit();
  const { name, names, documentation } = namesOf(element);
  return (
    <>
      <TextControl field="name" label={t('panel.name')} value={name} onChange={(next) => { edit(() => setName(element, next)); }} />
      <TextControl
        label={t('panel.nameEnglish')}
        value={names['en'] ?? ''}
        onChange={(next) => { edit((model) => setTranslation(model, element, 'en', next)); }}
      />
      <Translations names={names} onChange={(lang, next) => { edit((model) => setTranslation(model, element, lang, next)); }} />
      {described && (
        <TextControl
          label={t('panel.description')}
          rows={2}
          value={documentation}
          onChange={(next) => { edit((model) => setDocumentation(model, element, next)); }}
        />
      )}
    </>
  );
}
