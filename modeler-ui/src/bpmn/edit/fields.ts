import { elementsOf, extensionOf, textOf, type ModdleElement } from '../moddle';
import { patched, patchExtension, readAttributes, type Change, type Model } from './change';
import { renameUses } from './fieldUses';
import { permissionsOf, setPermissions, statesOf } from './state';

export const fieldTypes = [
  'string', 'textarea', 'richtext', 'integer', 'float', 'boolean', 'date', 'datetime', 'radio', 'checkbox', 'select',
  'multiselect', 'username', 'usernames', 'attachment',
] as const;

/** A custom field. choice, booleanDisplay and label are JSON as in the file. */
export type FieldSettings = {
  key: string;
  name: string;
  type: string;
  order: number;
  defaultValue: string;
  description: string;
  placeholder: string;
  template: string;
  booleanDisplay: string;
  choice: string;
  label: string;
};

export type FieldEntry = FieldSettings & { names: Readonly<Record<string, string>> };

const defaults: FieldSettings = {
  key: '',
  name: '',
  type: 'string',
  order: 0,
  defaultValue: '',
  description: '',
  placeholder: '',
  template: '',
  booleanDisplay: '{}',
  choice: '{}',
  label: '{}',
};

export function fieldsOf(process: ModdleElement): FieldEntry[] {
  return fieldElements(process).map((field) => ({ ...readAttributes(field, defaults), names: translationsOfField(field) }));
}

function fieldElements(process: ModdleElement): ModdleElement[] {
  return elementsOf(extensionOf(process, 'gavia:Fields'), 'fields');
}

function translationsOfField(field: ModdleElement): Record<string, string> {
  return Object.fromEntries(
    elementsOf(field, 'translations').map((each) => [textOf(each, 'lang'), textOf(each, 'name')]),
  );
}

/** Adds a field at the end. */
export function addField(model: Model, field: Partial<FieldSettings>): Change[] {
  const all = fieldElements(model.process);
  const order = Math.max(0, ...all.map((each) => readAttributes(each, defaults).order)) + 10;
  const added = patched(model.create, 'gavia:Field', null, { ...defaults, order, ...field });
  return [setFields(model, [...all, added])];
}

/**
 * Changes a field. A new key is also written wherever the old one stands.
 *
 * @param index in the order of the file
 */
export function setField(model: Model, index: number, patch: Partial<FieldSettings>): Change[] {
  const all = fieldElements(model.process);
  const former = all[index];
  if (!former) {
    return [];
  }
  const next = [...all];
  next[index] = patched(model.create, 'gavia:Field', former, patch);
  const from = textOf(former, 'key');
  const change = setFields(model, next);
  return patch.key === undefined || patch.key === from || from === '' ? [change] : [change, ...renameUses(model, from, patch.key)];
}

/** Gives a field another key and leaves what stands under the former one to whatever else has it. */
export function setFieldKeyAlone(model: Model, index: number, key: string): Change[] {
  const all = fieldElements(model.process);
  const next = all.map((field, each) => (each === index ? patched(model.create, 'gavia:Field', field, { key }) : field));
  return [setFields(model, next)];
}

export function setFieldTranslation(model: Model, index: number, lang: string, name: string): Change[] {
  const all = fieldElements(model.process);
  const former = all[index];
  if (!former) {
    return [];
  }
  const others = elementsOf(former, 'translations').filter((each) => textOf(each, 'lang') !== lang);
  const translations = name === '' ? others : [...others, model.create('gavia:Translation', { lang, name })];
  const next = [...all];
  next[index] = patched(model.create, 'gavia:Field', former, { translations });
  return [setFields(model, next)];
}

/** Removes a field with its permissions. */
export function removeField(model: Model, index: number): Change[] {
  const all = fieldElements(model.process);
  const key = all[index] ? textOf(all[index], 'key') : '';
  const permissions = statesOf(model.process)
    .filter((state) => permissionsOf(state).some(({ field }) => field === key))
    .flatMap((state) => setPermissions(model, state, permissionsOf(state).filter(({ field }) => field !== key)));
  return [setFields(model, all.filter((_, each) => each !== index)), ...permissions];
}

/** Moves a field before its neighbour (-1) or after it (1); the places of both are exchanged with their orders. */
export function moveField(model: Model, index: number, by: -1 | 1): Change[] {
  const all = fieldElements(model.process);
  const [field, neighbour] = [all[index], all[index + by]];
  if (!field || !neighbour) {
    return [];
  }
  const order = (each: ModdleElement) => readAttributes(each, defaults).order;
  const next = [...all];
  next[index + by] = patched(model.create, 'gavia:Field', field, { order: order(neighbour) });
  next[index] = patched(model.create, 'gavia:Field', neighbour, { order: order(field) });
  return [setFields(model, next)];
}

function setFields(model: Model, fields: ModdleElement[]): Change {
  return patchExtension(model, model.process, 'gavia:Fields', { fields });
}

/** Choices as value and label in the order of the file; null when the text is no JSON object. */
export function choicesOf(text: string): [string, string][] | null {
  try {
    const parsed: unknown = JSON.parse(text === '' ? '{}' : text);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
      ? Object.entries(parsed).map(([value, label]) => [value, String(label)])
      : null;
  } catch {
    return null;
  }
}

export function choicesText(choices: readonly (readonly [string, string])[]): string {
  return JSON.stringify(Object.fromEntries(choices));
}

