import type Canvas from 'diagram-js/lib/core/Canvas';
import type Connect from 'diagram-js/lib/features/connect/Connect';
import type ContextPad from 'diagram-js/lib/features/context-pad/ContextPad';
import type { ContextPadEntries } from 'diagram-js/lib/features/context-pad/ContextPadProvider';
import type PopupMenu from 'diagram-js/lib/features/popup-menu/PopupMenu';
import type { PopupMenuEntries } from 'diagram-js/lib/features/popup-menu/PopupMenuProvider';
import type Rules from 'diagram-js/lib/features/rules/Rules';
import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import type BpmnReplace from 'bpmn-js/lib/features/replace/BpmnReplace';
import type { Element } from 'bpmn-js/lib/model/Types';
import { idOf, typeIs, type ModdleElement } from '../moddle';
import type { Drawing } from './drawing';
import { alternativesTo, kindOf, kinds, type Kind } from './kinds';
import type { CanvasWords } from './words';

const appendMenu = 'gavia-append';
const replaceMenu = 'bpmn-replace';

/** What is offered beside the most common choices, which have an entry of their own in the context pad. */
const common = ['step', 'buttonChoice', 'end'] as const;

function semanticOf(element: Element): ModdleElement {
  return element.businessObject as ModdleElement;
}

