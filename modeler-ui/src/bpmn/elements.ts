import type { Names } from '../i18n/names';
import { secondsOf } from './duration';
import {
  elementOf,
  elementsOf,
  extensionOf,
  flagOf,
  idOf,
  nameProperty,
  textOf,
  translationsOf,
  typeIs,
  type ModdleElement,
} from './moddle';

type Common = Names & { id: string; documentation: string };

export type Participant = {
  /** As the extension names it, e.g. role. */
  type: string;
  value: string;
  /** Address of a hook or an external look-up, else empty. Its token is a secret and not read. */
  address: string;
  waitsForCallBack: boolean;
};

export type StateElement = Common & {
  kind: 'userTask' | 'serviceTask' | 'callActivity' | 'end';
  participant: Participant | null;
  distribution: string;
  hidden: boolean;
  retreat: boolean;
  rememberLastHandler: boolean;
  permissions: { field: string; access: string }[];
  /** Flows offered to the handler, those behind a button choice included. */
  buttons: string[];
  timers: string[];
  call: { workflow: string; itemsField: string } | null;
};

export type FlowElement = Common & {
  kind: 'flow' | 'button';
  source: string | null;
  target: string | null;
  condition: string;
  /** Set for buttons. */
  button: { kind: string; requireFields: boolean; confirm: string | null } | null;
};

export type TimerElement = Common & {
  kind: 'timer';
  attachedTo: string | null;
  /** Null when the duration cannot be read; then only its text is known. */
  seconds: number | null;
  duration: string;
  target: string | null;
};

export type GatewayElement = Common & {
  kind: 'buttons' | 'rule' | 'exclusive' | 'parallel' | 'inclusive';
  branches: { flow: string; condition: string; otherwise: boolean; target: string | null }[];
};

export type PlainElement = Common & { kind: 'start' | 'subProcess' | 'note' | 'other' };

/** What the XML says of an element; names are in the workflow's own language, with translations beside. */
export type DiagramElement = StateElement | FlowElement | TimerElement | GatewayElement | PlainElement;

export type DiagramElements = ReadonlyMap<string, DiagramElement>;

/** Reads every flow element and note of the processes, embedded sub-processes included. */
export function readElements(definitions: ModdleElement): DiagramElements {
  const elements = new Map<string, DiagramElement>();
  const visit = (container: ModdleElement) => {
    const inside = elementsOf(container, 'flowElements');
    for (const element of [...inside, ...elementsOf(container, 'artifacts')]) {
      const id = idOf(element);
      if (id) {
        elements.set(id, read(id, element, inside));
      }
      if (isSubProcess(element)) {
        visit(element);
      }
    }
  };
  elementsOf(definitions, 'rootElements')
    .filter((root) => typeIs(root, 'bpmn:Process'))
    .forEach(visit);
  return elements;
}

function read(id: string, element: ModdleElement, siblings: ModdleElement[]): DiagramElement {
  const common: Common = {
    id,
    name: ownName(element),
    names: translationsOf(element),
    documentation: textOf(elementsOf(element, 'documentation')[0], 'text'),
  };
  switch (element.$type) {
    case 'bpmn:StartEvent':
      return { ...common, kind: 'start' };
    case 'bpmn:EndEvent':
      return { ...common, kind: 'end', ...state(element, siblings) };
    case 'bpmn:CallActivity':
      return { ...common, kind: 'callActivity', ...state(element, siblings) };
    case 'bpmn:Task':
    case 'bpmn:ManualTask':
    case 'bpmn:UserTask':
      return { ...common, kind: 'userTask', ...state(element, siblings) };
    case 'bpmn:ServiceTask':
    case 'bpmn:ScriptTask':
    case 'bpmn:SendTask':
    case 'bpmn:BusinessRuleTask':
      return { ...common, kind: 'serviceTask', ...state(element, siblings) };
    case 'bpmn:ExclusiveGateway':
      return { ...common, kind: exclusiveKind(element), branches: branches(element) };
    case 'bpmn:ParallelGateway':
      return { ...common, kind: 'parallel', branches: branches(element) };
    case 'bpmn:InclusiveGateway':
      return { ...common, kind: 'inclusive', branches: branches(element) };
    case 'bpmn:SequenceFlow':
      return { ...common, ...flow(element) };
    case 'bpmn:BoundaryEvent':
      return isTimer(element) ? { ...common, kind: 'timer', ...timer(element) } : { ...common, kind: 'other' };
    case 'bpmn:TextAnnotation':
      return { ...common, kind: 'note' };
    default:
      return { ...common, kind: isSubProcess(element) ? 'subProcess' : 'other' };
  }
}

function ownName(element: ModdleElement): string {
  const property = nameProperty(element);
  return property ? textOf(element, property) : '';
}

