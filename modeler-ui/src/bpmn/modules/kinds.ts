import type { ModdleElement } from '../moddle';
import { elementOf, elementsOf, extensionOf, textOf, typeIs } from '../moddle';

/** What can be drawn, because it runs. The keys are those of the texts. */
export const kindNames = [
  'step', 'autoStep', 'subTicket', 'timeout', 'buttonChoice', 'ruleChoice', 'parallel', 'inclusive', 'stage', 'start',
  'end', 'note',
] as const;

export type KindName = (typeof kindNames)[number];

export type Kind = {
  name: KindName;
  type: string;
  icon: string;
  group: 'step' | 'branch' | 'event' | 'other';
  choice?: 'button' | 'rule';
  eventDefinitionType?: string;
  isExpanded?: boolean;
  /** May follow another element. */
  follows: boolean;
};

export const kinds: readonly Kind[] = [
  { name: 'step', type: 'bpmn:UserTask', icon: 'bpmn-icon-user-task', group: 'step', follows: true },
  { name: 'autoStep', type: 'bpmn:ServiceTask', icon: 'bpmn-icon-service-task', group: 'step', follows: true },
  { name: 'subTicket', type: 'bpmn:CallActivity', icon: 'bpmn-icon-call-activity', group: 'step', follows: true },
  {
    name: 'timeout',
    type: 'bpmn:BoundaryEvent',
    icon: 'bpmn-icon-intermediate-event-catch-timer',
    group: 'step',
    eventDefinitionType: 'bpmn:TimerEventDefinition',
    follows: false,
  },
  {
    name: 'buttonChoice',
    type: 'bpmn:ExclusiveGateway',
    icon: 'bpmn-icon-gateway-none',
    group: 'branch',
    choice: 'button',
    follows: true,
  },
  {
    name: 'ruleChoice',
    type: 'bpmn:ExclusiveGateway',
    icon: 'bpmn-icon-gateway-xor',
    group: 'branch',
    choice: 'rule',
    follows: true,
  },
  { name: 'parallel', type: 'bpmn:ParallelGateway', icon: 'bpmn-icon-gateway-parallel', group: 'branch', follows: true },
  { name: 'inclusive', type: 'bpmn:InclusiveGateway', icon: 'bpmn-icon-gateway-or', group: 'branch', follows: true },
  { name: 'start', type: 'bpmn:StartEvent', icon: 'bpmn-icon-start-event-none', group: 'event', follows: false },
  { name: 'end', type: 'bpmn:EndEvent', icon: 'bpmn-icon-end-event-none', group: 'event', follows: true },
  {
    name: 'stage',
    type: 'bpmn:SubProcess',
    icon: 'bpmn-icon-subprocess-expanded',
    group: 'other',
    isExpanded: true,
    follows: true,
  },
  { name: 'note', type: 'bpmn:TextAnnotation', icon: 'bpmn-icon-text-annotation', group: 'other', follows: false },
];

/** Kinds an element may be changed into without drawing anew. */
const interchangeable: readonly (readonly KindName[])[] = [
  ['step', 'autoStep', 'subTicket'],
  ['buttonChoice', 'ruleChoice', 'parallel', 'inclusive'],
];

/** What an element is drawn as; null for what is not among the kinds, e.g. a part of a foreign file. */
export function kindOf(element: ModdleElement): KindName | null {
  const choice = typeIs(element, 'bpmn:ExclusiveGateway') ? textOf(extensionOf(element, 'gavia:Choice'), 'kind') : '';
  const found = kinds.find(
    (kind) =>
      typeIs(element, kind.type) &&
      (kind.choice === undefined || kind.choice === (choice || 'rule')) &&
      (kind.eventDefinitionType === undefined || isTimer(element)),
  );
  return found?.name ?? null;
}

function isTimer(element: ModdleElement): boolean {
  return elementsOf(element, 'eventDefinitions').some((each) => typeIs(each, 'bpmn:TimerEventDefinition'));
}

/** What an element may be changed into; elements that do not run become something that does. */
export function alternativesTo(element: ModdleElement): Kind[] {
  const name = kindOf(element);
  const family = name
    ? interchangeable.find((names) => names.includes(name))
    : element.$type.endsWith('Task')
      ? interchangeable[0]
      : element.$type.endsWith('Gateway')
        ? interchangeable[1]
        : undefined;
  return kinds.filter((kind) => family?.includes(kind.name) && kind.name !== name);
}

/** Whether a flow is offered to people as a button: it leaves a state, or a choice by button. */
export function offersButtons(flow: ModdleElement): boolean {
  const source = elementOf(flow, 'sourceRef');
  const target = elementOf(flow, 'targetRef');
  return source !== null && (isButtonChoice(source) || (isHandled(source) && !(target && isButtonChoice(target))));
}

function isButtonChoice(element: ModdleElement): boolean {
  return typeIs(element, 'bpmn:ExclusiveGateway') && textOf(extensionOf(element, 'gavia:Choice'), 'kind') === 'button';
}

function isHandled(element: ModdleElement): boolean {
  return element.$type.endsWith('Task') || typeIs(element, 'bpmn:CallActivity');
}
