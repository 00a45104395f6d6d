import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor';
import type EventBus from 'diagram-js/lib/core/EventBus';
import RuleProvider from 'diagram-js/lib/features/rules/RuleProvider';
import type BpmnFactory from 'bpmn-js/lib/features/modeling/BpmnFactory';
import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import gavia from '../moddle/gavia.json';
import { elementOf, elementsOf, extensionOf, textOf, typeIs, type ModdleElement } from '../moddle';

/** Where each of our extension elements may stand, by its type. */
const allowedIn = new Map<string, readonly string[]>(
  gavia.types.flatMap(({ name, meta }) => (meta ? [[`gavia:${name}`, meta.allowedIn] as const] : [])),
);

type Typed = ModdleElement & { $instanceOf?: (type: string) => boolean };

/** Whether an extension element may stand on an element; those of others may stand anywhere. */
export function mayStandOn(extension: string, element: Typed): boolean {
  const places = allowedIn.get(extension);
  return places === undefined || places.some((place) => element.$instanceOf?.(place) ?? element.$type === place);
}

/** The element that extensionElements are being copied into: the nearest one that is not an extension itself. */
function holderOf(parent: ModdleElement | undefined): ModdleElement | undefined {
  return parent && typeIs(parent, 'bpmn:ExtensionElements') ? holderOf(parent.$parent) : parent;
}

type Copying = { parent?: ModdleElement; property?: unknown };

/** Keeps extension elements where they belong when an element is copied or becomes another kind. */
function keepExtensionsInPlace(eventBus: EventBus): void {
  eventBus.on<Copying>('moddleCopy.canCopyProperty', 1_500, ({ parent, property }) => {
    const type = (property as ModdleElement | undefined)?.$type;
    const holder = holderOf(parent);
    return type?.startsWith('gavia:') && holder && parent !== holder && !mayStandOn(type, holder) ? false : undefined;
  });
}
keepExtensionsInPlace.$inject = ['eventBus'];

type Replaced = {
  context: {
    newShape?: { businessObject: ModdleElement };
    hints?: { targetElement?: { choice?: string } };
  };
};

/** A gateway that becomes a choice by button or by rule says so in the file. */
class ChoiceOfReplacement extends CommandInterceptor {
  static override $inject = ['eventBus', 'modeling', 'bpmnFactory'];

  constructor(eventBus: EventBus, modeling: Modeling, bpmnFactory: BpmnFactory) {
    super(eventBus);
    this.postExecuted('shape.replace', (event: Replaced) => {
      const { newShape, hints } = event.context;
      const wanted = hints?.targetElement?.choice;
      const element = newShape?.businessObject;
      if (!newShape || !element || !typeIs(element, 'bpmn:ExclusiveGateway') || !wanted) {
        return;
      }
      if (textOf(extensionOf(element, 'gavia:Choice'), 'kind') !== wanted) {
        const others = elementsOf(elementOf(element, 'extensionElements'), 'values').filter(({ $type }) => $type !== 'gavia:Choice');
        const values = [...others, bpmnFactory.create('gavia:Choice', { kind: wanted })];
        modeling.updateProperties(newShape as never, {
          extensionElements: bpmnFactory.create('bpmn:ExtensionElements', { values }),
        });
      }
    });
  }
}

type Placed = { shape?: { businessObject?: ModdleElement }; shapes?: { businessObject?: ModdleElement }[]; target?: { businessObject?: ModdleElement } };

/** A timeout belongs to a step: it cannot be put down anywhere else. */
class TimeoutPlaces extends RuleProvider {
  static override $inject = ['eventBus'];

  override init(): void {
    const free = (element: ModdleElement | undefined, target: ModdleElement | undefined) =>
      element && typeIs(element, 'bpmn:BoundaryEvent') && !(target && isHost(target));
    this.addRule('shape.create', 2_000, (context: Placed) =>
      free(context.shape?.businessObject, context.target?.businessObject) ? false : undefined);
    this.addRule('elements.move', 2_000, (context: Placed) =>
      context.shapes?.length === 1 && context.target && free(context.shapes[0]?.businessObject, context.target.businessObject)
        ? false
        : undefined);
  }
}

function isHost(element: ModdleElement): boolean {
  return typeIs(element, 'bpmn:UserTask', 'bpmn:ServiceTask', 'bpmn:CallActivity', 'bpmn:SubProcess');
}

export const extensionsModule = {
  __init__: ['extensionPlaces', 'choiceOfReplacement', 'timeoutPlaces'],
  extensionPlaces: ['type', keepExtensionsInPlace],
  choiceOfReplacement: ['type', ChoiceOfReplacement],
  timeoutPlaces: ['type', TimeoutPlaces],
};