function state(element: ModdleElement, siblings: ModdleElement[]): Omit<StateElement, keyof Common | 'kind'> {
  const settings = extensionOf(element, 'gavia:State');
  const permissions = extensionOf(element, 'gavia:FieldPermissions');
  return {
    participant: participant(element),
    distribution: settings ? textOf(settings, 'distribution') : 'accept',
    hidden: flagOf(settings, 'hidden'),
    retreat: flagOf(settings, 'retreat'),
    rememberLastHandler: flagOf(settings, 'rememberLastHandler'),
    permissions: elementsOf(permissions, 'permissions').map((each) => ({
      field: textOf(each, 'field'),
      access: textOf(each, 'access'),
    })),
    buttons: buttonsOf(element),
    timers: siblings
      .filter((other) => typeIs(other, 'bpmn:BoundaryEvent') && isTimer(other))
      .filter((other) => elementOf(other, 'attachedToRef') === element)
      .flatMap((other) => idOf(other) ?? []),
    call: typeIs(element, 'bpmn:CallActivity')
      ? {
          workflow: textOf(element, 'calledElement'),
          itemsField: textOf(extensionOf(element, 'gavia:Call'), 'itemsField'),
        }
      : null,
  };
}

function participant(element: ModdleElement): Participant | null {
  const hook = extensionOf(element, 'gavia:Hook');
  if (hook) {
    const waitsForCallBack = flagOf(hook, 'waitForCallBack');
    return { type: 'hook', value: '', address: textOf(hook, 'url'), waitsForCallBack };
  }
  const external = extensionOf(element, 'gavia:External');
  if (external) {
    return { type: 'external', value: '', address: textOf(external, 'url'), waitsForCallBack: false };
  }
  const people = extensionOf(element, 'gavia:Participant');
  return people
    ? { type: textOf(people, 'type'), value: textOf(people, 'value'), address: '', waitsForCallBack: false }
    : null;
}

function buttonsOf(task: ModdleElement): string[] {
  return elementsOf(task, 'outgoing').flatMap((flow) => {
    const target = elementOf(flow, 'targetRef');
    const buttons = target && isButtonChoice(target) ? elementsOf(target, 'outgoing') : [flow];
    return buttons.flatMap((button) => idOf(button) ?? []);
  });
}

function flow(element: ModdleElement): Omit<FlowElement, keyof Common> {
  const source = elementOf(element, 'sourceRef');
  const target = elementOf(element, 'targetRef');
  const offered = source !== null && (isButtonChoice(source) || (waits(source) && !(target && isButtonChoice(target))));
  const button = extensionOf(element, 'gavia:Button');
  return {
    kind: offered ? 'button' : 'flow',
    source: idOf(source),
    target: idOf(target),
    condition: textOf(elementOf(element, 'conditionExpression'), 'body'),
    button: offered
      ? {
          kind: button ? textOf(button, 'kind') : 'agree',
          requireFields: button ? flagOf(button, 'requireFields') : true,
          confirm: button && flagOf(button, 'confirm') ? textOf(button, 'confirmText') : null,
        }
      : null,
  };
}

function timer(element: ModdleElement): Omit<TimerElement, keyof Common | 'kind'> {
  const definition = elementsOf(element, 'eventDefinitions')[0];
  const duration = textOf(elementOf(definition, 'timeDuration'), 'body');
  return {
    attachedTo: idOf(elementOf(element, 'attachedToRef')),
    seconds: secondsOf(duration),
    duration,
    target: idOf(elementOf(elementsOf(element, 'outgoing')[0], 'targetRef')),
  };
}

function branches(gateway: ModdleElement): GatewayElement['branches'] {
  const byDefault = elementOf(gateway, 'default');
  return elementsOf(gateway, 'outgoing').flatMap((flow) => {
    const id = idOf(flow);
    return id === null
      ? []
      : {
          flow: id,
          condition: textOf(elementOf(flow, 'conditionExpression'), 'body'),
          otherwise: flow === byDefault,
          target: idOf(elementOf(flow, 'targetRef')),
        };
  });
}

function exclusiveKind(gateway: ModdleElement): 'buttons' | 'rule' | 'exclusive' {
  switch (textOf(extensionOf(gateway, 'gavia:Choice'), 'kind')) {
    case 'button':
      return 'buttons';
    case 'rule':
      return 'rule';
    default:
      return 'exclusive';
  }
}

function isButtonChoice(element: ModdleElement): boolean {
  return typeIs(element, 'bpmn:ExclusiveGateway') && exclusiveKind(element) === 'buttons';
}

function waits(element: ModdleElement): boolean {
  return element.$type.endsWith('Task') || typeIs(element, 'bpmn:CallActivity');
}

function isSubProcess(element: ModdleElement): boolean {
  return typeIs(element, 'bpmn:SubProcess', 'bpmn:Transaction', 'bpmn:AdHocSubProcess');
}

function isTimer(element: ModdleElement): boolean {
  return elementsOf(element, 'eventDefinitions').some((each) => typeIs(each, 'bpmn:TimerEventDefinition'));
}
