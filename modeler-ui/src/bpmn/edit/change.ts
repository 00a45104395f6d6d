import { elementOf, elementsOf, extensionOf, typeIs, type ModdleElement } from '../moddle';

/**
 * New property values of one element of the XML; undefined removes a property. What is changed inside an element that is
 * not drawn itself (a timer's definition) names it as part. Nothing here is altered in place: the former values are
 * what undo puts back.
 */
export type Change = { element: ModdleElement; part?: ModdleElement; properties: Record<string, unknown> };

export type Create = (type: string, properties?: Record<string, unknown>) => ModdleElement;

/** A workflow's XML in memory, to be read and to plan the changes of one step for. */
export type Model = {
  /** The bpmn:Process. */
  process: ModdleElement;
  /** A flow element or artifact, sub-processes included; null when there is none. */
  find: (id: string) => ModdleElement | null;
  create: Create;
  /** extensionElements planned in this step: several changes of one element build on each other. */
  planned: Map<ModdleElement, ModdleElement | null>;
};

type Value = string | number | boolean;

/** Attributes of an extension element; where it or one of them is missing, the default. */
export function readExtension<T extends Record<string, Value>>(element: ModdleElement, type: string, defaults: T): T {
  return readAttributes(extensionOf(element, type), defaults);
}

export function readAttributes<T extends Record<string, Value>>(element: ModdleElement | null, defaults: T): T {
  return Object.fromEntries(
    Object.entries(defaults).map(([name, byDefault]) => {
      const value = element?.get(name);
      return [name, typeof value === typeof byDefault ? value : byDefault];
    }),
  ) as T;
}

/** Changes some attributes or children of an extension element, which is made when it is missing. */
export function patchExtension(
  model: Model,
  element: ModdleElement,
  type: string,
  patch: Record<string, unknown>,
): Change {
  const former = extensionsNow(model, element).find((value) => value.$type === type) ?? null;
  return replaceExtensions(model, element, { [type]: patched(model.create, type, former, patch) });
}

function extensionsNow(model: Model, element: ModdleElement): ModdleElement[] {
  const planned = model.planned.get(element);
  return elementsOf(planned === undefined ? elementOf(element, 'extensionElements') : planned, 'values');
}

/** A copy of an element of the XML with other attributes or children; empty texts are left out. */
export function patched(
  create: Create,
  type: string,
  former: ModdleElement | null,
  patch: Record<string, unknown>,
): ModdleElement {
  const properties = Object.entries({ ...former, ...patch }).filter(
    // moddle's own bookkeeping begins with a dollar sign
    ([name, value]) => !name.startsWith('$') && !(value === undefined || value === null || value === '' || isEmptyList(value)),
  );
  const next = create(type, Object.fromEntries(properties));
  Object.assign(attributesOf(next), former ? attributesOf(former) : {});
  for (const [, value] of properties) {
    if (Array.isArray(value)) {
      value.forEach((child: ModdleElement) => { child.$parent ??= next; });
    }
  }
  return next;
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** Attributes of other namespaces, which are kept as they came. */
function attributesOf(element: ModdleElement): Record<string, unknown> {
  return (element as unknown as { $attrs?: Record<string, unknown> }).$attrs ?? {};
}

/**
 * Puts extension elements in place of those of the same type, at the same place; null removes them. Everything else
 * below extensionElements stays, also what is not ours.
 */
export function replaceExtensions(
  model: Model,
  element: ModdleElement,
  replacements: Readonly<Record<string, ModdleElement | readonly ModdleElement[] | null>>,
): Change {
  const waiting = new Map(Object.entries(replacements));
  const values = extensionsNow(model, element).flatMap((value) => {
    if (!(value.$type in replacements)) {
      return [value];
    }
    const next = waiting.get(value.$type);
    waiting.delete(value.$type);
    return next ? [next].flat() : [];
  });
  for (const next of waiting.values()) {
    values.push(...(next ? [next].flat() : []));
  }
  if (values.length === 0) {
    model.planned.set(element, null);
    return { element, properties: { extensionElements: undefined } };
  }
  const extensionElements = model.create('bpmn:ExtensionElements', { values });
  extensionElements.$parent = element;
  values.forEach((value) => { value.$parent = extensionElements; });
  model.planned.set(element, extensionElements);
  return { element, properties: { extensionElements } };
}

/** Every flow element and artifact, those of sub-processes included, in the order of the file. */
export function allElements(container: ModdleElement): ModdleElement[] {
  return [...elementsOf(container, 'flowElements'), ...elementsOf(container, 'artifacts')].flatMap((element) =>
    typeIs(element, 'bpmn:SubProcess') ? [element, ...allElements(element)] : [element],
  );
}
