import { choicesOf, type FieldSettings } from './fields';

/** Values a ticket of these fields might have. */
export function sampleValues(fields: readonly Pick<FieldSettings, 'key' | 'type' | 'defaultValue' | 'choice'>[]): Record<string, unknown> {
  return Object.fromEntries(fields.filter(({ key }) => key !== '').map((field) => [field.key, sampleOf(field)]));
}

function sampleOf({ type, defaultValue, choice }: Pick<FieldSettings, 'type' | 'defaultValue' | 'choice'>): unknown {
  const first = choicesOf(choice)?.[0]?.[0] ?? '1';
  switch (type) {
    case 'integer':
      return Number.isInteger(Number(defaultValue || '1')) ? Number(defaultValue || '1') : 1;
    case 'float':
      return Number.isFinite(Number(defaultValue || '1.5')) ? Number(defaultValue || '1.5') : 1.5;
    case 'boolean':
      return defaultValue !== 'false';
    case 'date':
      return defaultValue || '2026-01-31';
    case 'datetime':
      return defaultValue || '2026-01-31 09:30:00';
    case 'radio':
    case 'select':
    case 'checkbox':
    case 'multiselect':
      return defaultValue || first;
    case 'username':
    case 'usernames':
      return defaultValue || 'admin';
    default:
      return defaultValue || 'sample';
  }
}
