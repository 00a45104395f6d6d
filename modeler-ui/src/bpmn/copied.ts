import gavia from './moddle/gavia.json';
import type { ModdleElement } from './moddle';
import { kinds } from './modules/kinds';

/** One copied element as diagram-js describes it; what it means and how it is drawn as moddle has it. */
export type CopiedElement = {
  id: string;
  priority: number;
  businessObject?: ModdleElement;
  di?: ModdleElement;
} & Record<string, unknown>;

/** Copied elements by how deep they were nested. */
export type Copied = Record<string, CopiedElement[]>;

type Moddle = {
  create: (type: string, properties?: Record<string, unknown>) => ModdleElement;
  createAny: (name: string, uri: string, properties?: Record<string, unknown>) => ModdleElement;
};
type Described = ModdleElement & {
  $attrs?: Record<string, unknown>;
  $children?: Described[];
  $instanceOf?: (type: string) => boolean;
  $descriptor?: { isGeneric?: boolean; ns?: { uri?: string }; propertiesByName?: Record<string, Property> };
};
type Property = { name: string; type: string; isMany?: boolean; isReference?: boolean; isId?: boolean; isAttr?: boolean; isBody?: boolean };

const version = 1;
const most = { text: 4_000_000, elements: 2_000, value: 200_000, pixels: 1_000_000, depth: 12 };

/** A copy as text. References are left out: copies are tied to each other by the ids beside. */
export function writeCopied(tree: Copied): string {
  return JSON.stringify({ gavia: version, tree }, (name, value: unknown) => {
    const element = value as Described | null;
    if (typeof element !== 'object' || element === null || typeof element.$type !== 'string' || !element.$descriptor) {
      return value;
    }
    const plain: Record<string, unknown> = { $type: element.$type };
    for (const [property, content] of Object.entries(element)) {
      if (!property.startsWith('$') && property !== 'bpmnElement' && !element.$descriptor.propertiesByName?.[property]?.isReference) {
        plain[property] = content;
      }
    }
    if (element.$descriptor.isGeneric) {
      return { ...plain, $uri: element.$descriptor.ns?.uri ?? '', ...(element.$children && { $children: element.$children }) };
    }
    const foreign = Object.entries(element.$attrs ?? {}).filter(([key]) => isForeignName(key));
    return foreign.length > 0 ? { ...plain, $attrs: Object.fromEntries(foreign) } : plain;
  });
}

/**
 * A copy that came as text from anywhere; null when it is none of ours. Elements that could not be drawn here are left out,
 * with what is tied to them.
 */
export function readCopied(text: string, moddle: Moddle): Copied | null {
  const parsed = parse(text);
  if (!isRecord(parsed) || parsed['gavia'] !== version || !isRecord(parsed['tree'])) {
    return null;
  }
  const tree: Copied = {};
  let count = 0;
  for (const [depth, branch] of Object.entries(parsed['tree'])) {
    if (!/^\d{1,3}$/.test(depth) || !Array.isArray(branch) || (count += branch.length) > most.elements) {
      return null;
    }
    tree[depth] = branch.flatMap((each) => readElement(each, moddle) ?? []);
  }
  const ids = Object.values(tree).flat().map(({ id }) => id);
  if (new Set(ids).size !== ids.length) {
    return null;
  }
  const whole = withoutLooseEnds(tree);
  return Object.values(whole).some((branch) => branch.length > 0) ? whole : null;
}

