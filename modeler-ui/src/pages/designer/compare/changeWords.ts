import type { TFunction } from 'i18next';
import type { PropertyChange } from '../../../api/compare';
import { formatDuration } from '../../../i18n/format';

type Property = Pick<PropertyChange, 'name' | 'key' | 'key_name'>;

/** Names and values of properties in the reader's words. */
export type ChangeWords = {
  property: (property: Property) => string;
  /** Null for none; a value that is not known is shown as it is configured. */
  value: (property: Property, value: string | null) => string | null;
};

const buttonKinds: Readonly<Record<string, 'agree' | 'refuse' | 'other'>> = { 1: 'agree', 2: 'refuse', 3: 'other' };
const distributions: Readonly<Record<string, 'accept' | 'direct' | 'random' | 'all'>> = { 1: 'accept', 2: 'direct', 3: 'random', 4: 'all' };

export function changeWords(language: string, t: TFunction): ChangeWords {
  /** A term of the extension; one these pages do not know is shown as it is written. */
  const term = (group: string, name: string) => t(`${group}.${name}` as 'access.readonly', { defaultValue: name });

  function keyWords({ name, key, key_name }: Property): string {
    if (name === 'name' && key !== null) {
      return new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }).of(key) ?? key;
    }
    return key_name ?? term('builtInField', (key ?? '').replaceAll('.', '_')).replace(/^$/, key ?? '');
  }

  function known({ name }: Property, value: string): string {
    switch (name) {
      case 'participant.type':
        return term('participantType', value);
      case 'distribution':
        return distributions[value] ? t(`distribution.${distributions[value]}`) : value;
      case 'button.kind':
        return buttonKinds[value] ? t(`buttonKind.${buttonKinds[value]}`) : value;
      case 'field_access':
        return term('access', value);
      case 'type':
        return term('fieldType', term('propertyValue', value));
      case 'gateway':
      case 'running_tickets':
      case 'existence':
      case 'button':
        return term('propertyValue', value);
      case 'seconds':
      case 'button.timer':
        return formatDuration(language, Number(value));
      default:
        return value === 'true' ? t('propertyValue.yes') : value === 'false' ? t('propertyValue.no') : value;
    }
  }

  return {
    property: (property) => {
      const name = term('property', property.name.replaceAll('.', '_'));
      return property.key === null ? name : t('property.of', { name, key: keyWords(property) });
    },
    value: (property, value) => (value === null || value === '' ? null : known(property, value)),
  };
}
