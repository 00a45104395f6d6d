/** An element of the XML as moddle reads it. */
export type ModdleElement = {
  $type: string;
  $parent?: ModdleElement;
  get: (property: string) => unknown;
  set: (property: string, value: unknown) => void;
};

/** A text property; empty when it is missing. */
export function textOf(element: ModdleElement | null | undefined, property: string): string {
  const value = element?.get(property);
  return typeof value === 'string' || typeof value === 'number' ? value.toString() : '';
}

export function flagOf(element: ModdleElement | null | undefined, property: string): boolean {
  return element?.get(property) === true;
}

export function elementOf(element: ModdleElement | null | undefined, property: string): ModdleElement | null {
  const value = element?.get(property);
  return typeof value === 'object' && value !== null ? (value as ModdleElement) : null;
}

export function elementsOf(element: ModdleElement | null | undefined, property: string): ModdleElement[] {
  const value = element?.get(property);
  return Array.isArray(value) ? (value as ModdleElement[]) : [];
}

export function idOf(element: ModdleElement | null | undefined): string | null {
  return textOf(element, 'id') || null;
}

/** Our extension elements of a type, e.g. gavia:State. Elements the XML leaves without extension have none. */
export function extensionsOf(element: ModdleElement, type: string): ModdleElement[] {
  return elementsOf(elementOf(element, 'extensionElements'), 'values').filter((value) => value.$type === type);
}

export function extensionOf(element: ModdleElement, type: string): ModdleElement | null {
  return extensionsOf(element, type)[0] ?? null;
}

/** Whether XML defines the property for such elements: get() throws for a property a type does not know. */
export function typeIs(element: ModdleElement, ...types: string[]): boolean {
  return types.includes(element.$type);
}

/** The property an element's name is drawn from. */
export function nameProperty(element: ModdleElement): 'name' | 'text' | null {
  if (typeIs(element, 'bpmn:TextAnnotation')) {
    return 'text';
  }
  return typeIs(element, 'bpmn:Association') ? null : 'name';
}

/** Translated names by language tag, from gavia:translation. */
export function translationsOf(element: ModdleElement): Record<string, string> {
  return Object.fromEntries(
    extensionsOf(element, 'gavia:Translation').map((each) => [textOf(each, 'lang'), textOf(each, 'name')]),
  );
}