/** Buttons around the selected elements, and the menus they open. */
export function menusModule(words: CanvasWords) {
  function entryOf(kind: Kind, action: (event: Event) => void) {
    return {
      label: words(kind.name),
      description: words(`${kind.name}Hint`),
      className: kind.icon,
      search: [kind.name],
      group: { id: kind.group, name: words(`group_${kind.group}`) },
      action,
    };
  }

  class ContextPadProvider {
    static $inject = ['contextPad', 'canvas', 'popupMenu', 'connect', 'modeling', 'rules', 'drawing'];

    constructor(
      contextPad: ContextPad,
      private readonly canvas: Canvas,
      private readonly popupMenu: PopupMenu,
      private readonly connect: Connect,
      private readonly modeling: Modeling,
      private readonly rules: Rules,
      private readonly drawing: Drawing,
    ) {
      contextPad.registerProvider(this as never);
    }

    getMultiElementContextPadEntries(elements: Element[]): ContextPadEntries {
      return this.removal(elements);
    }

    getContextPadEntries(element: Element): ContextPadEntries {
      if (element.type === 'label') {
        return this.removal([element]);
      }
      const semantic = semanticOf(element);
      return {
        ...(leadsOn(semantic) && { ...this.appending(element), ...this.moreToAppend(element) }),
        ...(connects(semantic) && { connect: this.connecting() }),
        ...(!this.popupMenu.isEmpty(element as never, replaceMenu) && { replace: this.replacing(element) }),
        ...this.removal([element]),
      };
    }

    private appending(element: Element): ContextPadEntries {
      return Object.fromEntries(
        kinds
          .filter(({ name }) => (common as readonly string[]).includes(name))
          .map((kind) => [
            `append.${kind.name}`,
            {
              group: 'model',
              className: kind.icon,
              title: words('append', { kind: words(kind.name) }),
              action: {
                click: () => { this.drawing.append(element, kind); },
                dragstart: (event: Event) => { this.drawing.begin(event, kind, element); },
              },
            },
          ]),
      );
    }

    private moreToAppend(element: Element): ContextPadEntries {
      return {
        'append.more': {
          group: 'model',
          className: 'gavia-icon-more',
          title: words('appendMore'),
          action: { click: (event: Event) => { this.open(event, element, appendMenu, words('appendMore')); } },
        },
      };
    }

    private connecting() {
      const start = (event: Event, element: Element) => { this.connect.start(event as never, element as never); };
      return {
        group: 'connect',
        className: 'bpmn-icon-connection-multi',
        title: words('connect'),
        action: { click: start, dragstart: start } as never,
      };
    }

    private replacing(element: Element) {
      return {
        group: 'edit',
        className: 'bpmn-icon-screw-wrench',
        title: words('replace'),
        action: { click: (event: Event) => { this.open(event, element, replaceMenu, words('replace')); } },
      };
    }

    private removal(elements: Element[]): ContextPadEntries {
      const allowed: unknown = this.rules.allowed('elements.delete', { elements });
      const all = Array.isArray(allowed) ? elements.every((element) => allowed.includes(element)) : Boolean(allowed);
      return all
        ? {
            delete: {
              group: 'edit',
              className: 'bpmn-icon-trash',
              title: words('remove'),
              action: { click: () => { this.modeling.removeElements(elements.slice() as never); } },
            },
          }
        : {};
    }

    private open(event: Event, element: Element, menu: string, title: string): void {
      const pad = this.canvas.getContainer().querySelector('.djs-context-pad')?.getBoundingClientRect() ?? new DOMRect();
      const { x, y } = event as MouseEvent;
      this.popupMenu.open(element as never, menu, { x: pad.left, y: pad.bottom + 5, cursor: { x, y } } as never, {
        title,
        width: 300,
        search: true,
      });
    }
  }

  class AppendMenuProvider {
    static $inject = ['popupMenu', 'drawing'];

    constructor(popupMenu: PopupMenu, private readonly drawing: Drawing) {
      popupMenu.registerProvider(appendMenu, this as never);
    }

    getPopupMenuEntries(element: Element): PopupMenuEntries {
      return Object.fromEntries(
        kinds
          .filter(({ follows }) => follows)
          .map((kind) => [`append.${kind.name}`, entryOf(kind, () => { this.drawing.append(element, kind); })]),
      );
    }
  }

  class ReplaceMenuProvider {
    static $inject = ['popupMenu', 'bpmnReplace', 'modeling', 'rules'];

    constructor(
      popupMenu: PopupMenu,
      private readonly replace: BpmnReplace,
      private readonly modeling: Modeling,
      private readonly rules: Rules,
    ) {
      popupMenu.registerProvider(replaceMenu, this as never);
    }

    getPopupMenuEntries(element: Element): PopupMenuEntries {
      if (Array.isArray(element) || !this.rules.allowed('shape.replace', { element })) {
        return {};
      }
      const semantic = semanticOf(element);
      const entries: PopupMenuEntries = Object.fromEntries(
        alternativesTo(semantic).map((kind) => [`replace.${kind.name}`, entryOf(kind, () => { this.become(element, kind); })]),
      );
      const gateway = (semantic as { sourceRef?: ModdleElement }).sourceRef;
      if (typeIs(semantic, 'bpmn:SequenceFlow') && gateway && kindOf(gateway) === 'ruleChoice' && gateway.get('default') !== semantic) {
        entries['replace.default'] = {
          label: words('makeDefault'),
          className: 'bpmn-icon-default-flow',
          action: () => { this.modeling.updateProperties(element.source as never, { default: semantic }); },
        };
      }
      return entries;
    }

    private become(element: Element, kind: Kind): void {
      const target = { type: kind.type, choice: kind.choice, ...(kind.isExpanded && { isExpanded: true }) };
      this.replace.replaceElement(element as never, target as never);
    }
  }

  return {
    __init__: ['contextPadProvider', 'replaceMenuProvider', 'appendMenuProvider'],
    contextPadProvider: ['type', ContextPadProvider],
    replaceMenuProvider: ['type', ReplaceMenuProvider],
    appendMenuProvider: ['type', AppendMenuProvider],
  };
}

/** Whether something may follow: everything but ends, flows and notes. */
function leadsOn(element: ModdleElement): boolean {
  return idOf(element) !== null && !typeIs(element, 'bpmn:EndEvent', 'bpmn:SequenceFlow', 'bpmn:TextAnnotation', 'bpmn:Association', 'bpmn:Group');
}

function connects(element: ModdleElement): boolean {
  return !typeIs(element, 'bpmn:SequenceFlow', 'bpmn:Association', 'bpmn:Group');
}
