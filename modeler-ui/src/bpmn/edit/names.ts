import { elementsOf, extensionsOf, nameProperty, textOf, translationsOf, type ModdleElement } from '../moddle';
import { replaceExtensions, type Change, type Model } from './change';

export type NameSettings = { name: string; names: Readonly<Record<string, string>>; documentation: string };

export function namesOf(element: ModdleElement): NameSettings {
  const property = nameProperty(element);
  return {
    name: property ? textOf(element, property) : '',
    names: translationsOf(element),
    documentation: textOf(elementsOf(element, 'documentation')[0], 'text'),
  };
}

export function setName(element: ModdleElement, name: string): Change[] {
  const property = nameProperty(element);
  return property ? [{ element, properties: { [property]: name || undefined } }] : [];
}

/** The name in another language; empty removes it. */
export function setTranslation(model: Model, element: ModdleElement, lang: string, name: string): Change[] {
  const others = extensionsOf(element, 'gavia:Translation').filter((each) => textOf(each, 'lang') !== lang);
  const next = name === '' ? others : [...others, model.create('gavia:Translation', { lang, name })];
  return [replaceExtensions(model, element, { 'gavia:Translation': next })];
}

export function setDocumentation(model: Model, element: ModdleElement, text: string): Change[] {
  const documentation = text === '' ? [] : [model.create('bpmn:Documentation', { text })];
  documentation.forEach((each) => { each.$parent = element; });
  return [{ element, properties: { documentation } }];
}