function parse(text: string): unknown {
  try {
    return text.length > most.text ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

const drawable = new Set([...kinds.map(({ type }) => type), 'bpmn:SequenceFlow', 'bpmn:Association']);
const parts = new Set([
  ...drawable,
  'bpmn:ExtensionElements', 'bpmn:Documentation', 'bpmn:TimerEventDefinition', 'bpmn:FormalExpression', 'bpmn:Expression',
  'bpmn:MultiInstanceLoopCharacteristics', 'bpmndi:BPMNShape', 'bpmndi:BPMNEdge', 'bpmndi:BPMNLabel', 'dc:Bounds', 'dc:Point',
  ...gavia.types.map(({ name }) => `gavia:${name}`),
]);
const ties = ['id', 'parent', 'host', 'source', 'target', 'labelTarget', 'default'] as const;
const sizes = ['x', 'y', 'width', 'height'] as const;

function readElement(value: unknown, moddle: Moddle): CopiedElement | null {
  if (!isRecord(value) || !isName(value['id'])) {
    return null;
  }
  const element: CopiedElement = { id: value['id'], priority: Number(value['priority']) || 1 };
  for (const tie of ties) {
    if (isName(value[tie])) {
      element[tie] = value[tie];
    }
  }
  for (const size of sizes) {
    if (isPlace(value[size])) {
      element[size] = value[size];
    }
  }
  if (Array.isArray(value['waypoints'])) {
    const points: unknown[] = value['waypoints'];
    element['waypoints'] = points.flatMap((point) => (isRecord(point) && isPlace(point['x']) && isPlace(point['y']) ? { x: point['x'], y: point['y'] } : []));
  }
  element['hidden'] = value['hidden'] === true;
  element['collapsed'] = value['collapsed'] === true;
  if (typeof value['isExpanded'] === 'boolean') {
    element['isExpanded'] = value['isExpanded'];
  }
  if (element['labelTarget'] !== undefined) {
    return element;
  }
  const businessObject = readTyped(value['businessObject'], moddle, most.depth);
  const di = readTyped(value['di'], moddle, most.depth);
  if (!businessObject || !drawable.has(businessObject.$type) || !di?.$type.startsWith('bpmndi:BPMN') || !isWhole(element, businessObject)) {
    return null;
  }
  const name = businessObject.get('name');
  return { ...element, ...(typeof name === 'string' && { name }), businessObject, di };
}

/** An arrow has ends and corners, a timeout a step, everything else a place. */
function isWhole(element: CopiedElement, { $type }: ModdleElement): boolean {
  if ($type === 'bpmn:SequenceFlow' || $type === 'bpmn:Association') {
    const corners = element['waypoints'] as unknown[] | undefined;
    return element['source'] !== undefined && element['target'] !== undefined && corners !== undefined && corners.length >= 2;
  }
  return sizes.every((size) => element[size] !== undefined) && ($type !== 'bpmn:BoundaryEvent' || element['host'] !== undefined);
}

function readTyped(value: unknown, moddle: Moddle, depth: number): Described | null {
  if (!isRecord(value) || typeof value['$type'] !== 'string' || depth === 0) {
    return null;
  }
  if (typeof value['$uri'] === 'string') {
    return readAny(value, moddle, depth);
  }
  if (!parts.has(value['$type'])) {
    return null;
  }
  const element = moddle.create(value['$type']) as Described;
  for (const [name, content] of Object.entries(value)) {
    const property = element.$descriptor?.propertiesByName?.[name];
    // Ids are made anew: an id of another workflow may have belonged to something else here.
    if (property && !property.isReference && !property.isId) {
      const read = readProperty(content, property, element, moddle, depth);
      if (read !== undefined) {
        element.set(name, read);
      }
    }
  }
  if (isRecord(value['$attrs'])) {
    const foreign = Object.entries(value['$attrs']).filter(([name, text]) => isForeignName(name) && isText(text));
    Object.assign(element.$attrs ?? {}, Object.fromEntries(foreign));
  }
  return element;
}

function readProperty(content: unknown, property: Property, owner: Described, moddle: Moddle, depth: number): unknown {
  if (property.isMany) {
    return Array.isArray(content) ? content.flatMap((each: unknown) => readOne(each, property, owner, moddle, depth) ?? []) : undefined;
  }
  return readOne(content, property, owner, moddle, depth);
}

function readOne(content: unknown, { type, isAttr, isBody }: Property, owner: Described, moddle: Moddle, depth: number): unknown {
  if (isRecord(content)) {
    const child = readTyped(content, moddle, depth - 1);
    if (!child || !(type === 'Element' || child.$instanceOf?.(type))) {
      return undefined;
    }
    child.$parent = owner;
    return child;
  }
  // What stands in elements of its own is no text.
  if (!isAttr && !isBody && type.includes(':')) {
    return undefined;
  }
  switch (typeof content) {
    case 'string':
      return isText(content) && !['Integer', 'Real', 'Boolean'].includes(type) ? content : undefined;
    case 'number':
      return Number.isFinite(content) && (type === 'Integer' || type === 'Real') ? content : undefined;
    case 'boolean':
      return type === 'Boolean' ? content : undefined;
    default:
      return undefined;
  }
}

/** What a foreign file said of a step: kept as it is. */
function readAny(value: Record<string, unknown>, moddle: Moddle, depth: number): Described | null {
  const { $type, $uri, $children } = value;
  if (typeof $type !== 'string' || !isForeignName($type) || typeof $uri !== 'string' || $uri === '' || !isText($uri)) {
    return null;
  }
  const attributes = Object.entries(value).filter(([name, text]) => /^(?:[A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]*$/.test(name) && (name === '$body' || !name.startsWith('$')) && isText(text));
  const element = moddle.createAny($type, $uri, Object.fromEntries(attributes)) as Described;
  if (isText(value['$body'])) {
    (element as unknown as { $body: unknown }).$body = value['$body'];
  }
  if (Array.isArray($children)) {
    element.$children = $children.flatMap((child: unknown) => (isRecord(child) && depth > 1 ? (readAny(child, moddle, depth - 1) ?? []) : []));
  }
  return element;
}

/** Without arrows, names and timeouts whose other end did not come along; each round may loosen others. */
function withoutLooseEnds(tree: Copied): Copied {
  const all = Object.values(tree).flat();
  const ids = new Set(all.map(({ id }) => id));
  const tied = ({ source, target, host, labelTarget }: CopiedElement) =>
    [source, target, host, labelTarget].every((end) => end === undefined || ids.has(end as string));
  const next = Object.fromEntries(Object.entries(tree).map(([depth, branch]) => [depth, branch.filter(tied)]));
  return Object.values(next).flat().length === all.length ? next : withoutLooseEnds(next);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An id as XML has it. */
function isName(value: unknown): value is string {
  return typeof value === 'string' && /^[\p{L}_][\p{L}\p{N}_.-]{0,254}$/u.test(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= most.value;
}

function isPlace(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= most.pixels;
}

function isForeignName(name: string): boolean {
  return /^(?!xml|bpmn|gavia|dc:|di:)[A-Za-z_][\w.-]*:[A-Za-z_][\w.-]*$/.test(name);
}
